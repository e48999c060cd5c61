extension StripRules {
  /// What stays of an XMP packet.
  ///
  /// - Parameters:
  ///   - gainMap: The length of the gain map that the packet shall tell the place of.
  ///   - isAuxiliary: Whether the packet is a gain map's own.
  func xmp(_ bytes: [UInt8], gainMap: Int? = nil, isAuxiliary: Bool = false) -> Result {
    if keeps(.xmp) && (scope != .gps || keeps(.gps)) || scope == .gps && keeps(.gps) {
      return Result(bytes: bytes)
    }
    if scope == .all { return Result() }
    guard let packet = XMPPacket(bytes) else {
      return Result(warnings: ["the XMP packet is damaged and was dropped"])
    }
    if scope == .gps { return Result(bytes: XMPPosition.removed(from: bytes)) }
    var draft = SafeMetadata.xmp(packet, .safe)
    if gainMap != nil || isAuxiliary { GainMapXMP.carry(packet, into: &draft) }
    guard let gainMap, GainMapXMP.namesGainMap(packet) else { return Result(bytes: draft.bytes()) }
    return Result(bytes: draft.bytes(more: GainMapXMP.directory(length: gainMap)))
  }

  /// What stays of IPTC datasets.
  func iptc(_ bytes: [UInt8]) -> Result {
    if keeps(.iptc) || scope == .gps { return Result(bytes: bytes) }
    if scope == .all { return Result() }
    return Result(bytes: SafeMetadata.iptc(IPTCRecord(bytes), .safe).bytes())
  }

  /// Whether a colour profile stays: always, but where only what shows the picture does and it would
  /// look the same without.
  func keepsProfile(_ bytes: @autoclosure () -> [UInt8]?) -> Bool {
    guard scope == .all, !keeps(.icc) else { return true }
    guard let bytes = bytes(), let profile = ICCProfile(parsing: bytes) else { return false }
    return !(profile.colorSpace == .rgb && profile.isEffectivelySRGB)
  }
}
