/// The boxes of an MP4 or QuickTime film (ISO/IEC 14496-12; QuickTime File Format).
struct FilmLayout {
  let boxes: [BoxRange]
  /// The shown size, where a track tells it.
  let size: PixelSize
  /// Where the boxes end; what follows is none of the film's.
  let end: Int

  init(_ window: ByteWindow) throws(MediaError) {
    window.part = "a box of the film"
    boxes = try BoxRange.boxes(window, in: 0..<window.size)
    guard let first = boxes.first, first.isNamed else { throw window.damaged("is not a film") }
    var end = boxes.prefix { $0.isNamed }.last?.range.upperBound ?? 0
    // A last box that is cut off belongs to the film, as a recording that was broken off has it.
    if window.holds(end, 8) {
      let (length, name) = (try window.u32(end), FourCC(try window.u32(end + 4)))
      if length >= 8 || length == 1, BoxRange.isName(name.description) { end = window.size }
    }
    self.end = end
    size = try Self.size(window, boxes)
  }

  /// Whether the film's own boxes hold all that it names, so that what follows is none of it.
  func isWhole(_ window: ByteWindow) throws(MediaError) -> Bool {
    func children(_ box: BoxRange, _ type: String) throws(MediaError) -> [BoxRange] {
      try BoxRange.boxes(window, in: box.body).filter { $0.type == type }
    }
    let own = boxes.filter { $0.range.upperBound <= end }
    guard own.contains(where: { $0.type == "mdat" || $0.type == "moof" }) else { return false }
    var hasMovie = false
    for movie in own where movie.type == "moov" {
      hasMovie = true
      for track in try children(movie, "trak") {
        for media in try children(track, "mdia") {
          for information in try children(media, "minf") {
            for table in try children(information, "stbl") {
              let last = try SampleTable(window, table).chunks.ranges.last?.upperBound ?? 0
              if last > end { return false }
            }
          }
        }
      }
    }
    return hasMovie
  }

  /// The largest size that a track header tells.
  private static func size(
    _ window: ByteWindow, _ boxes: [BoxRange]
  ) throws(MediaError) -> PixelSize {
    var largest = PixelSize(width: 0, height: 0)
    for movie in boxes where movie.type == "moov" {
      for track in try BoxRange.boxes(window, in: movie.body) where track.type == "trak" {
        for header in try BoxRange.boxes(window, in: track.body) where header.type == "tkhd" {
          guard header.body.count >= 84 else { continue }
          let place = header.body.upperBound - 8
          // Fixed point, 16 bits behind the point.
          let size = PixelSize(
            width: try window.u32(place) >> 16, height: try window.u32(place + 4) >> 16)
          if size.width * size.height > largest.width * largest.height { largest = size }
        }
      }
    }
    return largest
  }
}

extension BoxRange {
  /// Whether a box's type can be one: four printable letters, or QuickTime's with a copyright sign.
  static func isName(_ type: String) -> Bool {
    type.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) || $0.value == 0xA9 }
  }

  var isNamed: Bool { Self.isName(type) }
}
