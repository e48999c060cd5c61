internal import Libav

/// The frames of one storyboard sheet, each of the moment that its cue begins with or not long before.
///
/// Key frames alone are decoded where they are no further apart than the interval; else also what leads
/// from one to a moment that lies more than half an interval behind it.
struct SheetFrames: ~Copyable {
  private let sheet: StoryboardSheet
  private let orientation: FrameOrientation
  private var converter = StillConverter(isForMany: true)
  private var samples: [UInt8]
  /// When the frame that was converted last is shown, and what it came to.
  private var last: (time: Int, cell: [UInt8])?
  /// Whether no key frame can be decoded by itself.
  private var isInFields = false

  private init(_ sheet: StoryboardSheet, _ orientation: FrameOrientation) {
    self.sheet = sheet
    self.orientation = orientation
    samples = [UInt8](repeating: 0, count: sheet.size.width * sheet.size.height * 3)
  }

  /// Decodes what the sheet shows of a track.
  static func picture(
    _ sheet: StoryboardSheet, of track: inout StillTrack, control: JobControl
  ) throws(LibavError) -> StillPicture? {
    var frames = SheetFrames(sheet, track.video.orientation)
    var found = false
    for place in 0..<sheet.count {
      if control.isCancelled { throw LibavError(.stopped, "stopped") }
      control.advance(to: Double(place) / Double(sheet.count), step: "decode")
      try frames.take(place, &track)
      if let cell = frames.last?.cell {
        frames.lay(cell, at: place)
        found = true
      }
    }
    return found ? StillPicture(size: sheet.size, channels: 3, samples: frames.samples) : nil
  }

  /// Makes the frame for a place the last one; where there is none, the one before stays.
  private mutating func take(_ place: Int, _ track: inout StillTrack) throws(LibavError) {
    let interval = track.ticks(sheet.interval)
    let time = track.start &+ track.ticks(sheet.start + place * sheet.interval)
    try track.seek(to: time)
    guard let packet = try track.keyPacket() else { return }
    let key = packet.presentationTime ?? time
    // One that is hidden by an edit list is passed over, and the next is of a later time.
    var isOther = isInFields || key > time
    if key &+ interval / 2 < time {
      let isWithin = try track.hasKeyFrames(within: interval)
      if !isWithin || key &+ interval < time { isOther = true }
    }
    if isOther {
      if let frame = try track.frame(at: time) { try keep(frame, frame.time ?? time) }
    } else if key != last?.time {
      if let frame = try track.keyFrame(from: packet, for: sheet.cell) {
        try keep(frame, key)
      } else if let frame = try track.frame(at: time) {
        // Key frames that come as two fields, of which only the first is one.
        isInFields = true
        try keep(frame, frame.time ?? time)
      }
    }
  }

  private mutating func keep(_ frame: Frame, _ time: Int) throws(LibavError) {
    let orientation = frame.orientation ?? self.orientation
    let cell = sheet.cell
    let lying = orientation.isTransposing ? cell.transposed : cell
    let picture = try converter.picture(frame, lying)
    last = (time, picture.upright(orientation))
  }

  private mutating func lay(_ cell: [UInt8], at place: Int) {
    let box = sheet.place(of: place)
    let (stride, length) = (sheet.size.width * 3, box.width * 3)
    for row in 0..<box.height {
      let start = (box.y + row) * stride + box.x * 3
      samples.replaceSubrange(start..<start + length, with: cell[row * length..<(row + 1) * length])
    }
  }
}

extension StillPicture {
  /// The samples of three channels, mirrored and turned as that says; what can be seen through is black.
  fileprivate func upright(_ orientation: FrameOrientation) -> [UInt8] {
    guard orientation != .upright || channels != 3 else { return samples }
    let (width, height) = (size.width, size.height)
    let across = orientation.isTransposing ? height : width
    let down = orientation.isTransposing ? width : height
    var turned: [UInt8] = []
    turned.reserveCapacity(across * down * 3)
    for y in 0..<down {
      for x in 0..<across {
        // Where the pixel was before it was turned, then before it was mirrored.
        var (column, row) =
          switch orientation.turns {
          case 1: (y, height - 1 - x)
          case 2: (width - 1 - x, height - 1 - y)
          case 3: (width - 1 - y, x)
          default: (x, y)
          }
        if orientation.isMirrored { column = width - 1 - column }
        let place = (row * width + column) * channels
        row = channels == 4 ? Int(samples[place + 3]) : 255
        for channel in 0..<3 {
          turned.append(UInt8(Int(samples[place + channel]) * row / 255))
        }
      }
    }
    return turned
  }
}
