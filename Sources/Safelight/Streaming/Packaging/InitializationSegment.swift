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
      moov.fullBox("mvhd") {
        $0.zeros(8)
        $0.u32(track.timescale)
        $0.u32(0)
        $0.u32(0x10000)
        $0.u16(0x100)
        $0.zeros(10)
        $0.identityMatrix()
        $0.zeros(24)
        $0.u32(2)
      }
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
    writer.fullBox("tkhd", flags: 3) {
      $0.zeros(8)
      $0.u32(1)
      $0.zeros(16)
      $0.u16(0)
      $0.u16(track.isVideo ? 0 : 1)
      $0.u16(track.isVideo ? 0 : 0x100)
      $0.u16(0)
      $0.identityMatrix()
      $0.u32((track.size?.width ?? 0) << 16)
      $0.u32((track.size?.height ?? 0) << 16)
    }
    if track.startOffset > 0 {
      writer.box("edts") {
        $0.fullBox("elst") {
          $0.u32(1)
          // As long as there are fragments.
          $0.u32(0)
          $0.u32(track.startOffset)
          $0.u32(0x10000)
        }
      }
    }
    writer.box("mdia") { mdia in
      mdia.fullBox("mdhd") {
        $0.zeros(8)
        $0.u32(track.timescale)
        $0.u32(0)
        $0.u16(TrackDescription.packedLanguage(track.language))
        $0.u16(0)
      }
      mdia.fullBox("hdlr") {
        $0.u32(0)
        $0.code(track.isVideo ? "vide" : "soun")
        $0.zeros(12)
        $0.raw(track.isVideo ? "Video\0".utf8 : "Audio\0".utf8)
      }
      mdia.box("minf") { minf in
        minf.mediaHeader(isVideo: track.isVideo)
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

  /// Three letters in five bits each; `und` for what is no such word.
  static func packedLanguage(_ language: String) -> Int {
    let letters = Array(language.utf8)
    let isWord = letters.count == 3 && letters.allSatisfy { (0x61...0x7A).contains($0) }
    return (isWord ? letters : Array("und".utf8)).reduce(0) { $0 << 5 | Int($1 - 0x60) }
  }
}

extension BoxWriter {
  /// What stands before the tables of a track: that it is shown or heard plainly, and lies in the same file.
  mutating func mediaHeader(isVideo: Bool) {
    if isVideo {
      fullBox("vmhd", flags: 1) { $0.zeros(8) }
    } else {
      fullBox("smhd") { $0.zeros(4) }
    }
    box("dinf") {
      $0.fullBox("dref") {
        $0.u32(1)
        $0.fullBox("url ", flags: 1) { _ in }
      }
    }
  }
}
