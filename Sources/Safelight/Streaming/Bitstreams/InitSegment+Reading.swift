extension InitSegment {
  private static let mostTracks = 64

  /// Reads the boxes of a file.
  ///
  /// - Throws: ``MediaError/Code/damagedInput`` where there is no movie, or it ends early.
  package init(_ window: ByteWindow) throws(MediaError) {
    window.part = "its movie box"
    let top = try ISOBox.boxes(window, from: 0, to: window.size)
    boxes = top.map(\.type.description)
    for box in top where box.type == "ftyp" {
      var place = box.body
      while place + 4 <= min(box.end, box.body + 400) {
        // Between the first brand and the others is a version.
        if place != box.body + 4 { brands.append(FourCC(try window.u32(place)).description) }
        place += 4
      }
    }
    guard let movie = top.first(where: { $0.type == "moov" }) else {
      throw window.damaged("there is no movie box")
    }
    let inside = try movie.children(window)
    movieBoxes = inside.map(\.type.description)
    for box in inside {
      switch box.type {
      case "mvhd": movieDuration = try Self.duration(window, box, movie: true).duration
      case "trak" where tracks.count < Self.mostTracks:
        tracks.append(try Self.track(window, box))
      case "mvex":
        for child in try box.children(window)
        where child.type == "trex" && child.end - child.body >= 24 {
          defaults[try window.u32(child.body + 4)] = Defaults(
            duration: try window.u32(child.body + 12), size: try window.u32(child.body + 16),
            flags: try window.u32(child.body + 20))
        }
      default: break
      }
    }
  }

  /// The timescale and duration of a movie's or a medium's header.
  private static func duration(
    _ window: ByteWindow, _ box: ISOBox, movie: Bool
  ) throws(MediaError) -> (timescale: Int, duration: Int) {
    guard try window.u8(box.body) == 0 else {
      return (try window.u32(box.body + 20), Int(try number64(window, box.body + 24)))
    }
    return (try window.u32(box.body + 12), try window.u32(box.body + 16))
  }

  /// A number that may be anything, cut to what counts as large.
  private static func number64(_ window: ByteWindow, _ place: Int) throws(MediaError) -> Int {
    let (high, low) = (try window.u32(place), try window.u32(place + 4))
    return high >= 1 << 28 ? 1 << 60 : high << 32 | low
  }

  private static func track(_ window: ByteWindow, _ box: ISOBox) throws(MediaError) -> Track {
    var track = Track()
    for child in try box.children(window) {
      switch child.type {
      case "tkhd": try readHeader(window, child, &track)
      case "edts":
        for list in try child.children(window) where list.type == "elst" {
          track.edits = try edits(window, list)
        }
      case "mdia": try readMedium(window, child, &track)
      default: break
      }
    }
    return track
  }

  private static func readHeader(
    _ window: ByteWindow, _ box: ISOBox, _ track: inout Track
  ) throws(MediaError) {
    let isLong = try window.u8(box.body) == 1
    track.number = try window.u32(box.body + (isLong ? 20 : 12))
    track.durations.append(
      try isLong ? number64(window, box.body + 28) : window.u32(box.body + 20))
    let matrix = box.body + (isLong ? 52 : 40)
    let upright = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000]
    for (index, value) in upright.enumerated() where try window.u32(matrix + index * 4) != value {
      track.isUpright = false
    }
  }

  private static func edits(_ window: ByteWindow, _ box: ISOBox) throws(MediaError) -> [Edit] {
    let isLong = try window.u8(box.body) == 1
    let length = isLong ? 20 : 12
    let count = min(try window.u32(box.body + 4), (box.end - box.body - 8) / length, 1000)
    var edits: [Edit] = []
    for index in 0..<max(0, count) {
      let place = box.body + 8 + index * length
      if isLong {
        let isNowhere = try window.u32(place + 8) == 0xFFFF_FFFF
        edits.append(
          Edit(
            duration: try number64(window, place),
            mediaTime: isNowhere ? -1 : try number64(window, place + 8)))
      } else {
        let time = Int32(truncatingIfNeeded: try window.u32(place + 4))
        edits.append(Edit(duration: try window.u32(place), mediaTime: Int(time)))
      }
    }
    return edits
  }

  private static func readMedium(
    _ window: ByteWindow, _ box: ISOBox, _ track: inout Track
  ) throws(MediaError) {
    for child in try box.children(window) {
      switch child.type {
      case "mdhd":
        let (timescale, duration) = try duration(window, child, movie: false)
        track.timescale = max(1, timescale)
        track.durations.append(duration)
      case "hdlr": track.handler = FourCC(try window.u32(child.body + 8)).description
      case "minf":
        for table in try child.children(window) where table.type == "stbl" {
          try readTable(window, table, &track)
        }
      default: break
      }
    }
  }

  private static func readTable(
    _ window: ByteWindow, _ table: ISOBox, _ track: inout Track
  ) throws(MediaError) {
    for box in try table.children(window) {
      switch box.type {
      case "stsz", "stz2": track.sampleCount = try window.u32(box.body + 8)
      case "stsd":
        guard let entry = try box.children(window, skip: 8).first else { continue }
        try SampleEntry.read(window, entry, into: &track)
      default: break
      }
    }
  }
}
