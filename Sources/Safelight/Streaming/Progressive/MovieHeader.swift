/// What stands before the samples of a progressive file: `ftyp`, `moov` and the head of `mdat`
/// (ISO/IEC 14496-12). It names no time of making, so that equal films come to equal bytes.
struct MovieHeader {
  let tracks: [MovieTrack]
  let layout: MovieLayout
  /// Ticks a second of the presentation.
  let timescale: Int
  /// How long it plays, in ticks.
  let duration: Int
  /// What it says of itself.
  let texts: [MovieText]

  /// The bytes of the head, behind which the samples follow.
  func bytes() -> [UInt8] {
    let isLong = layout.bytes > Int(UInt32.max) - (1 << 28)
    let start = bytes(mediaStart: 0, isLong: isLong).count
    return bytes(mediaStart: start, isLong: isLong)
  }

  /// - Parameters:
  ///   - start: Where the first sample lies.
  ///   - isLong: Whether places are beyond what 32 bits hold.
  private func bytes(mediaStart start: Int, isLong: Bool) -> [UInt8] {
    var writer = BoxWriter()
    writer.box("ftyp") {
      $0.code("isom")
      $0.u32(0x200)
      for brand in ["isom", "iso2", "avc1", "mp41"] as [FourCC] { $0.code(brand) }
    }
    var places: [[Int]] = tracks.map { _ in [] }
    var place = start
    for chunk in layout.chunks {
      places[chunk.track].append(place)
      place += chunk.bytes
    }
    writer.box("moov") { moov in
      moov.timedBox("mvhd", duration) {
        $0.u32(timescale)
      } rest: {
        $0.u32(0x10000)
        $0.u16(0x100)
        $0.zeros(10)
        $0.identityMatrix()
        $0.zeros(24)
        $0.u32(tracks.count + 1)
      }
      for (index, track) in tracks.enumerated() {
        let chunks = layout.chunks.filter { $0.track == index }
        moov.box("trak") { trak in
          header(track, number: index + 1, &trak)
          edit(track, &trak)
          trak.box("mdia") { mdia in
            describe(track, &mdia)
            mdia.box("minf") { minf in
              minf.mediaHeader(isVideo: track.isVideo)
              minf.box("stbl") {
                SampleTableWriter(
                  track: track, chunks: chunks, places: places[index], isLong: isLong
                )
                .write(to: &$0)
              }
            }
          }
        }
      }
      MovieText.write(texts, to: &moov)
    }
    if isLong {
      writer.u32(1)
      writer.code("mdat")
      writer.u64(layout.bytes + 16)
    } else {
      writer.u32(layout.bytes + 8)
      writer.code("mdat")
    }
    return writer.bytes
  }

  private func header(_ track: MovieTrack, number: Int, _ writer: inout BoxWriter) {
    // Part of the presentation, and enabled if nobody chooses another one.
    writer.timedBox("tkhd", flags: track.isDefault ? 7 : 6, duration) {
      $0.u32(number)
      $0.u32(0)
    } rest: {
      $0.zeros(8)
      $0.u16(0)
      // One of several tracks of sound is heard.
      $0.u16(track.isVideo ? 0 : 1)
      $0.u16(track.isVideo ? 0 : 0x100)
      $0.u16(0)
      $0.identityMatrix()
      $0.u32((track.size?.width ?? 0) << 16)
      $0.u32((track.size?.height ?? 0) << 16)
    }
  }

  /// What is decoded and neither seen nor heard: frames ahead of others, samples before the first.
  private func edit(_ track: MovieTrack, _ writer: inout BoxWriter) {
    let isLong = duration > Int(UInt32.max) || track.startOffset > Int(Int32.max)
    writer.box("edts") {
      $0.fullBox("elst", version: isLong ? 1 : 0) {
        $0.u32(1)
        if isLong { $0.u64(duration) } else { $0.u32(duration) }
        if isLong { $0.u64(track.startOffset) } else { $0.u32(track.startOffset) }
        $0.u32(0x10000)
      }
    }
  }

  private func describe(_ track: MovieTrack, _ writer: inout BoxWriter) {
    writer.timedBox("mdhd", track.end) {
      $0.u32(track.timescale)
    } rest: {
      $0.u16(TrackDescription.packedLanguage(track.language))
      $0.u16(0)
    }
    writer.fullBox("hdlr") {
      $0.u32(0)
      $0.code(track.isVideo ? "vide" : "soun")
      $0.zeros(12)
      $0.raw(track.title.utf8.filter { $0 != 0 })
      $0.u8(0)
    }
  }
}

extension MovieTrack {
  var isVideo: Bool { size != nil }

  var size: PixelSize? {
    if case .video(let size) = kind { size } else { nil }
  }
}

extension BoxWriter {
  /// Writes a box with no times of making, then a field or two, a duration, and the rest.
  fileprivate mutating func timedBox(
    _ type: FourCC, flags: Int = 0, _ duration: Int, _ fields: (inout Self) -> Void,
    rest: (inout Self) -> Void
  ) {
    let isLong = duration > Int(UInt32.max)
    fullBox(type, version: isLong ? 1 : 0, flags: flags) {
      $0.zeros(isLong ? 16 : 8)
      fields(&$0)
      if isLong { $0.u64(duration) } else { $0.u32(duration) }
      rest(&$0)
    }
  }
}
