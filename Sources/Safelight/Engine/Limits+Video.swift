extension Limits {
  /// The command line's defaults for films: four times the memory, and as long as it takes.
  public static let video = Self(memory: 4 << 30, timeout: .infinity)
}
