/// The initialization segment of a track: `ftyp` and `moov` (ISO/IEC 14496-12, RFC 8216 §3.3).
///
/// It is written here and not by libavformat, because every range of a film that is encoded apart must
/// come to the same bytes, and to times that go on where the range before it ends.
enum InitializationSegment {
  /// The segment's bytes.
  static func bytes(_ track: TrackDescription) -> [UInt8] {
    var writer = BoxWriter()
    writer.box("ftyp") {
      $0.code("iso6")
      $0.u32(0)
      for brand in ["iso6", "mp41", "cmfc"] as [FourCC] { $0.code(brand) }
    }
    writer.box("moov") { moov in
      moov.movieHeader(timescale: track.timescale, tracks: 1)
      moov.box("trak") { trak(&$0, track) }
      moov.box("mvex") {
        $0.fullBox("trex") {
          $0.u32(1)
          $0.u32(1)
          $0.zeros(12)
        }
      }
    }
    return writer.bytes
  }

  private static func trak(_ writer: inout BoxWriter, _ track: TrackDescription) {
    // Enabled, and part of the presentation.
    writer.trackHeader(1, flags: 3, size: track.size)
    if track.startOffset > 0 { writer.edit(start: track.startOffset) }
    writer.box("mdia") { mdia in
      mdia.mediaHeader(
        timescale: track.timescale, language: track.language, isVideo: track.isVideo,
        title: (track.isVideo ? "Video" : "Audio").utf8)
      mdia.box("minf") { minf in
        minf.mediaInformation(isVideo: track.isVideo)
        minf.box("stbl") { stbl in
          stbl.fullBox("stsd") {
            $0.u32(1)
            SampleEntryWriter.write(track, to: &$0)
          }
          // Every sample is in a fragment.
          for type in ["stts", "stsc"] as [FourCC] { stbl.fullBox(type) { $0.u32(0) } }
          stbl.fullBox("stsz") { $0.zeros(8) }
          stbl.fullBox("stco") { $0.u32(0) }
        }
      }
    }
  }
}

extension TrackDescription {
  fileprivate var isVideo: Bool { size != nil }

  fileprivate var size: PixelSize? {
    if case .video(_, let size, _) = media { size } else { nil }
  }
}
