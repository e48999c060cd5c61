extension MovieFragment {
  /// Reads a movie fragment box that begins at `start`.
  ///
  /// - Parameter left: How many samples may still come, in all fragments of a file together.
  init(
    _ window: ByteWindow, _ box: ISOBox, start: Int, defaults: [Int: InitSegment.Defaults],
    left: inout Int
  ) throws(MediaError) {
    range = start..<box.end
    window.part = "its movie fragment"
    var end = start
    for child in try box.children(window) {
      switch child.type {
      case "mfhd": sequence = try window.u32(child.body + 4)
      case "traf" where tracks.count < 64:
        tracks.append(try Self.track(window, child, start, defaults, &left, &end))
      default: break
      }
    }
  }

  /// What holds for the runs of one track.
  private struct Header {
    var base: Int
    var defaults = InitSegment.Defaults()
  }

  private static func track(
    _ window: ByteWindow, _ box: ISOBox, _ start: Int, _ defaults: [Int: InitSegment.Defaults],
    _ left: inout Int, _ end: inout Int
  ) throws(MediaError) -> Track {
    var track = Track()
    var header = Header(base: start)
    var time = 0
    for child in try box.children(window) {
      switch child.type {
      case "tfhd": header = try self.header(window, child, start, end, defaults, &track)
      case "tfdt":
        let isLong = try window.u8(child.body) == 1
        let high = isLong ? try window.u32(child.body + 4) : 0
        track.isBaseTimeAbsurd = high >= 1 << 28
        time = (high & 0xFFF_FFFF) << 32 | (try window.u32(child.body + (isLong ? 8 : 4)))
        track.baseTime = time
      case "trun": try readRun(window, child, header, &track, &time, &left, &end)
      default: break
      }
    }
    return track
  }

  private static func header(
    _ window: ByteWindow, _ box: ISOBox, _ start: Int, _ end: Int,
    _ defaults: [Int: InitSegment.Defaults], _ track: inout Track
  ) throws(MediaError) -> Header {
    let flags = try window.u24(box.body + 1)
    track.number = try window.u32(box.body + 4)
    track.isBasedOnMovieFragment = flags & 0x20000 != 0
    track.hasAbsoluteOffset = flags & 1 != 0
    var header = Header(
      base: track.isBasedOnMovieFragment ? start : end, defaults: defaults[track.number] ?? .init())
    var place = box.body + 8
    if flags & 1 != 0 {
      header.base = try window.u64(place)
      place += 8
    }
    if flags & 2 != 0 { place += 4 }
    func field(_ flag: Int, _ value: inout Int) throws(MediaError) {
      guard flags & flag != 0 else { return }
      value = try window.u32(place)
      place += 4
    }
    try field(8, &header.defaults.duration)
    try field(16, &header.defaults.size)
    try field(32, &header.defaults.flags)
    return header
  }

  private static func readRun(
    _ window: ByteWindow, _ box: ISOBox, _ header: Header, _ track: inout Track,
    _ time: inout Int, _ left: inout Int, _ end: inout Int
  ) throws(MediaError) {
    let isSigned = try window.u8(box.body) > 0
    let flags = try window.u24(box.body + 1)
    let announced = try window.u32(box.body + 4)
    var place = box.body + 8
    var position = track.samples.isEmpty ? header.base : end
    if flags & 1 != 0 {
      position = header.base + Int(Int32(truncatingIfNeeded: try window.u32(place)))
      place += 4
    }
    var firstFlags: Int?
    if flags & 4 != 0 {
      firstFlags = try window.u32(place)
      place += 4
    }
    let width = [0x100, 0x200, 0x400, 0x800].reduce(0) { $0 + (flags & $1 != 0 ? 4 : 0) }
    let room = width > 0 ? max(0, box.end - place) / width : left
    let count = min(announced, room, left)
    if count < announced { track.isCutShort = true }
    left -= count
    track.samples.reserveCapacity(track.samples.count + count)
    for index in 0..<count {
      var sample = Sample(
        place: position, size: header.defaults.size, decodeTime: time,
        duration: header.defaults.duration, offset: 0, flags: header.defaults.flags)
      if index == 0, let firstFlags { sample.flags = firstFlags }
      for flag in [0x100, 0x200, 0x400, 0x800] where flags & flag != 0 {
        let value = try window.u32(place)
        place += 4
        switch flag {
        case 0x100: sample.duration = value
        case 0x200: sample.size = value
        case 0x400: sample.flags = value
        default: sample.offset = isSigned ? Int(Int32(truncatingIfNeeded: value)) : value
        }
      }
      track.samples.append(sample)
      // Each is below 2^32 and there are at most 400,000: far from overflowing.
      time += sample.duration
      position += sample.size
    }
    end = position
  }
}
