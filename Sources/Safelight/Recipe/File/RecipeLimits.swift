/// The limits that a recipe sets; nil leaves one to the defaults.
public struct RecipeLimits: Sendable, Hashable {
  /// The most pixels of one input, all its frames together.
  public var pixels: Int?
  /// The most frames or pages of one input.
  public var frames: Int?
  /// The most memory the work on one input may take, in bytes.
  public var memory: Int?
  /// The longest the work on one input may take, in seconds.
  public var timeout: Double?
  /// The longest without a sign of progress, in seconds.
  public var stall: Double?
  /// Formats to read although their parsers are less trusted.
  public var allowedFormats: Set<ImageFormat> = []
  /// What becomes of damaged inputs.
  public var damage: DamagePolicy?

  /// Makes limits that leave everything to the defaults.
  public init() {}

  /// These limits, where they are set, in place of others.
  public func over(_ defaults: Limits) -> Limits {
    var limits = defaults
    limits.pixels = pixels ?? limits.pixels
    limits.frames = frames ?? limits.frames
    limits.memory = memory ?? limits.memory
    limits.timeout = timeout ?? limits.timeout
    limits.stall = stall ?? limits.stall
    limits.allowedFormats.formUnion(allowedFormats)
    return limits
  }

  /// These limits, with others in the place of those that the others set.
  public func overridden(by others: Self) -> Self {
    var limits = others
    limits.pixels = others.pixels ?? pixels
    limits.frames = others.frames ?? frames
    limits.memory = others.memory ?? memory
    limits.timeout = others.timeout ?? timeout
    limits.stall = others.stall ?? stall
    limits.allowedFormats = others.allowedFormats.union(allowedFormats)
    limits.damage = others.damage ?? damage
    return limits
  }
}
