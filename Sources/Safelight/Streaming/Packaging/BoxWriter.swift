/// Writes boxes of an ISO base media file (ISO/IEC 14496-12 §4.2), numbers big-endian.
struct BoxWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a box; its length is put in when what is in it has been written.
  mutating func box(_ type: FourCC, _ body: (inout Self) -> Void) {
    let start = bytes.count
    u32(0)
    u32(Int(type.value))
    body(&self)
    bytes.put(bytes.count - start, at: start, width: 4, .big)
  }

  /// Writes a box that begins with a version and flags.
  mutating func fullBox(
    _ type: FourCC, version: Int = 0, flags: Int = 0, _ body: (inout Self) -> Void
  ) {
    box(type) {
      $0.u32(version << 24 | flags)
      body(&$0)
    }
  }

  mutating func u8(_ value: Int) { bytes.append(value, width: 1, .big) }
  mutating func u16(_ value: Int) { bytes.append(value, width: 2, .big) }
  mutating func u32(_ value: Int) { bytes.append(value, width: 4, .big) }
  mutating func u64(_ value: Int) { bytes.append(value, width: 8, .big) }
  mutating func code(_ value: FourCC) { u32(Int(value.value)) }
  mutating func zeros(_ count: Int) { bytes.append(contentsOf: repeatElement(0, count: count)) }
  mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  /// The matrix that turns and stretches nothing.
  mutating func identityMatrix() {
    for value in [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000] { u32(value) }
  }

  /// Writes a number over what stands at an offset.
  mutating func put(_ value: Int, at offset: Int) { bytes.put(value, at: offset, width: 4, .big) }
}
