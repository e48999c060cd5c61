import Safelight
import TestSupport
import Testing

/// A marked picture and the same without, to be held against what the standard says.
struct Marked {
  let marked: Shot
  let plain: Shot
  /// The question to the oracle.
  private let line: String

  /// Renders a fixture with and without a mark that comes out in its own size with its corner there.
  static func take(
    _ base: String, _ encoding: Encoding, _ mark: String, at place: (Int, Int),
    _ change: (inout Watermark) -> Void
  ) async throws -> Marked {
    let path = Fixture.path("marks/" + mark)
    var step = Watermark(.image(path), at: .northWest, margin: .pixels(place.0), scale: .own)
    change(&step)
    let plain = try await Shot.take(base, encoding)
    let marked = try await Shot.take(base, encoding, [step])
    #expect(marked.report.warnings == plain.report.warnings)
    let start = [marked.path, plain.path, path, "\(place.0)", "\(place.1)"]
    let words =
      if let tiling = step.tiling, case .pixels(let gap) = tiling.gap {
        ["tiled"] + start + ["\(gap)", tiling.stagger ? "yes" : "no", "\(step.opacity)"]
      } else {
        ["over"] + start + ["\(step.opacity)", step.blend.rawValue]
      }
    return Marked(
      marked: marked, plain: plain, line: words.map { "'\($0)'" }.joined(separator: " "))
  }

  /// All of them have no other pixel outside their marks, and are at most a step of 8 bits from the
  /// formulas inside. One oracle answers for all: it takes a second to start.
  static func check(_ pictures: [Marked]) throws {
    let question = pictures.map { $0.line + "\n" }.joined()
    let answers = try Oracle.ask("marks", [], input: Array(question.utf8)).lines
    try #require(answers.count == pictures.count)
    for (picture, answer) in zip(pictures, answers) {
      let numbers = answer.split(separator: " ").compactMap { Double($0) }
      try #require(numbers.count == 2, "\(picture.line): \(answer)")
      #expect(numbers[0] == 0, "\(picture.line)")
      #expect(numbers[1] <= 1, "\(picture.line): \(answer)")
    }
  }
}
