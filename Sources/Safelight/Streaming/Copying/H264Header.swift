/// What decoders of H.264 have to know before the first frame: the parameter sets, wherever they come from.
struct H264Header: Sendable, Hashable {
  /// The content of the box `avcC`.
  let configuration: [UInt8]
  /// How many bytes tell the length of a unit in packets; nil where start codes part them.
  let lengthWidth: Int?
  /// Sequence and picture parameter sets, as units.
  let parameterSets: Set<[UInt8]>
  /// The first sequence parameter set.
  let sequenceParameters: H264SequenceParameters

  /// Reads a codec's header, as a demuxer gives it; nil when it is none that decoding could begin with.
  init?(_ header: [UInt8]) {
    if let given = AVCConfiguration(header) {
      configuration = header
      lengthWidth = given.lengthWidth
    } else if let made = AnnexB.configuration(header) {
      configuration = made
      lengthWidth = nil
    } else {
      return nil
    }
    guard let record = AVCConfiguration(configuration), let first = record.sequenceParameters.first,
      !record.pictureParameters.isEmpty, let parameters = H264SequenceParameters(first)
    else { return nil }
    parameterSets = Set(record.sequenceParameters + record.pictureParameters)
    sequenceParameters = parameters
  }
}
