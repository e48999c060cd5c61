import TestSupport
import Testing

/// `exif copy` on real files, as exiftool sees them.
@Suite struct ExifCopyTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func copy(
    _ source: String, _ target: String, to output: String, _ options: [String] = []
  ) throws -> SpawnResult {
    try run(
      Tool.path, ["exif", "copy", "--from", source, target, "-o", output] + options)
  }

  /// A picture of a format without metadata.
  private func bare(_ suffix: String) throws -> String {
    let path = folder("bare.\(suffix)")
    try #require(
      run("vips", ["copy", Fixture.path("metadata/none.jpg"), "\(path)[strip]"]).status == 0)
    return path
  }

  @Test(arguments: ["jpg", "png", "webp", "tif", "heic", "avif"])
  func everythingButThePixels(suffix: String) throws {
    let source = Fixture.path("metadata/camera.jpg")
    let output = folder("b.\(suffix)")
    let result = try copy(source, bare(suffix), to: output)
    #expect(result.status == 0, "\(result.message)")
    let (from, to) = (try ExifTags.of(source), try ExifTags.of(output))
    let technical = [
      "Orientation", "Resolution", "ExifImage", "ColorSpace", "ExifVersion", "YCbCr",
      "ComponentsConfiguration", "Flashpix", "ApplicationRecordVersion", "CodedCharacterSet",
    ]
    for (name, value) in from where !technical.contains(where: { name.contains($0) }) {
      let group = name.prefix { $0 != ":" }
      guard ["IFD0", "ExifIFD", "GPS"].contains(group) || group.hasPrefix("XMP") else { continue }
      #expect(to[name] == value, "\(name)")
    }
    #expect(!to.keys.contains { $0.hasPrefix("IFD1") })
    #expect(to["XMP-dc:Creator"] == "Ana Artist")
    if ["jpg", "tif"].contains(suffix) { #expect(to["IPTC:By-line"] == "Ana Artist") }
  }

  @Test func whatTheTargetSaysStays() throws {
    let target = folder("t.jpg")
    #expect(
      try run(
        Tool.path,
        [
          "exif", "set", "Artist=Old", "HostComputer=H", "Orientation=6", "UserComment=mine",
          try bare("jpg"), "-o", target,
        ]
      ).status == 0)
    let source = Fixture.path("metadata/big-endian.jpg")
    #expect(try copy(source, target, to: folder("b.jpg")).status == 0)
    let (from, to) = (try ExifTags.of(source), try ExifTags.of(folder("b.jpg")))
    #expect(to["IFD0:Orientation"] == "6")
    #expect(to["IFD0:Artist"] == from["IFD0:Artist"] ?? "Old")
    #expect(to["ExifIFD:UserComment"] == from["ExifIFD:UserComment"] ?? "mine")
  }

  @Test func chosenTagsOnly() throws {
    let output = folder("b.jpg")
    let result = try copy(
      Fixture.path("metadata/camera.jpg"), bare("jpg"), to: output,
      ["--tags", "Artist,DateTimeOriginal", "--tags", "gps,Gamma"])
    #expect(result.status == 0)
    #expect(result.message.contains("no Gamma to copy"), "\(result.message)")
    let tags = try ExifTags.of(output)
    #expect(tags["IFD0:Artist"] == "Ana Artist" && tags["IFD0:Copyright"] == nil)
    #expect(tags["ExifIFD:OffsetTimeOriginal"] == "+02:00" && tags["ExifIFD:ISO"] == nil)
    #expect(tags["GPS:GPSLatitudeRef"] == "N" && tags["XMP-dc:Creator"] == nil)
  }

  @Test(arguments: ["jpg", "png", "webp", "tif"])
  func profilesWhenTheyAreNamed(suffix: String) throws {
    let source = Fixture.path("color/p3.jpg")
    let output = folder("b.\(suffix)")
    let result = try copy(source, bare(suffix), to: output, ["--tags", "icc"])
    #expect(result.status == 0, "\(result.message)")
    func profile(_ path: String) throws -> [UInt8] {
      try run("exiftool", ["-b", "-ICC_Profile", path]).output
    }
    #expect(try !profile(source).isEmpty && profile(output) == profile(source))
    #expect(try run("vipsheader", ["-f", "icc-profile-data", output]).status == 0)
  }

  @Test func carriesIPTCToXMP() throws {
    let source = folder("s.jpg")
    try Disk.write(try Fixture.bytes("metadata/none.jpg"), to: source)
    #expect(
      try run(
        "exiftool",
        ["-q", "-overwrite_original", "-IPTC:By-line=Ben", "-IPTC:CopyrightNotice=(c) Ben", source]
      ).status == 0)
    let output = folder("b.png")
    #expect(try copy(source, bare("png"), to: output).status == 0)
    let tags = try ExifTags.of(output)
    #expect(tags["XMP-dc:Creator"] == "Ben" && tags["XMP-dc:Rights"] == "(c) Ben")
  }

  @Test func aSourceThatIsNotThere() throws {
    let missing = try copy(folder("no.jpg"), bare("jpg"), to: folder("b.jpg"))
    #expect(missing.status == 66 && missing.message.contains("no.jpg"), "\(missing.message)")
    let none = try run(Tool.path, ["exif", "copy", folder("bare.jpg"), "-o", folder("b.jpg")])
    #expect(none.status == 64 && none.message.contains("--from"), "\(none.message)")
    let broken = try copy(
      Fixture.path("metadata/exif-short.jpg"), folder("bare.jpg"), to: folder("b.jpg"))
    #expect(broken.status == 65 && broken.message.contains("exif-short.jpg"), "\(broken.message)")
    let film = try copy(
      Fixture.path("metadata/camera.mp4"), folder("bare.jpg"), to: folder("b.jpg"))
    #expect(film.status == 65 && film.message.contains("camera.mp4: is a video"), "\(film.message)")
    #expect(try folder.contents() == ["bare.jpg"])
  }

  @Test func recipesCopyFromBesideThem() throws {
    try folder.write(try Fixture.bytes("metadata/camera.jpg"), to: "from.jpg")
    let recipe = """
      version: 1
      image:
        outputs:
          - steps:
              - copy-metadata: { from: from.jpg, tags: [Artist, gps] }
      """
    try folder.write(Array(recipe.utf8), to: "r.yml")
    let result = try run(
      Tool.path, ["run", folder("r.yml"), try bare("jpg"), "-o", folder("out/")], directory: "/")
    #expect(result.status == 0, "\(result.message)")
    let tags = try ExifTags.of(folder("out/bare.jpg"))
    #expect(tags["IFD0:Artist"] == "Ana Artist" && tags["GPS:GPSLatitudeRef"] == "N")
  }
}
