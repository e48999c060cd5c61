/// The datasets of an IPTC-IIM block (IPTC-NAA Information Interchange Model 4.2).
struct IPTCRecord: Sendable, Hashable {
  struct Dataset: Sendable, Hashable {
    var record: UInt8
    var number: UInt8
    var bytes: [UInt8]
  }

  /// Numbers of the application record (2) that matter here.
  enum Number {
    static let dateCreated: UInt8 = 55
    static let timeCreated: UInt8 = 60
    static let dateDigitized: UInt8 = 62
    static let timeDigitized: UInt8 = 63
    static let byline: UInt8 = 80
    static let credit: UInt8 = 110
    static let source: UInt8 = 115
    static let copyright: UInt8 = 116
    static let caption: UInt8 = 120
  }

  /// More than any program writes; what follows is dropped.
  static let mostDatasets = 4096
  private static let utf8Marker = Dataset(record: 1, number: 90, bytes: [0x1B, 0x25, 0x47])

  private(set) var datasets: [Dataset] = []
  /// Whether everything could be read.
  private(set) var isWhole = true
  /// How many bytes the datasets took that were read; what followed is padding, or broken.
  private(set) var length = 0

  init() {}

  /// Reads datasets until the first that is broken.
  init(_ bytes: [UInt8]) {
    let span = bytes.span
    var position = 0
    while datasets.count < Self.mostDatasets, span.unsigned(at: position, width: 1, .big) == 0x1C,
      let record = span.unsigned(at: position + 1, width: 1, .big),
      let number = span.unsigned(at: position + 2, width: 1, .big),
      var length = span.unsigned(at: position + 3, width: 2, .big)
    {
      position += 5
      if length & 0x8000 != 0 {
        let width = length & 0x7FFF
        guard let extended = span.unsigned(at: position, width: width, .big) else { break }
        length = extended
        position += width
      }
      guard let range = span.range(at: position, length: length) else { break }
      datasets.append(
        Dataset(
          record: UInt8(truncatingIfNeeded: record), number: UInt8(truncatingIfNeeded: number),
          bytes: Array(bytes[range])))
      position = range.upperBound
    }
    length = position
    isWhole = bytes.dropFirst(position).allSatisfy { $0 == 0 }
  }

  var isEmpty: Bool { !datasets.contains { $0.record == 2 && $0.number != 0 } }

  /// The texts of a dataset of record 2.
  func texts(_ number: UInt8) -> [String] {
    datasets.filter { $0.record == 2 && $0.number == number }.compactMap {
      ExifText.decode($0.bytes)
    }
  }

  /// Replaces the texts of a dataset of record 2; with one that is not ASCII, the whole record
  /// becomes UTF-8.
  mutating func set(_ number: UInt8, _ texts: [String]) {
    let isPlain = texts.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }
    if !isPlain || datasets.isEmpty, !datasets.contains(Self.utf8Marker) {
      datasets.removeAll { $0.record == 1 && $0.number == Self.utf8Marker.number }
      datasets = datasets.map { dataset in
        // 0 is a binary version, 200 and on a preview.
        guard dataset.record == 2, (1..<200).contains(dataset.number) else { return dataset }
        var dataset = dataset
        dataset.bytes = ExifText.decode(dataset.bytes).map { Array($0.utf8) } ?? []
        return dataset
      }
      datasets.insert(Self.utf8Marker, at: 0)
    }
    datasets.removeAll { $0.record == 2 && $0.number == number }
    datasets += texts.map { Dataset(record: 2, number: number, bytes: Array($0.utf8)) }
  }

  /// The block; nil when there is no text in it.
  func bytes() -> [UInt8]? {
    guard !isEmpty else { return nil }
    var datasets = datasets
    if !datasets.contains(where: { $0.record == 2 && $0.number == 0 }) {
      datasets.append(Dataset(record: 2, number: 0, bytes: [0, 4]))
    }
    var result: [UInt8] = []
    // Records ascend, and so do datasets, those of one number in their order.
    let sorted = datasets.enumerated().sorted {
      ($0.element.record, $0.element.number, $0.offset)
        < ($1.element.record, $1.element.number, $1.offset)
    }
    for (_, dataset) in sorted {
      result += [0x1C, dataset.record, dataset.number]
      if dataset.bytes.count < 0x8000 {
        result.append(dataset.bytes.count, width: 2, .big)
      } else {
        result.append(0x8004, width: 2, .big)
        result.append(dataset.bytes.count, width: 4, .big)
      }
      result += dataset.bytes
    }
    return result
  }
}
