internal import CLibav

/// A media file taken apart into packets.
///
/// Nothing is opened but the bytes of its ``ByteFeed``: no protocol may run, and a file that names another
/// one is refused it. Not for use from two threads at once; it may move between them.
@safe
package struct Demuxer: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer
  /// Its bytes; asks how many were read, and whether reading failed.
  package let feed: ByteFeed
  /// Its streams. After ``analyze()`` more is known of them, and there may be more of them.
  package private(set) var streams: [StreamDescription]
  private var parameters: [CodecParameters]

  /// Opens a file: reads its header, and for some containers no more than a look at it.
  ///
  /// - Throws: ``LibavError/Kind/unknownFormat`` for a container that may not be read, `damaged`, `refused`,
  ///   `io`, `stopped`.
  package init(_ feed: ByteFeed, options: DemuxerOptions = DemuxerOptions()) throws(LibavError) {
    try LibavRuntime.ensureStarted()
    var opened: OpaquePointer?
    let code = unsafe Self.open(feed, options, &opened)
    guard let opened = unsafe opened else { throw Self.refusal(code, options) }
    do throws(LibavError) {
      (streams, parameters) = try unsafe Self.describe(opened)
    } catch {
      unsafe clibav_demuxer_close(opened)
      throw error
    }
    unsafe native = opened
    self.feed = feed
  }

  deinit {
    unsafe clibav_demuxer_close(native)
  }

  private static func open(
    _ feed: ByteFeed, _ options: DemuxerOptions, _ opened: inout OpaquePointer?
  ) -> CInt {
    unsafe Container.allDemuxers.withCString { formats in
      unsafe CodecList.decoders.withCString { codecs in
        var native = unsafe clibav_demux_options()
        unsafe native.formats = formats
        unsafe native.codecs = codecs
        unsafe native.max_streams = CInt(clamping: options.maxStreams)
        unsafe native.probe_bytes = Int64(options.probeBytes)
        unsafe native.analyze_microseconds = Int64(options.analyzeSeconds * 1e6)
        unsafe native.generate_times = options.generatesTimes
        guard let container = options.container else {
          return unsafe clibav_demuxer_open(feed.reader, &native, &opened)
        }
        return unsafe container.shortName.withCString { name in
          unsafe native.format = name
          return unsafe clibav_demuxer_open(feed.reader, &native, &opened)
        }
      }
    }
  }

  private static func refusal(_ code: CInt, _ options: DemuxerOptions) -> LibavError {
    let error = LibavError(code, "open the file")
    switch error.kind {
    // Lists of what may run are enforced with the code for a wrong argument.
    case .other: return LibavError(.unknownFormat, error.message)
    // And the number of streams with that for a lack of memory.
    case .noMemory where LibavRuntime.takeMessages().contains { $0.contains("max_streams") }:
      return LibavError(.refused, "has more than \(options.maxStreams) streams")
    default: return error
    }
  }

  private static func describe(
    _ native: OpaquePointer
  ) throws(LibavError) -> ([StreamDescription], [CodecParameters]) {
    var (streams, parameters): ([StreamDescription], [CodecParameters]) = ([], [])
    for index in 0..<Int(unsafe clibav_demuxer_container(native).streams) {
      guard let copy = unsafe clibav_demuxer_parameters(native, CInt(index)) else {
        throw LibavError(.noMemory, "no memory")
      }
      let one = unsafe CodecParameters(adopting: copy)
      parameters.append(one)
      unsafe streams.append(StreamDescription(native, index: index, parameters: one))
    }
    return (streams, parameters)
  }

  /// Reads ahead, and decodes a little, until the streams can be described; what was read is not lost.
  package mutating func analyze() throws(LibavError) {
    let code = unsafe clibav_demuxer_analyze(native)
    (streams, parameters) = try unsafe Self.describe(native)
    if code < 0 { throw LibavError(code, "find out about the streams") }
  }

  /// The container, as libav opened it.
  package var container: Container? {
    unsafe clibav_demuxer_container(native).name
      .flatMap { unsafe Container(demuxer: String(cString: $0)) }
  }
  /// When it starts, in microseconds: the first of its streams.
  package var start: Int? { unsafe Ticks.known(clibav_demuxer_container(native).start) }
  /// How long it lasts, in microseconds.
  package var duration: Int? { unsafe Ticks.known(clibav_demuxer_container(native).duration) }
  /// Bits a second, all streams together; nil where that is not known.
  package var bitRate: Int? {
    let rate = unsafe clibav_demuxer_container(native).bit_rate
    return rate > 0 ? Int(rate) : nil
  }
  /// What the container says of itself under a name, whatever its case; nil where it says nothing.
  package func tag(_ name: String) -> String? {
    guard let text = unsafe clibav_demuxer_tag(native, -1, name) else { return nil }
    return unsafe String(cString: text)
  }
  package var programCount: Int { Int(unsafe clibav_demuxer_container(native).programs) }
  package var chapterCount: Int { Int(unsafe clibav_demuxer_container(native).chapters) }

  /// A text that the container holds about the file: `title`, `creation_time`.
  package func text(_ key: String) -> String? {
    guard let text = unsafe clibav_demuxer_tag(native, -1, key) else { return nil }
    return unsafe String(cString: text)
  }

  /// What decoders and muxers need to know of a stream.
  package func parameters(of stream: Int) throws(LibavError) -> CodecParameters {
    try check(stream)
    return parameters[stream]
  }

  /// Reads packets of these streams only; others are passed over, where the container allows without
  /// being read.
  package func select(_ wanted: Set<Int>) {
    for index in streams.indices {
      unsafe clibav_demuxer_discard(native, CInt(index), !wanted.contains(index))
    }
  }

  /// The next packet in the file; nil at the end. Those of streams that were not selected may come, and
  /// those of streams that turned up later have numbers beyond ``streams``.
  ///
  /// - Throws: `damaged`, after which reading can go on; `io`, `stopped`.
  package func read() throws(LibavError) -> Packet? {
    let packet = try Packet.empty()
    let code = unsafe clibav_demuxer_read(native, packet.native)
    if clibav_outcome_of(code) == CLIBAV_END {
      // Demuxers take a read that failed for the end.
      if feed.readError != 0 { throw LibavError(.io, "cannot read on") }
      return nil
    }
    try LibavError.checkMedia(code, "read a packet")
    return packet
  }

  /// Goes to the last key frame of a stream at or before a time in its ticks. Containers without an index
  /// may end up a little off, even after: read on, or ask for less. Flush decoders afterwards.
  package func seek(_ stream: Int, to time: Int) throws(LibavError) {
    try check(stream)
    try unsafe LibavError.checkMedia(
      clibav_demuxer_seek(native, CInt(stream), Int64(time)), "seek")
  }

  /// The picture of a stream that is one (``StreamDescription/isAttachedPicture``).
  package func attachedPicture(_ stream: Int) throws(LibavError) -> Packet {
    try check(stream)
    let packet = try Packet.empty()
    try unsafe LibavError.check(
      clibav_demuxer_attached_picture(native, CInt(stream), packet.native), "read a cover")
    return packet
  }

  /// Entries of the container's index of a stream: of MP4 every packet, known without reading it; of
  /// Matroska key frames; of others only what was read so far.
  ///
  /// - Parameters:
  ///   - stream: Its number.
  ///   - most: How many entries are wanted, from the first.
  package func index(
    of stream: Int, first most: Int = .max
  ) throws(LibavError) -> [IndexEntry] {
    try check(stream)
    let count = unsafe clibav_demuxer_index_count(native, CInt(stream))
    return (0..<min(max(count, 0), CInt(clamping: most))).compactMap { place in
      var entry = clibav_index_entry()
      guard unsafe clibav_demuxer_index(native, CInt(stream), place, &entry) else { return nil }
      return IndexEntry(
        decodingTime: Int(entry.time), position: Int(entry.position), size: Int(entry.size),
        isKey: entry.is_key, isNotShown: entry.is_discarded)
    }
  }

  /// One packet in a container's index.
  package struct IndexEntry: Sendable, Hashable {
    /// In the stream's ticks.
    package let decodingTime: Int
    /// Where it begins in the file.
    package let position: Int
    package let size: Int
    package let isKey: Bool
    /// Whether it is only decoded and not shown, as an edit list has it.
    package let isNotShown: Bool
  }

  private func check(_ stream: Int) throws(LibavError) {
    guard streams.indices.contains(stream) else {
      throw LibavError(.other, "there is no stream \(stream)")
    }
  }
}
