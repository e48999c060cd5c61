import TestSupport
import Testing

/// What goes from an input, or from the file that is replaced, to the output, as exiftool and the
/// system see it.
@Suite struct CarriedAlongTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func tags(_ path: String) throws -> String {
    try run("exiftool", ["-G1", "-a", "-s", path]).text
  }

  @Test(arguments: ["jpg", "png", "webp", "tif", "avif", "heic", "gif", "jxl"])
  func copyrightOrAll(suffix: String) throws {
    let path = folder("a." + suffix)
    for (policy, isAll) in [
      ("safe", false), ("copyright", false), ("all", true), ("none", false),
    ] {
      let result = try Tool.safelight(
        "convert", Fixture.path("metadata/camera.jpg"), "--metadata", policy, "-o", path)
      #expect(result.status == 0, "\(result.message)")
      let found = try tags(path)
      #expect(found.contains("(c) 2021 Ana Artist") == (policy != "none"), "\(policy)")
      #expect(found.contains("BodySerial-112233") == isAll, "\(policy)")
      #expect(found.contains("GPSLatitude") == isAll, "\(policy)")
      #expect(found.contains("2021:06:05") == (isAll || policy == "safe"), "\(policy)")
      #expect(!found.contains("ThumbnailOffset"), "\(policy)")
    }
  }

  /// A creator and a notice that stand in one kind of block only come out in every format.
  @Test(arguments: ["jpg", "png", "webp", "tif", "avif", "heic", "gif", "jxl"])
  func creatorsAreCarried(suffix: String) throws {
    for tags in [
      ["-IPTC:By-line=Ben", "-IPTC:CopyrightNotice=(c) Ben"],
      ["-XMP-dc:Creator=Ben", "-XMP-dc:Rights=(c) Ben"],
      ["-EXIF:Artist=Ben", "-EXIF:Copyright=(c) Ben"],
    ] {
      let source = try folder.write(try Fixture.bytes("metadata/none.jpg"), to: "s.jpg")
      try #require(run("exiftool", ["-q", "-overwrite_original"] + tags + [source]).status == 0)
      let path = folder("a." + suffix)
      #expect(try Tool.safelight("convert", source, "-o", path).status == 0)
      let found = try run(
        "exiftool", ["-s3", "-Creator", "-Artist", "-Rights", "-Copyright", path])
      #expect(Set(found.lines) == ["Ben", "(c) Ben"], "\(tags): \(found.text)")
    }
  }

  @Test(arguments: [["resize", "--width", "50"], ["thumbnail"], ["convert"]])
  func everyVerbSets(words: [String]) throws {
    let path = folder("a.jpg")
    let result = try run(
      Tool.path,
      words + [
        Fixture.path("metadata/camera.jpg"), "-o", path, "--set", "MeteringMode=Spot", "--set",
        "DateTimeOriginal+=1d", "--set", "GPS=1.5,2.5",
      ])
    #expect(result.status == 0, "\(result.message)")
    let found = try tags(path)
    #expect(found.contains("Spot") && found.contains("2021:06:06 14:03:02"), "\(found)")
    #expect(found.contains("1 deg 30'"), "\(found)")
    let refused = try run(
      Tool.path, words + [path, "-o", folder("b.jpg"), "--set", "Orientation=6"])
    #expect(refused.status == 64 && refused.message.contains("turned"), "\(refused.message)")
  }

  @Test(arguments: ["jpg", "png", "webp", "tif", "avif", "heic", "gif", "jxl"])
  func tagsThatAreSet(suffix: String) throws {
    let path = folder("a." + suffix)
    let result = try Tool.safelight(
      "convert", Fixture.path("metadata/none.jpg"), "--set", "Copyright=(c) Jane", "--set",
      "Artist=Jane Doe", "-o", path)
    #expect(result.status == 0, "\(result.message)")
    let found = try tags(path)
    #expect(found.contains("(c) Jane") && found.contains("Jane Doe"), "\(found)")
  }

  @Test(arguments: [
    ("a.jpg", "420", "YCbCr4:2:0 (2 2)"), ("a.jpg", "444", "YCbCr4:4:4 (1 1)"),
    ("a.avif", "420", "YUV 4:2:0"), ("a.avif", "444", "YUV 4:4:4"),
  ])
  func chroma(name: String, option: String, words: String) throws {
    let path = folder(name)
    let result = try Tool.safelight(
      "convert", Fixture.path("photos/coffee.jpg"), "--chroma", option, "-o", path)
    #expect(result.status == 0, "\(result.message)")
    let found = try run("exiftool", ["-s3", "-YCbCrSubSampling", "-ChromaFormat", path]).lines
    #expect(found == [words])
  }

  /// Whether the folder for temporary files takes extended attributes.
  private static let takesAttributes: Bool = {
    guard let folder = try? TemporaryFolder(), (try? folder.write([1], to: "a")) != nil,
      let result = try? attribute("set", folder("a"))
    else { return false }
    return result.status == 0
  }()

  private static func attribute(_ verb: String, _ path: String) throws -> SpawnResult {
    let value = verb == "set" ? ", b'kept'" : ""
    return try run(
      "python3",
      ["-c", "import os, sys; print(os.\(verb)xattr(sys.argv[1], 'user.note'\(value)))", path])
  }

  @Test(.enabled(if: takesAttributes, "needs a file system with extended attributes"))
  func attributesOfWhatIsReplaced() throws {
    let path = try folder.write([1], to: "a.png")
    #expect(try Self.attribute("set", path).status == 0)
    #expect(try run("chmod", ["640", path]).status == 0)
    let result = try Tool.safelight("convert", Fixture.path("photos/coffee.jpg"), "-o", path)
    #expect(result.status == 0, "\(result.message)")
    #expect(try Self.attribute("get", path).text == "b'kept'\n")
    #expect(try run("stat", ["-c", "%a", path]).text == "640\n")
  }
}
