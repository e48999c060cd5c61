internal import CLibav

/// Changes packets without decoding them, to suit another container.
///
/// Not for use from two threads at once; it may move between them.
@safe
package struct PacketFilter: ~Copyable, @unchecked Sendable {
  private let native: OpaquePointer
  /// What the packets that come out are made of.
  package let parameters: CodecParameters

  /// What is changed.
  package enum Kind: String, Sendable, Hashable {
    /// Start codes for lengths, parameter sets at every key frame: from MP4 to a transport stream.
    case h264ToAnnexB = "h264_mp4toannexb"
    case hevcToAnnexB = "hevc_mp4toannexb"
    /// Takes the ADTS header off: from a transport stream to MP4. The first packet has the
    /// ``Packet/newHeader``.
    case adtsToConfig = "aac_adtstoasc"
    /// Finds parameter sets in the stream; packets that had some have the ``Packet/newHeader``.
    case extractHeader = "extract_extradata"
  }

  package init(
    _ kind: Kind, _ parameters: CodecParameters, timeBase: Rational
  ) throws(LibavError) {
    try LibavRuntime.ensureStarted()
    var opened: OpaquePointer?
    let code = unsafe clibav_packet_filter_open(
      kind.rawValue, parameters.native, timeBase.native, &opened)
    guard let opened = unsafe opened else { throw LibavError(code, "set up \(kind.rawValue)") }
    guard let result = unsafe clibav_packet_filter_parameters(opened) else {
      unsafe clibav_packet_filter_free(opened)
      throw LibavError(.noMemory, "no memory")
    }
    unsafe native = opened
    unsafe self.parameters = CodecParameters(adopting: result)
  }

  deinit {
    unsafe clibav_packet_filter_free(native)
  }

  /// What becomes of one packet, nil after the last one.
  ///
  /// - Throws: `damaged`, after which the next packet can be filtered.
  package func filter(_ packet: Packet?) throws(LibavError) -> [Packet] {
    let copy = try packet.map { (packet: Packet) throws(LibavError) in try packet.copy() }
    try unsafe LibavError.check(clibav_packet_filter_send(native, copy?.native), "change a packet")
    var packets: [Packet] = []
    while true {
      let next = try Packet.empty()
      let code = unsafe clibav_packet_filter_receive(native, next.native)
      let outcome = clibav_outcome_of(code)
      if outcome == CLIBAV_AGAIN || outcome == CLIBAV_END { return packets }
      try LibavError.check(code, "change a packet")
      packets.append(next)
    }
  }
}
