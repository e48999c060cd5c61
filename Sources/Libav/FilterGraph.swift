internal import CLibav

/// A chain of filters that frames run through. Built of typed steps only: no text of anyone's reaches
/// libavfilter's parser.
///
/// Not for use from two threads at once; it may move between them.
@safe
package struct FilterGraph: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer

  /// What goes in. Frames of another size or format need another graph.
  package struct Source: Sendable, Hashable {
    package var width: Int
    package var height: Int
    package var format: PixelFormat
    /// A tick of the frames' times.
    package var timeBase: Rational
    package var sampleAspect: Rational
    /// Not positive where it varies.
    package var frameRate: Rational

    package init(
      width: Int, height: Int, format: PixelFormat, timeBase: Rational,
      sampleAspect: Rational = Rational(1, 1), frameRate: Rational = Rational(0, 1)
    ) {
      self.width = width
      self.height = height
      self.format = format
      self.timeBase = timeBase
      self.sampleAspect = sampleAspect
      self.frameRate = frameRate
    }
  }

  /// - Parameter threads: Threads for filters that can use them; 1 is the one that calls.
  package init(_ source: Source, steps: [FilterStep], threads: Int = 1) throws(LibavError) {
    try LibavRuntime.ensureFilters()
    let filters = steps.flatMap(\.filters)
    var opened: OpaquePointer?
    let code = unsafe NativeTexts.with(filters.map(\.name)) { names in
      unsafe NativeTexts.with(filters.map(\.arguments)) { arguments in
        unsafe source.format.name.withCString { format in
          var native = unsafe clibav_graph_source()
          unsafe native.width = CInt(clamping: source.width)
          unsafe native.height = CInt(clamping: source.height)
          unsafe native.format = format
          unsafe native.time_base = source.timeBase.native
          unsafe native.sample_aspect = source.sampleAspect.native
          unsafe native.frame_rate = source.frameRate.native
          return unsafe clibav_graph_open(
            &native, names, arguments, CInt(filters.count), CInt(clamping: threads), &opened)
        }
      }
    }
    guard let opened = unsafe opened else { throw LibavError(code, "set up filters") }
    unsafe native = opened
  }

  deinit {
    unsafe clibav_graph_close(native)
  }

  /// A tick of the times of what comes out.
  package var timeBase: Rational { Rational(unsafe clibav_graph_time_base(native)) }
  /// The rate of what comes out; not positive where it varies.
  package var frameRate: Rational { Rational(unsafe clibav_graph_frame_rate(native)) }

  /// Hands a copy of a frame over, nil after the last one. Its ``Frame/time`` must be known.
  package func send(_ frame: Frame?) throws(LibavError) {
    let copy = try frame.map { (frame: Frame) throws(LibavError) in try frame.copy() }
    try unsafe LibavError.check(clibav_graph_send(native, copy?.native), "filter")
  }

  /// The next frame; nil when there is none before another is sent, or none any more. One gap in time can
  /// make ``FilterStep/frameRate(_:)`` give very many: take them one by one.
  package func receive() throws(LibavError) -> Frame? {
    let frame = try Frame.empty()
    let code = unsafe clibav_graph_receive(native, frame.native)
    let outcome = clibav_outcome_of(code)
    if outcome == CLIBAV_AGAIN || outcome == CLIBAV_END { return nil }
    try LibavError.check(code, "filter")
    return frame
  }
}
