internal import CLibav

/// Converts sound to one rate, format and number of channels, and cuts it into frames of any length.
/// Channels that are added up are turned down so that they do not clip.
///
/// Not for use from two threads at once; it may move between them.
@safe
package struct AudioResampler: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer

  /// - Parameters:
  ///   - frame: Sound like what will be sent.
  ///   - format: libav's name of how samples are stored in what comes out.
  ///   - sampleRate: Of what comes out.
  ///   - channels: Of what comes out, in their usual places.
  package init(
    like frame: Frame, format: String = AudioEncoder.sampleFormat, sampleRate: Int, channels: Int
  ) throws(LibavError) {
    try LibavRuntime.ensureStarted()
    var opened: OpaquePointer?
    let code = unsafe clibav_resampler_open(
      frame.native, format, CInt(clamping: sampleRate), CInt(clamping: channels), &opened)
    guard let opened = unsafe opened else { throw LibavError(code, "resample sound") }
    unsafe native = opened
  }

  deinit {
    unsafe clibav_resampler_close(native)
  }

  /// Whether a frame is like the first one. Others, as after a change in a broadcast, need a resampler of
  /// their own.
  package func accepts(_ frame: Frame) -> Bool {
    unsafe clibav_resampler_takes(native, frame.native)
  }

  /// Converts a frame and keeps the result; nil has what was held back come out, after the last frame.
  package func send(_ frame: Frame?) throws(LibavError) {
    try unsafe LibavError.check(
      clibav_resampler_send(native, frame?.native), "resample sound")
  }

  /// Samples that can be received.
  package var available: Int { Int(unsafe clibav_resampler_available(native)) }

  /// Samples that entered and have not been received: those available and those held back, at the rate of
  /// what comes out.
  package var delay: Int { Int(unsafe clibav_resampler_delay(native)) }

  /// Puts silence behind what is available: over gaps.
  package func addSilence(_ samples: Int) throws(LibavError) {
    try unsafe LibavError.check(
      clibav_resampler_add_silence(native, CInt(clamping: samples)), "add silence")
  }

  /// Throws away the first of what is available: what overlaps.
  package func drop(_ samples: Int) throws(LibavError) {
    try unsafe LibavError.check(
      clibav_resampler_drop(native, CInt(clamping: min(samples, available))), "drop sound")
  }

  /// The next samples as a frame without a time; nil when there are not as many.
  package func receive(_ samples: Int) throws(LibavError) -> Frame? {
    guard samples > 0, samples <= available else { return nil }
    let frame = try Frame.empty()
    try unsafe LibavError.check(
      clibav_resampler_receive(native, CInt(clamping: samples), frame.native), "take sound")
    return frame
  }
}
