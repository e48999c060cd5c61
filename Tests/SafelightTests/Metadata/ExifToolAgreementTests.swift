import SystemPackage
import TestSupport
import Testing

@testable import Safelight

/// The tags in the article's table read as exiftool reads them, in every fixture that has them.
@Suite struct ExifToolAgreementTests {
  /// A value of exiftool's JSON.
  enum Scalar: Decodable, CustomStringConvertible {
    case text(String)
    case number(Double)
    case other

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Double.self) {
        self = .number(number)
      } else {
        self = (try? value.decode(String.self)).map { .text($0) } ?? .other
      }
    }

    var description: String {
      switch self {
      case .text(let text): text
      case .number(let number): Numbers.plain(number)
      case .other: ""
      }
    }
  }

  /// The tags of the article, by group and exiftool's name.
  static func documented() throws -> [(groups: [String], name: String, exiftool: String)] {
    let article = Repository.root + "/Sources/Safelight/Safelight.docc/ReadingMetadata.md"
    let rows = String(decoding: try Disk.read(article), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("| ") && $0.contains("`") }
    return rows.map { row in
      let cells = row.split(separator: "|").map { $0.filter { $0 != " " && $0 != "`" } }
      let other = cells.count > 2 && !cells[2].isEmpty ? cells[2] : cells[1]
      return (cells[0].split(separator: ",").map(String.init), cells[1], other)
    }
  }

  /// Every fixture, as exiftool reads it.
  private static func exiftool(_ options: String...) throws -> [String: [String: Scalar]] {
    let files = try run(
      "find",
      ["Fixtures", "-type", "f", "-not", "-path", "*/make/*", "-not", "-path", "*/golden/*"],
      directory: Repository.root
    ).lines
    let read = try run(
      "exiftool", ["-j", "-G1", "-a", "-u", "-q"] + options + files, directory: Repository.root)
    var found: [String: [String: Scalar]] = [:]
    for file in try JSONCoding.decode([[String: Scalar]].self, from: read.output) {
      if case .text(let name) = file["SourceFile"] { found[name] = file }
    }
    return found
  }

  /// What the article says is different: how exiftool calculates with what is over zero, and that it
  /// takes a comment for Japanese and Latin-1 for nothing.
  private static let excepted: Set<String> = [
    "odd-tag.jpg ImageDescription", "odd-tag.jpg ApertureValue", "odd-tag.jpg FocalLength",
    "odd-tag.jpg UserComment", "odd-tag.jpg GPSLongitude", "odd-tag.jpg SubjectDistance",
    "odd-tag.jpg GPSAltitude",
  ]

  @Test func everyTagAgrees() async throws {
    let documented = try Self.documented()
    #expect(documented.count >= 60)
    let (words, values) = (try Self.exiftool(), try Self.exiftool("-n"))
    #expect(words.count > 100)
    var (compared, seen): (Int, Set<String>) = (0, [])
    for (file, theirs) in words {
      let name = String(file.split(separator: "/").last ?? "")
      guard
        let ours = try? await Engine().metadata(of: .file(FilePath("\(Repository.root)/\(file)")))
      else { continue }
      for row in documented {
        for group in row.groups {
          let tag = ours.exif.first { $0.name == group }?.tags.first { $0.name == row.name }
          let key = "\(group):\(row.exiftool)"
          guard let said = theirs[key], let number = values[file]?[key] else {
            // exiftool gives up on what is broken sooner.
            #expect(tag == nil || name.hasPrefix("exif-"), "\(file): \(key) is ours alone")
            continue
          }
          guard let tag else {
            Issue.record("\(file): \(key) is missing")
            continue
          }
          #expect(tag.exiftoolName ?? tag.name == row.exiftool)
          seen.insert(row.name)
          compared += 1
          if Self.excepted.contains("\(name) \(row.name)") { continue }
          #expect(Self.agree(tag, said), "\(file): \(key) is \(tag.text), not \(said)")
          #expect(
            Self.agree(tag.raw, number, row.name), "\(file): \(key) is \(tag.raw), not \(number)")
        }
      }
    }
    #expect(compared > 400)
    // All but nothing: each stands in a fixture.
    #expect(documented.map(\.name).filter { !seen.contains($0) } == [])
  }

  private static func agree(_ tag: MetadataListing.Tag, _ said: Scalar) -> Bool {
    let theirs = said.description.trimming(" ")
    if tag.text == theirs || tag.text.split(separator: "; ").joined(separator: "\n") == theirs {
      return true
    }
    if let one = Double(tag.text), let other = Double(theirs), isNear(one, other) { return true }
    // Dates in words are ISO 8601; what is stored is the same.
    guard tag.name.hasPrefix("DateTime"), case .text(let stored) = tag.raw else { return false }
    return stored.trimming(" ") == theirs
  }

  private static func agree(_ raw: MetadataValue, _ said: Scalar, _ name: String) -> Bool {
    // Stored as logarithms, or as three numbers.
    let converted = ["ShutterSpeedValue", "ApertureValue", "MaxApertureValue", "GPSTimeStamp"]
    if converted.contains(name) { return true }
    let numbers = Self.numbers(raw)
    if ["GPSLatitude", "GPSLongitude", "GPSDestLatitude", "GPSDestLongitude"].contains(name) {
      guard case .number(let degrees) = said, numbers.count == 3 else { return false }
      return isNear(numbers[0] + numbers[1] / 60 + numbers[2] / 3600, degrees)
    }
    switch raw {
    case .text(let text): return text.trimming(" ") == said.description.trimming(" ")
    case .binary: return said.description.contains("Binary data") || !said.description.isEmpty
    case .integer, .number, .list:
      let theirs = said.description.split(separator: " ").map { Double($0) ?? .nan }
      return theirs.count == numbers.count && zip(numbers, theirs).allSatisfy(isNear)
    }
  }

  private static func numbers(_ raw: MetadataValue) -> [Double] {
    switch raw {
    case .integer(let number): [Double(number)]
    case .number(let number): [number ?? .nan]
    case .list(let values): values.flatMap(numbers)
    case .text, .binary: []
    }
  }

  private static func isNear(_ one: Double, _ other: Double) -> Bool {
    one.isNaN && other.isNaN || abs(one - other) <= max(abs(one), abs(other)) * 1e-6
  }
}
