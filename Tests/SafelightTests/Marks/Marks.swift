import Safelight
import TestSupport
import Testing

/// The oracle that knows what a mark does to a picture.
enum Marks {
  struct Answer {
    /// Pixels that differ where no mark is.
    let outside: Int
    /// The largest difference to the formula where the mark is, in steps of 8 bits.
    let inside: Double
  }

  static func over(
    _ marked: String, _ plain: String, _ mark: String, at place: (Int, Int), _ opacity: Double,
    _ blend: Watermark.BlendMode
  ) throws -> Answer {
    try ask(
      "over", [marked, plain, mark, "\(place.0)", "\(place.1)", "\(opacity)", blend.rawValue])
  }

  static func tiled(
    _ marked: String, _ plain: String, _ mark: String, at place: (Int, Int), gap: Int,
    stagger: Bool, _ opacity: Double
  ) throws -> Answer {
    try ask(
      "tiled",
      [
        marked, plain, mark, "\(place.0)", "\(place.1)", "\(gap)", stagger ? "yes" : "no",
        "\(opacity)",
      ])
  }

  private static func ask(_ verb: String, _ words: [String]) throws -> Answer {
    let line = ([verb] + words).map { "'\($0)'" }.joined(separator: " ")
    let answer = try Oracle.ask("marks", [], input: Array(line.utf8)).text
    let numbers = answer.split(whereSeparator: \.isWhitespace)
    let outside = try #require(numbers.first.flatMap { Int($0) }, "\(line): \(answer)")
    return Answer(
      outside: outside, inside: try #require(numbers.last.flatMap { Double($0) }, "\(answer)"))
  }
}
