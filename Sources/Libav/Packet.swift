internal import CLibav

/// One compressed frame, or some sound, with its times. Its bytes are counted by reference in libav, and
/// never changed.
///
/// Unchecked because whoever sets its fields is to be its only owner, as it is fresh from where it came.
@safe
package final class Packet: @unchecked Sendable {
  let native: OpaquePointer

  init(adopting native: OpaquePointer) {
    unsafe self.native = native
  }

  /// An empty one, for libav to fill.
  static func empty() throws(LibavError) -> Packet {
    guard let made = unsafe clibav_packet_new() else { throw LibavError(.noMemory, "no memory") }
    return unsafe Packet(adopting: made)
  }

  /// A packet of one's own bytes, without times.
  package convenience init(bytes: [UInt8]) throws(LibavError) {
    guard let size = CInt(exactly: bytes.count),
      let made = unsafe clibav_packet_of_bytes(bytes, size)
    else { throw LibavError(.noMemory, "no memory for a packet of \(bytes.count) bytes") }
    unsafe self.init(adopting: made)
  }

  deinit {
    unsafe clibav_packet_free(native)
  }

  /// Another packet over the same bytes, with times of its own.
  package func copy() throws(LibavError) -> Packet {
    guard let made = unsafe clibav_packet_clone(native) else {
      throw LibavError(.noMemory, "no memory")
    }
    return unsafe Packet(adopting: made)
  }

  private var fields: clibav_packet_fields {
    get { unsafe clibav_packet_get(native) }
    set { unsafe clibav_packet_set(native, newValue) }
  }

  /// When it is shown, in its stream's time base.
  package var presentationTime: Int? {
    get { Ticks.known(fields.pts) }
    set { fields.pts = Ticks.native(newValue) }
  }
  /// When it is decoded, in its stream's time base.
  package var decodingTime: Int? {
    get { Ticks.known(fields.dts) }
    set { fields.dts = Ticks.native(newValue) }
  }
  /// How long it lasts, in its stream's time base; 0 is not known.
  package var duration: Int {
    get { Int(fields.duration) }
    set { fields.duration = Int64(newValue) }
  }
  /// The number of its stream.
  package var stream: Int {
    get { Int(fields.stream) }
    set { fields.stream = CInt(clamping: newValue) }
  }
  /// Whether decoding can begin with it, as far as the container says.
  package var isKey: Bool {
    get { fields.is_key }
    set { fields.is_key = newValue }
  }
  /// Where it began in the file; nil when that is not known.
  package var position: Int? { fields.position >= 0 ? Int(fields.position) : nil }
  /// Whether the demuxer found it damaged.
  package var isDamaged: Bool { fields.is_corrupt }
  /// Whether it is only decoded and not shown, as an edit list has it.
  package var isNotShown: Bool { fields.is_discarded }
  /// How many bytes it has.
  package var size: Int { unsafe buffer.count }

  /// A copy of its bytes.
  package var bytes: [UInt8] { unsafe [UInt8](buffer) }

  /// A copy of some of its bytes, as far as there are so many.
  package func bytes(from start: Int, count: Int) -> [UInt8] {
    guard start >= 0, count > 0, start < size else { return [] }
    return unsafe [UInt8](buffer[start..<start + min(count, size - start)])
  }

  /// Lends its bytes.
  package func withBytes<R>(_ body: (RawSpan) -> R) -> R {
    body(unsafe RawSpan(_unsafeBytes: buffer))
  }

  private var buffer: UnsafeRawBufferPointer {
    var size: CInt = 0
    let start = unsafe clibav_packet_bytes(native, &size)
    return unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(size))
  }

  /// Samples of sound to leave out at its start and end, where it says so.
  package var skippedSamples: (start: Int, end: Int)? {
    var (start, end) = (UInt32(0), UInt32(0))
    guard unsafe clibav_packet_skipped_samples(native, &start, &end) else { return nil }
    return (Int(start), Int(end))
  }

  /// A codec header that came with it and stands in place of the stream's: what
  /// ``PacketFilter/Kind/adtsToConfig`` and ``PacketFilter/Kind/extractHeader`` found.
  package var newHeader: [UInt8]? {
    var size: CInt = 0
    guard let start = unsafe clibav_packet_header(native, &size) else { return nil }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: start, count: Int(size)))
  }

  /// The settings of a cue of WebVTT, where they came beside its text.
  package var cueSettings: String? {
    var size: CInt = 0
    guard let start = unsafe clibav_packet_cue_settings(native, &size) else { return nil }
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: start, count: Int(size)), as: UTF8.self)
  }

  /// Turns its times from one time base into another, rounded to the nearest.
  package func rescale(from: Rational, to: Rational) {
    unsafe clibav_packet_rescale(native, from.native, to.native)
  }
}
