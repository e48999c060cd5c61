import Safelight
import SystemPackage
import TestSupport
import Testing

/// One run of the engine on a fixture, and what others say of its output.
struct Shot {
  let report: Report
  let path: String
  private let folder: TemporaryFolder

  /// Renders a fixture, or the file at an absolute path, to a new file.
  static func take(
    _ input: String, _ encoding: Encoding, _ steps: [any Operation] = [],
    keepsOrientation: Bool = false, acceptsPreview: Bool = false, limits: Limits = .standard,
    damage: DamagePolicy = .fail
  ) async throws -> Shot {
    let folder = try TemporaryFolder()
    let path = folder("out." + (encoding.format ?? .png).rawValue)
    let report = try await Engine(limits: limits, damage: damage).run(
      Recipe(steps: steps, keepsOrientation: keepsOrientation, acceptsPreview: acceptsPreview),
      from: .file(FilePath(absolute(input))),
      to: .file(FilePath(path), encoding))
    return Shot(report: report, path: path, folder: folder)
  }

  /// The code that rendering fails with; nothing may be left behind.
  static func failure(
    _ input: String, _ encoding: Encoding, _ steps: [any Operation] = [],
    acceptsPreview: Bool = false, limits: Limits = .standard
  ) async throws -> MediaError? {
    let folder = try TemporaryFolder()
    do throws(MediaError) {
      try await Engine(limits: limits).run(
        Recipe(steps: steps, acceptsPreview: acceptsPreview),
        from: .file(FilePath(absolute(input))),
        to: .file(folder.file("out"), encoding))
      return nil
    } catch {
      #expect(try folder.contents() == [])
      return error
    }
  }

  var size: [Int] { [report.width, report.height] }

  /// The words that the oracle answers.
  static func ask(_ verb: String, _ words: [String]) throws -> [String] {
    let line = ([verb] + words).map { "'\($0)'" }.joined(separator: " ")
    let answer = try Oracle.ask("pictures", [], input: Array(line.utf8)).text
    try #require(!answer.hasPrefix("error"), "\(line): \(answer)")
    return answer.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// Width, height, bands, bits and frames as libvips 8.18 reads them.
  func facts() throws -> [Int] { try Self.ask("facts", [path]).prefix(5).compactMap { Int($0) } }

  /// The mean colour difference to a fixture, or a file, after the oracle's steps.
  func delta(_ reference: String, _ steps: String...) throws -> Double {
    let words = try Self.ask("delta", [path, Self.absolute(reference)] + steps)
    return try #require(words.first.flatMap { Double($0) })
  }

  /// The largest difference of a sample.
  func difference(_ reference: String, _ steps: String...) throws -> Int {
    let words = try Self.ask("differ", [path, Self.absolute(reference)] + steps)
    return try #require(words.first.flatMap { Int($0) })
  }

  /// The samples at a place.
  func pixel(_ x: Int, _ y: Int) throws -> [Int] {
    try Self.ask("pixel", [path, String(x), String(y)]).compactMap { Int($0) }
  }

  private static func absolute(_ name: String) -> String {
    name.hasPrefix("/") ? name : Fixture.path(name)
  }
}

extension Encoding {
  /// An encoding changed in place.
  static func to(_ format: ImageFormat, _ change: (inout Encoding) -> Void = { _ in }) -> Encoding {
    var encoding = Encoding(format: format)
    change(&encoding)
    return encoding
  }
}
