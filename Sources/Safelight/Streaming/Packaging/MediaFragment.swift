/// A movie fragment with the samples it describes: `moof` and `mdat` (ISO/IEC 14496-12 §8.8).
enum MediaFragment {
  /// What stands at the head of a segment that is a file of its own.
  static let segmentType: [UInt8] = {
    var writer = BoxWriter()
    writer.box("styp") {
      $0.code("msdh")
      $0.u32(0)
      for brand in ["msdh", "msix"] as [FourCC] { $0.code(brand) }
    }
    return writer.bytes
  }()

  private enum Flags {
    static let baseIsFragment = 0x20000
    static let defaultDuration = 0x8
    static let defaultFlags = 0x20
    static let dataOffset = 0x1
    static let firstFlags = 0x4
    static let duration = 0x100
    static let size = 0x200
    static let flags = 0x400
    static let compositionOffset = 0x800
    /// Depends on no other sample.
    static let key = 0x200_0000
    /// Depends on others, and is no place to begin.
    static let dependent = 0x101_0000
  }

  /// The fragment's bytes.
  ///
  /// - Parameters:
  ///   - samples: At least one, in the order they are decoded.
  ///   - sequence: The fragment's number, from 1.
  static func bytes(_ samples: [MediaSample], sequence: Int) -> [UInt8] {
    guard let first = samples.first else { return [] }
    let isEven = samples.allSatisfy { $0.duration == first.duration }
    let hasOffsets = samples.contains { $0.compositionOffset != 0 }
    // All after the first are alike, as in audio, or where a group of pictures fills a fragment.
    let follower = samples.dropFirst().first?.isKey ?? first.isKey
    let isRegular = samples.dropFirst().allSatisfy { $0.isKey == follower }

    var run = Flags.dataOffset | Flags.size
    if !isEven { run |= Flags.duration }
    if hasOffsets { run |= Flags.compositionOffset }
    if !isRegular {
      run |= Flags.flags
    } else if first.isKey != follower {
      run |= Flags.firstFlags
    }

    var writer = BoxWriter()
    var offsetPlace = 0
    writer.box("moof") { moof in
      moof.fullBox("mfhd") { $0.u32(sequence) }
      moof.box("traf") { traf in
        var header = Flags.baseIsFragment
        if isEven { header |= Flags.defaultDuration }
        if isRegular { header |= Flags.defaultFlags }
        traf.fullBox("tfhd", flags: header) {
          $0.u32(1)
          if isEven { $0.u32(first.duration) }
          if isRegular { $0.u32(Self.flags(follower)) }
        }
        traf.fullBox("tfdt", version: 1) { $0.u64(first.decodeTime) }
        traf.fullBox("trun", flags: run) { trun in
          trun.u32(samples.count)
          offsetPlace = trun.bytes.count
          trun.u32(0)
          if run & Flags.firstFlags != 0 { trun.u32(Self.flags(first.isKey)) }
          for sample in samples {
            if !isEven { trun.u32(sample.duration) }
            trun.u32(sample.bytes.count)
            if !isRegular { trun.u32(Self.flags(sample.isKey)) }
            if hasOffsets { trun.u32(sample.compositionOffset) }
          }
        }
      }
    }
    writer.put(writer.bytes.count + 8, at: offsetPlace)
    writer.box("mdat") { mdat in
      for sample in samples { mdat.raw(sample.bytes) }
    }
    return writer.bytes
  }

  private static func flags(_ isKey: Bool) -> Int { isKey ? Flags.key : Flags.dependent }
}
