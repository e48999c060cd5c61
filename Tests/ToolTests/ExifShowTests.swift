import TestSupport
import Testing

/// `safelight exif show`, through the program.
@Suite struct ExifShowTests {
  @Test func tableNamesGroupsAndTags() throws {
    let shown = try Tool.safelight("exif", "show", Fixture.path("metadata/camera.jpg"))
    #expect(shown.status == 0)
    #expect(shown.message == "")
    let lines = shown.lines
    #expect(lines.first == Fixture.path("metadata/camera.jpg"))
    for group in ["IFD0", "ExifIFD", "GPS", "IFD1", "Position", "XMP", "IPTC"] {
      #expect(lines.contains("  \(group)"))
    }
    #expect(lines.contains { $0.hasPrefix("    ExposureTime ") && $0.hasSuffix(" 1/250") })
    #expect(lines.contains { $0.hasPrefix("    latitude ") && $0.hasSuffix(" 52.520094") })
  }

  @Test func jsonHasRawAndHumanValues() throws {
    let shown = try Tool.safelight(
      "exif", "show", "--json", "-t", "ExposureTime,ISO,GPS", Fixture.path("metadata/camera.jpg"))
    #expect(shown.status == 0)
    #expect(shown.text.contains(#""media":{"format":"jpeg","exif":{"ExifIFD":{"ExposureTime":"#))
    #expect(shown.text.contains(#""ExposureTime":{"raw":0.004,"human":"1/250"}"#))
    #expect(
      shown.text.contains(
        #""PhotographicSensitivity":{"raw":400,"human":"400","exiftool":"ISO"}"#))
    #expect(shown.text.contains(#""gps":{"latitude":52.5200"#))
    #expect(!shown.text.contains("Artist"))
  }

  /// A terminal must not be told what to do by a picture.
  @Test func controlCharactersAreEscaped() throws {
    let path = Fixture.path("metadata/odd-tag.jpg")
    for arguments in [["exif", "show", path], ["exif", "show", "--json", path]] {
      let shown = try run(Tool.path, arguments)
      #expect(shown.status == 0)
      #expect(!shown.output.contains(0x1B))
      #expect(shown.text.contains("[31mred"))
    }
  }

  @Test func severalFilesEachHaveTheirName() throws {
    let names = ["metadata/none.jpg", "metadata/exif-loop.jpg", "damaged/text.jpg"]
    let shown = try run(Tool.path, ["exif", "show"] + names.map(Fixture.path))
    #expect(shown.status == 1)
    #expect(shown.lines.contains(Fixture.path("metadata/none.jpg")))
    #expect(shown.lines.contains("  no metadata"))
    #expect(shown.message.contains("warning: ExifIFD is a directory that was read before"))
    #expect(shown.message.contains("text.jpg: is not a picture of a known format (unsupported)"))
  }

  @Test func readsStandardInput() throws {
    let shown = try Tool.safelight(
      "exif", "show", "-t", "Artist", "-", input: Fixture.bytes("metadata/camera.heic"))
    #expect(shown.status == 0)
    #expect(shown.text.contains("Ana Artist"))
  }

  @Test func canBeAJob() throws {
    let job = #"{"command":["exif","show"],"input":"\#(Fixture.path("metadata/camera.jpg"))"}"#
    let shown = try Tool.safelight("batch", "--jobs-from", "-", input: Array(job.utf8))
    #expect(shown.status == 0)
    #expect(shown.text.contains(#""Artist":{"raw":"Ana Artist","human":"Ana Artist"}"#))
  }

  /// libexif is opened inside the confined worker.
  @Test func makerNotesAreReadInTheSandbox() throws {
    let shown = try Tool.safelight(
      "exif", "show", "--maker-notes", "--json", Fixture.path("metadata/camera.jpg"))
    #expect(shown.status == 0)
    #expect(shown.text.contains("the maker note is of a kind that libexif does not know"))
  }

  /// No pixel engine is loaded, and libexif where it is needed.
  @Test func loadsNoEngine() throws {
    func opened(_ arguments: String...) throws -> String {
      let traced = try run("strace", ["-f", "-e", "trace=openat,open", Tool.path] + arguments)
      #expect(traced.status == 0)
      return traced.message
    }
    let shown = try opened("exif", "show", Fixture.path("metadata/camera.jpg"))
    // A plain build is linked to libvips, and so to libexif; that of `make` is not.
    if try !opened("--version").contains("libvips.so") {
      #expect(!shown.contains("libvips.so"))
      #expect(!shown.contains("libexif.so"))
    }
    let notes = try opened(
      "exif", "show", "--maker-notes", Fixture.path("metadata/camera.jpg"))
    #expect(notes.contains("libexif.so.12"))
  }

  @Test func damagedFilesAreReportedNotFatal() throws {
    let folder = try TemporaryFolder()
    var random = SplitMix(state: 23)
    var paths: [String] = []
    for name in ["every-tag.jpg", "camera.png", "camera.webp", "camera.tif", "camera.heic"] {
      let whole = try Fixture.bytes("metadata/" + name)
      for index in 0..<12 {
        var bytes = whole
        for _ in 0..<6 {
          bytes[Int.random(in: 12..<bytes.count, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        try folder.write(bytes, to: "\(index)-\(name)")
        paths.append(folder("\(index)-\(name)"))
      }
    }
    let shown = try run(Tool.path, ["exif", "show", "--json", "--maker-notes"] + paths)
    #expect(shown.status == 0 || shown.status == 1)
    #expect(shown.lines.count == paths.count)
    #expect(!shown.text.contains("engine-crashed") && !shown.text.contains("timed-out"))
  }

  @Test func unknownOptionsAreUsageErrors() throws {
    #expect(try Tool.safelight("exif", "show").status == 64)
    #expect(try Tool.safelight("exif", "show", "--tags", ",", "a.jpg").status == 64)
    #expect(try Tool.safelight("exif", "show", "missing.jpg").status == 66)
    // Matroska, of which the first bytes are enough.
    let film = try Tool.safelight("exif", "show", "-", input: [0x1A, 0x45, 0xDF, 0xA3, 0, 0])
    #expect(film.status == 65)
    #expect(film.message.contains("is a video (matroska); of films, MP4 and MOV are read"))
  }
}
