/// Gives an animated WebP the delays it was to have: libvips writes 100 ms for 10 and less.
enum WebPDelays {
  /// Corrects the delays of the frames of a file that was just encoded.
  ///
  /// - Parameters:
  ///   - delays: The delays that were asked for, in milliseconds.
  ///   - bytes: The file.
  ///   - edits: Gets what has to change; nothing when the frames are not those expected.
  static func restore(_ delays: [Int], in bytes: Span<UInt8>, _ edits: inout ByteEdits) {
    guard delays.contains(where: { $0 <= 10 }) else { return }
    var changes: [(place: Int, delay: Int)] = []
    var next = 0
    var place = 12
    while let length = bytes.unsigned(at: place + 4, width: 4, .little) {
      if bytes.unsigned(at: place, width: 4, .big) == frame {
        guard let written = bytes.unsigned(at: place + 20, width: 3, .little) else { return }
        // Equal frames that follow each other become one.
        var (sum, delay) = (0, 0)
        while sum < written, next < delays.count {
          sum += delays[next] <= 10 ? 100 : delays[next]
          delay += delays[next]
          next += 1
        }
        guard sum == written else { return }
        if delay != written { changes.append((place + 20, delay)) }
      }
      place += 8 + length + length & 1
    }
    guard next == delays.count else { return }
    for (place, delay) in changes {
      var field: [UInt8] = []
      field.append(delay, width: 3, .little)
      edits.replace(place..<place + 3, with: field)
    }
  }

  /// `ANMF`
  private static let frame = 0x414E_4D46
}
