internal import CLibav

/// A decoded picture, or some sound. Its samples are counted by reference in libav.
///
/// Unchecked because whoever sets its fields is to be its only owner, as it is fresh from where it came.
@safe
package final class Frame: @unchecked Sendable {
  let native: OpaquePointer

  init(adopting native: OpaquePointer) {
    unsafe self.native = native
  }

  deinit {
    unsafe clibav_frame_free(native)
  }

  /// An empty one, for libav to fill.
  static func empty() throws(LibavError) -> Frame {
    guard let made = unsafe clibav_frame_new() else { throw LibavError(.noMemory, "no memory") }
    return unsafe Frame(adopting: made)
  }

  /// Another frame over the same samples, with times of its own.
  package func copy() throws(LibavError) -> Frame {
    guard let made = unsafe clibav_frame_clone(native) else {
      throw LibavError(.noMemory, "no memory")
    }
    return unsafe Frame(adopting: made)
  }

  private var fields: clibav_frame_fields {
    get { unsafe clibav_frame_get(native) }
    set { unsafe clibav_frame_set(native, newValue) }
  }

  /// When it is shown: a decoder's best guess, in the time base of the packets; a filter's, in its own.
  package var time: Int? {
    get { Ticks.known(fields.pts) }
    set { fields.pts = Ticks.native(newValue) }
  }
  /// How long it lasts, in the same base; 0 is not known.
  package var duration: Int {
    get { Int(fields.duration) }
    set { fields.duration = Int64(newValue) }
  }
  /// Pixels across; 0 for sound.
  package var width: Int { Int(fields.width) }
  /// Pixels down; 0 for sound.
  package var height: Int { Int(fields.height) }
  /// How its pixels are laid out; nil for sound.
  package var pixelFormat: PixelFormat? {
    unsafe clibav_frame_pixel_format(native).map { unsafe PixelFormat(String(cString: $0)) }
  }
  /// How its samples are stored, `fltp` for one; nil for pictures.
  package var sampleFormat: String? {
    unsafe clibav_frame_sample_format(native).map { unsafe String(cString: $0) }
  }
  /// The width of a pixel to its height; unknown is mostly 1:1.
  package var sampleAspect: Rational {
    get { Rational(fields.sample_aspect) }
    set { fields.sample_aspect = newValue.native }
  }
  /// Whether it was decoded from itself alone and what follows from it.
  package var isKey: Bool { fields.is_key }
  /// Whether it consists of two fields of different times.
  package var isInterlaced: Bool { fields.is_interlaced }
  /// Whether its upper field comes first.
  package var isTopFieldFirst: Bool { fields.is_top_first }
  /// Whether the decoder concealed errors in it.
  package var isDamaged: Bool { fields.is_damaged }
  /// What its numbers mean.
  package var color: ColorDescription {
    get { ColorDescription(fields) }
    set {
      var changed = fields
      newValue.write(to: &changed)
      fields = changed
    }
  }
  /// Samples of each channel; 0 for pictures.
  package var samples: Int { Int(fields.samples) }
  package var sampleRate: Int { Int(fields.sample_rate) }
  package var channels: Int { Int(fields.channels) }
  /// How it is to be turned, where it says so itself, as some streams' frames do.
  package var orientation: FrameOrientation? {
    unsafe DisplayMatrix { unsafe clibav_frame_display_matrix(native, $0) }
      .flatMap { FrameOrientation($0) }
  }

  /// What an encoder is to make of it. A decoder leaves here what the frame was, which encoders obey.
  var wish: EncodingWish {
    get { fields.picture_type == 1 ? .keyFrame : .free }
    set { fields.picture_type = newValue == .keyFrame ? 1 : 0 }
  }

  /// Says that it is one whole picture, as after deinterlacing.
  package func markProgressive() {
    var changed = fields
    changed.is_interlaced = false
    fields = changed
  }

  /// Removes what rides along: matrices, captions, mastering data. An encoder would write it on.
  package func dropSideData() {
    unsafe clibav_frame_drop_side_data(native)
  }

  /// Gives it memory of its own if it shares what it has, so that it can be written to.
  package func makeWritable() throws(LibavError) {
    try unsafe LibavError.check(clibav_frame_make_writable(native), "copy a frame")
  }
}
