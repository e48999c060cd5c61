/// Which metadata an output keeps.
public enum MetadataPolicy: String, Sendable, Hashable, Codable, CaseIterable {
  /// Nothing at all.
  case none
  /// Copyright, creator and date; no position, serial numbers, maker notes, embedded thumbnails
  /// or edit history.
  case safe
  /// Copyright and creator only.
  case copyright
  /// Everything the format can carry, but a stale thumbnail.
  case all
}
