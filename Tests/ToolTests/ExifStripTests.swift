import Glibc
import TestSupport
import Testing

/// `safelight exif strip`, by what other programs find in its results.
@Suite struct ExifStripTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  static let pictures = [
    "camera.jpg", "big-endian.jpg", "camera.png", "camera.webp", "camera.tif", "camera.heic",
    "camera.avif", "pictures.jpg", "gain-map.jpg", "motion.jpg",
  ]
  static let films = ["camera.mp4", "camera.mov"]
  static let files = pictures + films

  /// What the fixtures say that nobody but their owner should know.
  static let secrets = [
    "BodySerial-112233", "LensSerial-445566", "MakerSerial-778899", "MAKER-TRAILER", "Olga Owner",
    "olgas-laptop", "private comment", "private keyword", "0123456789abcdef", "Edit 1.0",
    "+52.5200", "GPS5-52", "52,31.2057",
  ]
  static let positions = ["+52.5200", "GPS5-52", "52,31.2057"]

  private func strip(_ name: String, _ options: String...) throws -> String {
    let path = folder(name)
    let words = ["exif", "strip", Fixture.path("metadata/" + name), "-o", path] + options
    let result = try run(Tool.path, words)
    try #require(result.status == 0, "\(result.message)")
    return path
  }

  /// What another program lists, embedded pictures and tracks included.
  private func tags(_ path: String) throws -> String {
    try run("exiftool", ["-ee", "-a", "-G1", "-s", "-u", "--ICC_Profile:all", path]).text
  }

  private static func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    let letters = Array(text.utf8)
    return bytes.indices.contains {
      bytes[$0] == letters[0] && bytes[$0...].starts(with: letters)
    }
  }

  @Test(arguments: files, ["--safe", "--all"])
  func nothingPrivateIsLeft(name: String, scope: String) throws {
    let path = try strip(name, scope)
    let bytes = try Disk.read(path)
    for secret in Self.secrets { #expect(!Self.holds(bytes, secret), "\(secret)") }
    let listed = try tags(path)
    for word in ["[GPS]", "GPSLat", "Serial", "MakerNote", "ThumbnailImage", "Model T", "History"] {
      #expect(!listed.contains(word), "\(word) in\n\(listed)")
    }
    #expect(listed.contains("Ana Artist") == (scope == "--safe"))
    #expect(!listed.contains("Warning"), "\(listed)")
  }

  /// Behind a box that cannot be, nobody knows where the next begins.
  @Test func aFilmWithABrokenBoxIsRefused() throws {
    let film = try Fixture.bytes("metadata/camera.mp4")
    let first = film[0..<4].reduce(0) { $0 << 8 | Int($1) }
    let broken: [UInt8] = [0, 0, 0, 4] + Array("free".utf8)
    let path = try folder.write(film[..<first] + broken + film[first...], to: "broken.mp4")
    for scope in ["--safe", "--all", "--gps"] {
      let result = try run(
        Tool.path, ["exif", "strip", scope, path, "-o", folder("stripped.mp4")])
      #expect(result.status == 65)
      #expect(result.message.contains("the film's boxes end at byte"))
    }
    #expect(throws: (any Error).self) { try Disk.read(folder("stripped.mp4")) }
  }

  @Test(arguments: files)
  func onlyThePositionGoes(name: String) throws {
    let path = try strip(name, "--gps")
    let bytes = try Disk.read(path)
    for position in Self.positions { #expect(!Self.holds(bytes, position), "\(position)") }
    let listed = try tags(path)
    #expect(!listed.contains("GPSLat") && !listed.contains("GPSCoord"), "\(listed)")
    #expect(listed.contains("Ana Artist"))
    let original = try Disk.read(Fixture.path("metadata/" + name))
    // Everything else stays where it is, but for the rewritten list of the first directory.
    #expect(bytes.count == original.count)
    if Self.pictures.contains(name) {
      #expect(listed.contains("BodySerial-112233"))
      #expect(Self.holds(bytes, "MakerSerial-778899"))
    }
  }

  /// A digest of what is seen and heard.
  private func samples(_ path: String, _ name: String) throws -> [UInt8] {
    if Self.films.contains(name) {
      let result = try run(
        "ffmpeg",
        ["-v", "error", "-i", path, "-map", "0:v", "-map", "0:a", "-c", "copy", "-f", "md5", "-"])
      try #require(result.status == 0 && result.message.isEmpty, "\(result.message)")
      return result.output
    }
    let raw = folder("pixels.raw")
    let result = try run("vips", ["rawsave", path, raw])
    try #require(result.status == 0, "\(result.message)")
    return try Disk.read(raw)
  }

  @Test(arguments: files, ["--safe", "--all", "--gps"])
  func samplesStay(name: String, scope: String) throws {
    let original = Fixture.path("metadata/" + name)
    #expect(try samples(strip(name, scope), name) == samples(original, name))
  }

  /// From the first scan's header to the end of the picture.
  private static func scans(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
    var place = 2
    while bytes[place + 1] != 0xDA {
      place += 2 + Int(bytes[place + 2]) << 8 + Int(bytes[place + 3])
    }
    var end = place + 2
    while !(bytes[end] == 0xFF && bytes[end + 1] == 0xD9) { end += 1 }
    return bytes[place..<end + 2]
  }

  @Test(arguments: pictures.filter { $0.hasSuffix(".jpg") }, ["--safe", "--all", "--gps"])
  func scansAreTheSameBytes(name: String, scope: String) throws {
    let (before, after) = (
      try Disk.read(Fixture.path("metadata/" + name)), try Disk.read(strip(name, scope))
    )
    #expect(Self.scans(before) == Self.scans(after))
  }

  @Test func chunksOfPixelsAreTheSameBytes() throws {
    func chunks(_ bytes: [UInt8], header: Int, _ name: String, isBig: Bool) -> [[UInt8]] {
      var (found, place): ([[UInt8]], Int) = ([], header)
      while place + 8 <= bytes.count {
        let field = bytes[place + (isBig ? 0 : 4)..<place + (isBig ? 4 : 8)]
        let length = (isBig ? Array(field) : field.reversed()).reduce(0) { $0 << 8 | Int($1) }
        let type = String(
          decoding: bytes[place + (isBig ? 4 : 0)..<place + (isBig ? 8 : 4)], as: UTF8.self)
        if type == name { found.append(Array(bytes[place..<place + 8 + length])) }
        place += 8 + length + (isBig ? 4 : length % 2)
      }
      return found
    }
    for (name, header, type) in [("camera.png", 8, "IDAT"), ("camera.webp", 12, "VP8 ")] {
      let isBig = type == "IDAT"
      let before = chunks(
        try Disk.read(Fixture.path("metadata/" + name)), header: header, type, isBig: isBig)
      let after = chunks(try Disk.read(strip(name)), header: header, type, isBig: isBig)
      #expect(before == after && !before.isEmpty)
    }
  }

  // MARK: - What stays

  @Test func orientationColourAndDatesStay() throws {
    let listed = try tags(strip("big-endian.jpg"))
    #expect(listed.contains("Rotate 90 CW") && listed.contains("2021:06:05 14:03:02"))
    let bare = try run(
      Tool.path,
      ["exif", "strip", "--all", Fixture.path("metadata/big-endian.jpg"), "-o", folder("bare.jpg")])
    #expect(bare.message.contains("the orientation was kept"))
    #expect(
      try run("exiftool", ["-s3", "-Orientation", folder("bare.jpg")]).lines == ["Rotate 90 CW"])
    let profile = ["-b", "-ICC_Profile", Fixture.path("color/p3.jpg")]
    let wide = try run(
      Tool.path, ["exif", "strip", "--all", Fixture.path("color/p3.jpg"), "-o", folder("p3.jpg")])
    #expect(wide.message.contains("the colour profile was kept"))
    #expect(
      try run("exiftool", profile).output
        == run("exiftool", ["-b", "-ICC_Profile", folder("p3.jpg")]).output)
  }

  @Test func exceptionsStay() throws {
    let listed = try tags(
      strip("camera.jpg", "--keep", "Make,model,thumbnail", "--keep", "makernotes"))
    for word in ["Safelight", "Model T", "ThumbnailImage", "MakerNote"] {
      #expect(listed.contains(word), "\(word)")
    }
    #expect(!listed.contains("BodySerial") && !listed.contains("GPSLat"))
    #expect(try tags(strip("camera.png", "--all", "--keep", "gps")).contains("GPSLatitude "))
    #expect(try tags(strip("camera.webp", "--all", "--keep", "xmp")).contains("private keyword"))
  }

  // MARK: - Further pictures

  @Test func furtherPicturesAreFoundWhereTheIndexSays() throws {
    let path = try strip("pictures.jpg")
    let view = try run("exiftool", ["-b", "-MPImage2", path]).output
    #expect(view.starts(with: [0xFF, 0xD8]) && view.suffix(2) == [0xFF, 0xD9])
    // The preview is gone, and with it its place in the index.
    #expect(try run("exiftool", ["-s3", "-NumberOfImages", path]).lines == ["2"])
    let gps = try strip("pictures.jpg", "--gps")
    for name in ["PreviewImage", "MPImage3"] {
      let image = try run("exiftool", ["-b", "-\(name)", gps]).output
      #expect(image.starts(with: [0xFF, 0xD8]) && image.suffix(2) == [0xFF, 0xD9])
    }
  }

  @Test func gainMapStays() throws {
    let path = try strip("gain-map.jpg")
    let (bytes, map) = (try Disk.read(path), try run("exiftool", ["-b", "-MPImage2", path]).output)
    #expect(!map.isEmpty && bytes.suffix(map.count).elementsEqual(map))
    #expect(Self.holds(bytes, "Item:Length=\"\(map.count)\""))
    try folder.write(map, to: "map.jpg")
    let listed = try tags(folder("map.jpg"))
    #expect(listed.contains("2.3") && !listed.contains("GPS"), "\(listed)")
    #expect(try !Self.holds(Disk.read(strip("gain-map.jpg", "--all")), "hdrgm"))
  }

  @Test func removalsAreReported() throws {
    func warnings(_ name: String) throws -> String {
      try run(
        Tool.path,
        ["exif", "strip", Fixture.path("metadata/" + name), "-o", folder("w-" + name), "--json"]
      ).text
    }
    #expect(try warnings("motion.jpg").contains("the motion video was removed"))
    #expect(try warnings("pictures.jpg").contains("20 bytes behind the picture were removed"))
    #expect(try warnings("camera.mov").contains("a track of data"))
  }
}
