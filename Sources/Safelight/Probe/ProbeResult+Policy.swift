extension ProbeResult {
  /// Takes out what an output under that metadata policy would not carry.
  mutating func keepOnly(_ policy: MetadataPolicy) {
    if policy == .none {
      film?.title = nil
      film?.created = nil
    }
    guard policy != .all, let exif = info?.exif else { return }
    guard policy != .none else {
      info?.exif = nil
      return
    }
    var kept = ExifSummary()
    kept.artist = exif.artist
    kept.copyright = exif.copyright
    if policy == .safe {
      kept.dateTimeOriginal = exif.dateTimeOriginal
      kept.dateTime = exif.dateTime
    }
    info?.exif = kept
  }
}

extension MetadataPolicy {
  /// The one that lets least be told; ``safe`` where there is none.
  static func strictest(of policies: [Self]) -> Self {
    let order: [Self] = [.none, .copyright, .safe, .all]
    return order.first { policies.contains($0) } ?? .safe
  }
}
