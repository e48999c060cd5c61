/// One quality of a ``Ladder``, as it is asked for; what is nil follows from its size.
public struct Rung: Sendable, Hashable, Codable {
  /// How large it is at most; the film's own shape and direction are kept.
  public enum Size: Sendable, Hashable, Codable {
    /// Pixels on the shorter side, as in `720p`; 16 to 4320.
    case shortSide(Int)
    /// Inside a box, lying or upright as the film is; both sides 16 to 8192.
    case inside(PixelSize)
  }

  /// What its folder is named for, such as `720p`: letters, digits and hyphens, unlike the other rungs'.
  public var name: String
  /// How large it is at most.
  public var size: Size
  /// The quality aimed at, x264's constant rate factor: 0 to 51, less is better.
  public var constantRateFactor: Double?
  /// The most bits a second, 16,000 to 400,000,000, that ``bufferSize`` evens out.
  public var maximumRate: Int?
  /// How many bits of that rate may come at once; 1.5 seconds' worth by default.
  public var bufferSize: Int?
  /// The most frames a second, 1 to 60; of films with more, every second, third … is left out.
  public var maximumFrameRate: Int?

  /// Makes a rung.
  public init(
    name: String, size: Size, constantRateFactor: Double? = nil, maximumRate: Int? = nil,
    bufferSize: Int? = nil, maximumFrameRate: Int? = nil
  ) {
    self.name = name
    self.size = size
    self.constantRateFactor = constantRateFactor
    self.maximumRate = maximumRate
    self.bufferSize = bufferSize
    self.maximumFrameRate = maximumFrameRate
  }

  static let sides = 16...8192
  static let shortSides = 16...4320
  static let rateFactors = 0.0...51.0
  static let rates = 16_000...400_000_000
  static let bufferSizes = 16_000...2_000_000_000
  static let frameRates = 1...60
  static let longestName = 40

  /// Fails where a value is outside its range.
  func check() throws(OptionError) {
    let isNamed =
      !name.isEmpty && name.utf8.count <= Self.longestName
      && name.utf8.allSatisfy {
        Numbers.isDigit($0) || (0x41...0x5A).contains($0 & 0xDF) || $0 == UInt8(ascii: "-")
      }
    guard isNamed else {
      throw OptionError(
        "a rung's name has letters, digits and hyphens, at most \(Self.longestName)")
    }
    switch size {
    case .shortSide(let side): try Self.check(side, in: Self.shortSides, "the shorter side")
    case .inside(let box):
      try Self.check(box.width, in: Self.sides, "the width")
      try Self.check(box.height, in: Self.sides, "the height")
    }
    if let constantRateFactor, !Self.rateFactors.contains(constantRateFactor) {
      throw OptionError("the quality (crf) is from 0 to 51")
    }
    if let maximumRate { try Self.check(maximumRate, in: Self.rates, "the rate") }
    if let bufferSize { try Self.check(bufferSize, in: Self.bufferSizes, "the buffer") }
    if let maximumFrameRate {
      try Self.check(maximumFrameRate, in: Self.frameRates, "the frame rate")
    }
  }

  private static func check(
    _ value: Int, in range: ClosedRange<Int>, _ what: String
  ) throws(OptionError) {
    guard range.contains(value) else {
      throw OptionError("\(what) is from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
