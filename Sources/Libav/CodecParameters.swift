internal import CLibav

/// What a stream's packets are made of: from a demuxer or an encoder to a decoder or a muxer. Never changed
/// once it is made.
@safe
package final class CodecParameters: @unchecked Sendable {
  let native: OpaquePointer

  init(adopting native: OpaquePointer) {
    unsafe self.native = native
  }

  deinit {
    unsafe clibav_parameters_free(native)
  }

  /// The same with another shape of pixels, for containers that contradict the bit stream.
  package func withSampleAspect(_ aspect: Rational) throws(LibavError) -> CodecParameters {
    guard let copy = unsafe clibav_parameters_clone(native) else {
      throw LibavError(.noMemory, "no memory")
    }
    unsafe clibav_parameters_set_sample_aspect(copy, aspect.native)
    return unsafe CodecParameters(adopting: copy)
  }

  /// The same with another header, such as ``Packet/newHeader``.
  package func withExtradata(_ bytes: [UInt8]) throws(LibavError) -> CodecParameters {
    guard let copy = unsafe clibav_parameters_clone(native) else {
      throw LibavError(.noMemory, "no memory")
    }
    let changed = unsafe CodecParameters(adopting: copy)
    try unsafe LibavError.check(
      clibav_parameters_set_extradata(copy, bytes, CInt(clamping: bytes.count)), "copy a header")
    return changed
  }

  /// libav's name of the codec, `h264` for one.
  package var codec: String {
    let fields = unsafe self.fields
    return unsafe fields.codec.map { unsafe String(cString: $0) } ?? "none"
  }

  /// Frames that are decoded before an earlier one is shown.
  package var reordering: Int {
    let fields = unsafe self.fields
    return unsafe Int(fields.reordering)
  }

  /// The codec's own header: an `avcC` box's content, Annex B parameter sets, an AudioSpecificConfig.
  package var extradata: [UInt8] {
    let fields = unsafe self.fields
    return unsafe [UInt8](
      UnsafeRawBufferPointer(
        start: fields.extradata, count: fields.extradata == nil ? 0 : Int(fields.extradata_size)))
  }

  /// Pixels across and down; 0 for what is no video.
  var size: (width: Int, height: Int) {
    let fields = unsafe self.fields
    return unsafe (Int(fields.width), Int(fields.height))
  }

  /// What stands in them; texts last as long as they.
  var fields: clibav_parameter_fields {
    var fields = unsafe clibav_parameter_fields()
    unsafe clibav_parameters_get(native, &fields)
    return unsafe fields
  }
}
