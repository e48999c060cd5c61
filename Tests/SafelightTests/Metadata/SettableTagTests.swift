import Exif
import Testing

@testable import Safelight

@Suite struct SettableTagTests {
  private static let directories: [(CatalogueDirectory, ExifTag.Directory)] = [
    (.image, .image), (.exif, .exif), (.gps, .gps),
  ]

  /// What libexif has a name for can be set, or the reason why not is told; by that name.
  @Test func knowsWhatLibexifKnows() throws {
    for (directory, _) in Self.directories {
      for tag in try ExifCatalogue.tags(in: directory) {
        let name = tag.name.filter { $0.isLetter || $0.isNumber }
        let isKnown =
          SettableTag.named(name) != nil || FixedTag.reason(name) != nil
          || Self.otherStandards.contains(name)
        #expect(isKnown, "\(tag.name) of \(directory)")
      }
    }
  }

  /// Of TIFF/EP and of printers, not of EXIF.
  private static let otherStandards: Set<String> = ["BatteryLevel", "Padding"]

  /// A value that each form takes.
  private static func sample(_ form: TagForm) -> String {
    switch form {
    case .text, .comment, .wide: "x"
    case .date: "2024:05:01 10:00:00"
    case .offset: "+02:00"
    case .digits: "12"
    case .version: "0232"
    case .integers(_, let range, let counts, _):
      Array(repeating: "\(range.lowerBound)", count: counts.lowerBound).joined(separator: " ")
    case .fractions(_, let counts):
      Array(repeating: "3", count: counts.lowerBound).joined(separator: " ")
    case .letter(let words): words.keys.min() ?? ""
    case .shutterSpeed, .aperture: "2"
    case .angle, .altitude: "3"
    case .clock: "10:00:00"
    case .day: "2024:05:01"
    case .position: "1,2"
    }
  }

  /// Every tag is written in the type, and as often, as libexif says.
  @Test func agreesWithLibexifOnTypes() throws {
    var compared = 0
    for (directory, name) in Self.directories {
      for settable in SettableTag.all where settable.tag.directory == name {
        guard let known = try ExifCatalogue.tag(settable.tag.id, in: directory) else { continue }
        let assignment = TagAssignment(tag: settable.name, value: Self.sample(settable.form))
        let changes = try assignment.changes(of: settable)
        let value = try #require(changes[settable.tag] ?? nil)
        if let type = known.type {
          // Numbers of pixels may be short or long; the standard gives no type for some texts.
          let isNear = [3, 4].contains(type) && [3, 4].contains(value.type.rawValue)
          #expect(value.type.rawValue == type || isNear, "\(settable.name)")
          compared += 1
        }
        // libexif takes some lists for single values.
        if let count = known.count, count > 1, value.type != .ascii, value.type != .undefined {
          #expect(value.count == count, "\(settable.name)")
        }
      }
    }
    #expect(compared > 80)
  }

  @Test func namesAreTakenOnce() {
    let names = SettableTag.all.flatMap { [$0.name] + $0.aliases }.map { $0.lowercased() }
    let doubled = Dictionary(grouping: names, by: { $0 }).filter { $0.value.count > 1 }.keys
    #expect(Set(doubled).subtracting(["flashpixversion"]) == [])
    for name in names { #expect(FixedTag.reason(name) == nil, "\(name)") }
  }

  @Test(arguments: [
    ("Rotate 90 CW", 6), ("rotate 90", 6), ("horizontal", 1), ("8", nil), ("rotate", nil),
    ("", nil),
  ])
  func readsWords(word: String, number: Int?) {
    #expect(TagWords.orientation.number(of: word) == number)
  }

  @Test(arguments: [
    ("2.8", [14, 5]), ("1/125", [1, 125]), ("0.0333", [333, 10_000]), ("50", [50, 1]),
    ("10/1250", [10, 1250]), ("4294967295", [4_294_967_295, 1]),
    ("4294967295.5", [4_294_967_295, 1]),
    ("1.123456789123", [1_123_456_789, 1_000_000_000]),
  ])
  func readsFractions(text: String, parts: [Int]) {
    #expect(TagNumbers.fraction(text, isSigned: false) == parts)
  }

  @Test(arguments: ["", "-1", "1/0", "x", "1.", ".5", "1/2/3", "1e3", "4294967296", "1/4294967296"])
  func refusesWhatIsNoFraction(text: String) {
    #expect(TagNumbers.fraction(text, isSigned: false) == nil)
  }
}
