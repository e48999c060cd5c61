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
      moov.movieHeader(timescale: timescale, duration: duration, tracks: tracks.count)
      for (index, track) in tracks.enumerated() {
        let chunks = layout.chunks.filter { $0.track == index }
        moov.box("trak") { trak in
          // Part of the presentation, and enabled if nobody chooses another one.
          trak.trackHeader(
            index + 1, flags: track.isDefault ? 7 : 6, duration: duration, size: track.size)
          trak.edit(start: track.startOffset, duration: duration)
          trak.box("mdia") { mdia in
            mdia.mediaHeader(
              timescale: track.timescale, duration: track.end, language: track.language,
              isVideo: track.isVideo, title: track.title.utf8.filter { $0 != 0 })
            mdia.box("minf") { minf in
              minf.mediaInformation(isVideo: track.isVideo)
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
}

extension MovieTrack {
  var isVideo: Bool { size != nil }

  var size: PixelSize? {
    if case .video(let size) = kind { size } else { nil }
  }
}
