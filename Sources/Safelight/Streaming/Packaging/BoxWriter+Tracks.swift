/// What a file says of a track beside its samples, wherever those lie (ISO/IEC 14496-12 §8). Durations of 0
/// are of what is in fragments. No time of making is named, so that equal films come to equal bytes.
extension BoxWriter {
  /// `mvhd`: what is said of all tracks together, which are numbered from 1.
  mutating func movieHeader(timescale: Int, duration: Int = 0, tracks: Int) {
    timedBox("mvhd", duration) {
      $0.u32(timescale)
    } rest: {
      $0.u32(0x10000)
      $0.u16(0x100)
      $0.zeros(10)
      $0.identityMatrix()
      $0.zeros(24)
      $0.u32(tracks + 1)
    }
  }

  /// `tkhd`: how a track is shown; one of sound has no size.
  mutating func trackHeader(_ number: Int, flags: Int, duration: Int = 0, size: PixelSize?) {
    timedBox("tkhd", flags: flags, duration) {
      $0.u32(number)
      $0.u32(0)
    } rest: {
      $0.zeros(8)
      $0.u16(0)
      // One of several tracks of sound is heard.
      $0.u16(size == nil ? 1 : 0)
      $0.u16(size == nil ? 0x100 : 0)
      $0.u16(0)
      $0.identityMatrix()
      $0.u32((size?.width ?? 0) << 16)
      $0.u32((size?.height ?? 0) << 16)
    }
  }

  /// `edts`: where the presentation of a track begins, in its own ticks. What is before that is decoded and
  /// neither seen nor heard: frames ahead of others, samples before the first.
  mutating func edit(start: Int, duration: Int = 0) {
    let isLong = duration > Int(UInt32.max) || start > Int(Int32.max)
    box("edts") {
      $0.fullBox("elst", version: isLong ? 1 : 0) {
        $0.u32(1)
        for value in [duration, start] {
          if isLong { $0.u64(value) } else { $0.u32(value) }
        }
        $0.u32(0x10000)
      }
    }
  }

  /// `mdhd` and `hdlr`: the track's clock, its language in the three letters of ISO 639-2, and its title.
  mutating func mediaHeader(
    timescale: Int, duration: Int = 0, language: String, isVideo: Bool, title: some Sequence<UInt8>
  ) {
    timedBox("mdhd", duration) {
      $0.u32(timescale)
    } rest: {
      $0.u16(Self.packed(language))
      $0.u16(0)
    }
    fullBox("hdlr") {
      $0.u32(0)
      $0.code(isVideo ? "vide" : "soun")
      $0.zeros(12)
      $0.raw(title)
      $0.u8(0)
    }
  }

  /// What stands before the tables of a track: that it is shown or heard plainly, and lies in the same file.
  mutating func mediaInformation(isVideo: Bool) {
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

  /// Writes a box with no times of making, then a field or two, a duration, and the rest.
  private mutating func timedBox(
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

  /// Three letters in five bits each; `und` for what is no such word.
  static func packed(_ language: String) -> Int {
    let letters = Array(language.utf8)
    let isWord = letters.count == 3 && letters.allSatisfy { (0x61...0x7A).contains($0) }
    return (isWord ? letters : Array("und".utf8)).reduce(0) { $0 << 5 | Int($1 - 0x60) }
  }
}
