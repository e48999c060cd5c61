/// Serialises one image file directory with its values behind it.
struct ExifDirectoryWriter {
  enum Field {
    case value(ExifValue)
    /// An entry as it stood, its value staying where it is.
    case entry([UInt8])
  }

  let layout: ExifLayout
  private(set) var fields: [(id: Int, field: Field)] = []

  init(_ layout: ExifLayout) { self.layout = layout }

  mutating func add(_ id: Int, _ value: ExifValue) {
    fields.append((id, .value(value)))
  }

  /// Adds an entry as it stood, its value staying where it is.
  mutating func add(_ id: Int, raw entry: [UInt8]) {
    fields.append((id, .entry(entry)))
  }

  /// Whether every value stands in its entry.
  var isCompact: Bool {
    fields.allSatisfy { field in
      guard case .value(let value) = field.field else { return true }
      return value.bytes.count <= layout.offsetWidth
    }
  }

  /// The directory, in ascending order of tags, then what does not fit the entries.
  func bytes(at position: Int, next: Int) -> [UInt8] {
    var directory: [UInt8] = []
    var values: [UInt8] = []
    let length = layout.countWidth + fields.count * layout.entryLength + layout.offsetWidth
    directory.append(fields.count, width: layout.countWidth, layout.order)
    for (id, field) in fields.sorted(by: { $0.id < $1.id }) {
      switch field {
      case .entry(let bytes): directory += bytes
      case .value(let value):
        let value = value.converted(to: layout.order)
        directory.append(id, width: 2, layout.order)
        directory.append(value.type.rawValue, width: 2, layout.order)
        directory.append(value.count, width: layout.offsetWidth, layout.order)
        if value.bytes.count <= layout.offsetWidth {
          directory += value.bytes
          directory += Array(repeating: 0, count: layout.offsetWidth - value.bytes.count)
        } else {
          directory.append(
            position + length + values.count, width: layout.offsetWidth, layout.order)
          values += value.bytes
          if !values.count.isMultiple(of: 2) { values.append(0) }
        }
      }
    }
    directory.append(next, width: layout.offsetWidth, layout.order)
    return directory + values
  }
}
