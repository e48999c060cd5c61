extension MetadataBlocks {
  /// The blocks an output gets: reduced by a policy, then changed by assignments.
  ///
  /// A creator, notice or date that stands only in XMP or IPTC is carried to EXIF, and to XMP what a
  /// format has no other place for. An orientation other than 1 is written under every policy:
  /// without it the picture would be shown wrongly.
  /// - Parameters:
  ///   - policy: what stays.
  ///   - assignments: what is set after that, in order.
  ///   - orientation: the output's, 1 unless the pixels were left unturned.
  ///   - size: the output's, for the tags that repeat it; they are removed when it is nil.
  ///   - format: the output's; nil assumes that it can carry every block.
  /// - Returns: the blocks, the profile as it was, and what was dropped, one sentence each.
  /// - Throws: ``MediaError/Code/usage`` for a wrong assignment.
  package func applying(
    _ policy: MetadataPolicy, assignments: [TagAssignment] = [], orientation: Int = 1,
    size: PixelSize? = nil, format: ImageFormat? = nil
  ) throws(MediaError) -> (blocks: Self, warnings: [String]) {
    var warnings: [String] = []
    var draft = MetadataDraft()
    if policy != .none {
      let block = exif.flatMap { ExifBlock($0) }
      let packet = xmp.flatMap { XMPPacket($0) }
      let record = iptc.map { IPTCRecord($0) } ?? IPTCRecord()
      if exif != nil, block == nil { warnings.append("the EXIF block is damaged and was dropped") }
      if xmp != nil, packet == nil { warnings.append("the XMP packet is damaged and was dropped") }
      if policy == .all {
        draft = MetadataDraft(exif: ExifDraft(block), xmp: XMPDraft(packet), iptc: record)
        draft.removeStale(size)
      } else {
        draft.exif = block.map { SafeMetadata.exif($0, policy) } ?? ExifDraft()
        draft.xmp = packet.map { SafeMetadata.xmp($0, policy) } ?? XMPDraft()
        draft.iptc = SafeMetadata.iptc(record, policy)
      }
      draft.carryToExif(from: packet, record, dates: policy != .copyright)
    }
    for assignment in assignments { try draft.apply(assignment) }
    if orientation != 1 || draft.exif[.orientation] != nil {
      draft.exif[.orientation] = .short(orientation)
    }
    if let format { draft.fit(format) }
    return (draft.blocks(icc: icc), warnings + draft.warnings)
  }
}
