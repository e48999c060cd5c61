/// How a file is taken apart, and how much of it is looked at.
package struct DemuxerOptions: Sendable, Hashable {
  /// The container, as its bytes were recognised; nil has libav find out which of the allowed it is.
  package var container: Container?
  /// The most streams it may have. At more, opening fails, or, where they turn up later, the rest is left
  /// out.
  package var maxStreams = 64
  /// Bytes that are read at most to find out about streams.
  package var probeBytes = 10_000_000
  /// Seconds of their time that are looked at, at most.
  package var analyzeSeconds = 5.0
  /// Whether frames' times are made up where a container has only those of decoding, as AVI.
  package var generatesTimes = true

  package init(container: Container? = nil) {
    self.container = container
  }
}
