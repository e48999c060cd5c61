/// Reads the values of how films are packaged.
package enum PackagingValues {
  /// A segment's length in milliseconds.
  @Sendable package static func segment(_ text: String) throws -> Int {
    let milliseconds = (try Units.seconds(text) * 1000).rounded()
    guard (1000...30_000).contains(milliseconds) else {
      throw OptionError("expected a time from 1s to 30s")
    }
    return Int(milliseconds)
  }

  /// A rate of sound in bits a second.
  @Sendable package static func audioBitRate(_ text: String) throws -> Int {
    try Units.bits(text, in: 32_000...320_000, hint: "expected bits a second such as 128k")
  }

  /// How a film is fitted to a box.
  @Sendable package static func fit(_ text: String) throws -> Fit {
    guard let fit = Fit(rawValue: text), [.inside, .outside].contains(fit) else {
      throw OptionError("a film keeps its shape: expected inside or outside")
    }
    return fit
  }

  /// The quality that an encoder aims at.
  @Sendable package static func rateFactor(_ text: String) throws -> Double {
    try Numbers.decimal(text, in: Rung.rateFactors)
  }

  /// The most bits a second of a film.
  @Sendable package static func rate(_ text: String) throws -> Int { try Rung.rate(text) }

  /// The most frames a second.
  @Sendable package static func frameRate(_ text: String) throws -> Int {
    try Numbers.whole(text, in: Rung.frameRates)
  }

  /// A file of subtitles and its language.
  @Sendable package static func subtitle(_ text: String) throws -> AddedSubtitle {
    try AddedSubtitle(words: text)
  }
}
