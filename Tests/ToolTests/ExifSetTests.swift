import TestSupport
import Testing

/// `exif set` on real files, as exiftool and other decoders see them.
@Suite struct ExifSetTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func set(
    _ words: [String], _ input: String, to output: String, status: Int32 = 0
  ) throws -> SpawnResult {
    let result = try run(Tool.path, ["exif", "set"] + words + [input, "-o", output])
    #expect(result.status == status, "\(words): \(result.message)")
    return result
  }

  /// What is given, the tag that exiftool shows, and its value there.
  static let values: [(text: String, tag: String, value: String)] = [
    ("Artist=Ana=B", "IFD0:Artist", "Ana=B"),
    ("IFD0:Copyright=© Ünïcode", "IFD0:Copyright", "© Ünïcode"),
    ("XPTitle=Grüße 日本", "IFD0:XPTitle", "Grüße 日本"), ("Rating=4", "IFD0:Rating", "4"),
    ("RatingPercent=75", "IFD0:RatingPercent", "75"),
    ("XResolution=300", "IFD0:XResolution", "300"),
    ("ResolutionUnit=cm", "IFD0:ResolutionUnit", "3"), ("DocumentName=D", "IFD0:DocumentName", "D"),
    ("Orientation=Rotate 90 CW", "IFD0:Orientation", "6"),
    ("ExifIFD:ISO=6400", "ExifIFD:ISO", "6400"),
    ("ExposureTime=1/125", "ExifIFD:ExposureTime", "0.008"),
    ("FNumber=2.8", "ExifIFD:FNumber", "2.8"),
    ("ExposureProgram=aperture-priority", "ExifIFD:ExposureProgram", "3"),
    ("ExposureBiasValue=-1/3", "ExifIFD:ExposureCompensation", "-0.3333333333"),
    ("BrightnessValue=-1.25", "ExifIFD:BrightnessValue", "-1.25"),
    ("ShutterSpeedValue=1/125", "ExifIFD:ShutterSpeedValue", "0.008"),
    ("ApertureValue=2.8", "ExifIFD:ApertureValue", "2.8"),
    ("MaxApertureValue=1.4", "ExifIFD:MaxApertureValue", "1.4"),
    ("MeteringMode=Spot", "ExifIFD:MeteringMode", "3"),
    ("LightSource=d65", "ExifIFD:LightSource", "21"),
    ("Flash=Auto, Fired, Red-eye reduction", "ExifIFD:Flash", "89"),
    ("SubjectArea=100 200 30", "ExifIFD:SubjectArea", "100 200 30"),
    ("SubjectLocation=7,8", "ExifIFD:SubjectLocation", "7 8"),
    ("FileSource=Digital Camera", "ExifIFD:FileSource", "3"),
    ("SceneType=1", "ExifIFD:SceneType", "1"),
    ("ColorSpace=sRGB", "ExifIFD:ColorSpace", "1"),
    ("SensingMethod=2", "ExifIFD:SensingMethod", "2"),
    ("ComponentsConfiguration=Y, Cb, Cr, -", "ExifIFD:ComponentsConfiguration", "1 2 3 0"),
    ("ExifVersion=0232", "ExifIFD:ExifVersion", "0232"), ("Contrast=High", "ExifIFD:Contrast", "2"),
    ("WhiteBalance=Manual", "ExifIFD:WhiteBalance", "1"),
    ("DigitalZoomRatio=1.5", "ExifIFD:DigitalZoomRatio", "1.5"),
    ("FocalLength=50", "ExifIFD:FocalLength", "50"),
    ("FocalLengthIn35mmFilm=75", "ExifIFD:FocalLengthIn35mmFormat", "75"),
    ("LensInfo=24 70 2.8 4", "ExifIFD:LensInfo", "24 70 2.8 4"),
    ("LensModel=L", "ExifIFD:LensModel", "L"),
    ("BodySerialNumber=X1", "ExifIFD:SerialNumber", "X1"),
    ("CameraOwnerName=O", "ExifIFD:OwnerName", "O"),
    ("UserComment=日本", "ExifIFD:UserComment", "日本"),
    ("ImageUniqueID=0af", "ExifIFD:ImageUniqueID", "0af"),
    ("RecommendedExposureIndex=102400", "ExifIFD:RecommendedExposureIndex", "102400"),
    ("SensitivityType=Recommended Exposure Index", "ExifIFD:SensitivityType", "2"),
    ("AmbientTemperature=-3.5", "ExifIFD:AmbientTemperature", "-3.5"),
    ("Gamma=2.2", "ExifIFD:Gamma", "2.2"),
    ("CompositeImage=2", "ExifIFD:CompositeImage", "2"),
    ("CompositeImageCount=3 2", "ExifIFD:CompositeImageCount", "3 2"),
    ("CreateDate=2024-05-01 10:00:00.25+02:00", "ExifIFD:CreateDate", "2024:05:01 10:00:00"),
    ("OffsetTimeOriginal=-05:30", "ExifIFD:OffsetTimeOriginal", "-05:30"),
    ("SubSecTime=123", "ExifIFD:SubSecTime", "123"),
    ("PixelXDimension=70000", "ExifIFD:ExifImageWidth", "70000"),
    ("GPSLatitude=-45.33", "GPS:GPSLatitude", "45.33"),
    ("GPSLongitude=14 26 24 E", "GPS:GPSLongitude", "14.44"),
    ("GPSAltitude=-5.5", "GPS:GPSAltitude", "5.5"),
    ("GPSTimeStamp=14:03:02.5", "GPS:GPSTimeStamp", "14:03:02.5"),
    ("GPSDateStamp=2024-05-01", "GPS:GPSDateStamp", "2024:05:01"),
    ("GPSStatus=A", "GPS:GPSStatus", "A"),
    ("GPSMeasureMode=3", "GPS:GPSMeasureMode", "3"), ("GPSSpeedRef=knots", "GPS:GPSSpeedRef", "N"),
    ("GPSSpeed=12.5", "GPS:GPSSpeed", "12.5"),
    ("GPSImgDirectionRef=True North", "GPS:GPSImgDirectionRef", "T"),
    ("GPSImgDirection=359.99", "GPS:GPSImgDirection", "359.99"),
    ("GPSMapDatum=WGS-84", "GPS:GPSMapDatum", "WGS-84"),
    ("GPSDestLatitude=1.5 S", "GPS:GPSDestLatitude", "1.5"),
    ("GPSDestBearing=90", "GPS:GPSDestBearing", "90"),
    ("GPSProcessingMethod=GPS", "GPS:GPSProcessingMethod", "GPS"),
    ("GPSDifferential=1", "GPS:GPSDifferential", "1"),
    ("GPSHPositioningError=4.2", "GPS:GPSHPositioningError", "4.2"),
    ("GPSVersionID=2.4.0.0", "GPS:GPSVersionID", "2 4 0 0"),
  ]

  @Test(arguments: ["jpg", "png", "webp", "tif", "heic", "avif"])
  func valuesAreWhatExiftoolReads(suffix: String) throws {
    let input = Fixture.path("metadata/camera.\(suffix)")
    let output = folder("b.\(suffix)")
    _ = try set(Self.values.map(\.text), input, to: output)
    let tags = try ExifTags.of(output)
    for (text, tag, value) in Self.values {
      let found = tags[tag] ?? ""
      // Logarithms are rounded.
      let isNear = Double(found).flatMap { one in Double(value).map { abs(one - $0) < 1e-6 } }
      #expect(found == value || isNear == true, "\(text): \(found)")
    }
    #expect(tags["GPS:GPSLatitudeRef"] == "S" && tags["GPS:GPSAltitudeRef"] == "1")
    #expect(tags["GPS:GPSDestLatitudeRef"] == "S" && tags["ExifIFD:SubSecTimeDigitized"] == "25")
    let before = Set(try ExifTags.complaints(about: input))
    #expect(Set(try ExifTags.complaints(about: output)).subtracting(before) == [])
  }

  @Test(arguments: ["jpg", "png", "webp", "tif", "heic", "avif"])
  func nothingElseChanges(suffix: String) throws {
    let input = Fixture.path("metadata/camera.\(suffix)")
    let output = folder("b.\(suffix)")
    _ = try set(
      ["ImageHistory=A history that is rather long", "Make=Another maker with a longer name"],
      input, to: output)
    var (before, after) = (try ExifTags.of(input), try ExifTags.of(output))
    #expect(after["IFD0:Make"] == "Another maker with a longer name")
    #expect(after["ExifIFD:ImageHistory"] == "A history that is rather long")
    // The thumbnail's place is told from the start of the file.
    for name in ["IFD0:Make", "ExifIFD:ImageHistory", "IFD1:ThumbnailOffset", "XMP-tiff:Make"] {
      before[name] = nil
      after[name] = nil
    }
    #expect(after == before)
    func pixels(_ path: String) throws -> [UInt8] {
      try #require(run("vips", ["copy", path, folder("p.v")]).status == 0)
      try #require(run("vips", ["rawsave", folder("p.v"), folder("p.raw")]).status == 0)
      return try Disk.read(folder("p.raw"))
    }
    #expect(try pixels(input) == pixels(output))
  }

  @Test(arguments: ["jpg", "png", "webp", "tif", "heic", "avif"])
  func aFileWithoutMetadataGetsABlock(suffix: String) throws {
    let bare = folder("bare.\(suffix)")
    try #require(
      run("vips", ["copy", Fixture.path("metadata/none.jpg"), "\(bare)[strip]"]).status == 0)
    let output = folder("b.\(suffix)")
    _ = try set(
      ["Artist=Ana", "DateTimeOriginal=2024-05-01T10:00:00+02:00", "GPS=45.33,14.44,7"], bare,
      to: output)
    let tags = try ExifTags.of(output)
    #expect(tags["IFD0:Artist"] == "Ana")
    #expect(tags["ExifIFD:DateTimeOriginal"] == "2024:05:01 10:00:00")
    #expect(tags["ExifIFD:OffsetTimeOriginal"] == "+02:00")
    #expect(tags["GPS:GPSLatitude"] == "45.33" && tags["GPS:GPSAltitude"] == "7")
    let before = Set(try ExifTags.complaints(about: bare))
    #expect(Set(try ExifTags.complaints(about: output)).subtracting(before) == [])
    let again = folder("c.\(suffix)")
    _ = try set(["GPS=", "Artist="], output, to: again)
    let rest = try ExifTags.of(again)
    #expect(!rest.keys.contains { $0.hasPrefix("GPS") || $0 == "IFD0:Artist" })
    #expect(rest["ExifIFD:DateTimeOriginal"] == "2024:05:01 10:00:00")
  }

  /// Pixel phones write the prefix of JPEG in front of the block, and do not count it.
  @Test func aPrefixThatIsNotCounted() throws {
    var bytes = try Fixture.bytes("metadata/camera.heic")
    let counted: [UInt8] = [0, 0, 0, 6] + Array("Exif\0\0".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: counted) })
    bytes[place + 3] = 0
    let input = try folder.write(bytes, to: "pixel.heic")
    _ = try set(["Artist=Zoë"], input, to: folder("b.heic"))
    let tags = try ExifTags.of(folder("b.heic"))
    #expect(tags["IFD0:Artist"] == "Zoë")
    #expect(tags["ExifIFD:FNumber"] == "2.8")
  }

  @Test func compressedDataStaysByteForByte() throws {
    let input = Fixture.path("metadata/camera.jpg")
    _ = try set(["Artist=Somebody with a long name"], input, to: folder("b.jpg"))
    func scan(_ path: String) throws -> ArraySlice<UInt8> {
      let bytes = try Disk.read(path)
      let start = try #require(
        (2..<bytes.count - 1).last { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xDB })
      return bytes[start...]
    }
    #expect(try scan(input) == scan(folder("b.jpg")))
  }

  /// Gain maps, previews and views behind the picture are found where the index says.
  @Test(arguments: [
    ("pictures.jpg", ["-MPImage3", "-PreviewImage"]), ("gain-map.jpg", ["-MPImage2"]),
  ])
  func furtherPicturesAreFound(name: String, tags: [String]) throws {
    let input = Fixture.path("metadata/" + name)
    _ = try set(
      ["Artist=Somebody with a long name", "ImageHistory=A history, longer still"], input,
      to: folder("b.jpg"))
    for tag in tags {
      let before = try run("exiftool", ["-b", "-m", tag, input]).output
      #expect(
        try !before.isEmpty && run("exiftool", ["-b", "-m", tag, folder("b.jpg")]).output == before)
    }
    func numbers(_ tag: String) throws -> [String] {
      try run("exiftool", ["-s3", "-n", "-a", tag, folder("b.jpg")]).lines
    }
    #expect(try numbers("-MPImageLength")[0] == numbers("-MPImageStart")[1])
  }

  @Test(arguments: ["three.tif", "tiled.tif", "big.tif", "big-endian.tif"])
  func pagesStay(name: String) throws {
    var input = Fixture.path("pages/" + name)
    if name == "big.tif" {
      input = folder("in.tif")
      try #require(
        run("vips", ["copy", Fixture.path("pages/tiled.tif"), input + "[bigtiff,strip]"]).status
          == 0)
    } else if name == "big-endian.tif" {
      input = folder("in.tif")
      try #require(
        run("convert", [Fixture.path("pages/three.tif"), "-endian", "MSB", input]).status == 0)
    }
    let pages = try Int(run("vipsheader", ["-f", "n-pages", input]).lines.first ?? "1") ?? 1
    func pixels(_ path: String) throws -> [[UInt8]] {
      try (0..<pages).map { page in
        try #require(
          run("vips", ["copy", "\(path)[page=\(page)]", folder("p.v")]).status == 0)
        try #require(run("vips", ["rawsave", folder("p.v"), folder("p.raw")]).status == 0)
        return try Disk.read(folder("p.raw"))
      }
    }
    let before = try pixels(input)
    for round in ["first", "second and longer", "third"] {
      _ = try set(
        [
          "Artist=\(round) name", "LensModel=\(round) lens", "GPS=1,2", "ImageDescription=\(round)",
        ],
        input, to: folder("b.tif"))
      input = folder("c.tif")
      try Disk.write(try Disk.read(folder("b.tif")), to: input)
      #expect(try pixels(input) == before)
      let tags = try ExifTags.of(input)
      #expect(tags["IFD0:Artist"] == "\(round) name")
      // Of BigTIFF, exiftool reads GPS by the names of another directory.
      let isBig = tags["ExifIFD:LensModel"] == nil
      #expect(tags[isBig ? "ExifOffset:LensModel" : "ExifIFD:LensModel"] == "\(round) lens")
      #expect(isBig ? tags["GPSInfo:InteropVersion"] == "1 0 0" : tags["GPS:GPSLongitude"] == "2")
    }
  }

  @Test func inPlaceWithBackupAndTimes() throws {
    let original = try Fixture.bytes("metadata/camera.jpg")
    let paths = try ["a.jpg", "b.jpg"].map { try folder.write(original, to: $0) }
    for path in paths {
      #expect(try run("touch", ["-d", "2020-01-02 03:04:05", path]).status == 0)
    }
    let result = try run(
      Tool.path,
      [
        "exif", "set", "DateTimeOriginal+=1d2h", "AllDates-=1:30", "--in-place", "--backup", "-p",
        "--json",
      ]
        + paths)
    #expect(result.status == 0, "\(result.message)")
    #expect(result.lines.count == 2)
    for path in paths {
      #expect(try ExifTags.of(path)["ExifIFD:DateTimeOriginal"] == "2021:06:06 14:33:02")
      #expect(try Disk.read(path + ".orig") == original)
      #expect(try run("stat", ["-c", "%y", path]).text.hasPrefix("2020-01-02 03:04:05"))
    }
  }

  @Test func aFileNamedLikeAnAssignment() throws {
    try folder.write(try Fixture.bytes("metadata/none.jpg"), to: "Artist=b.jpg")
    func set(_ words: [String]) throws -> SpawnResult {
      try run(
        Tool.path,
        ["exif", "set"] + words + ["-o", "out.jpg"].filter { _ in !words.contains("--") },
        directory: folder.path)
    }
    #expect(try set(["Copyright=C", "./Artist=b.jpg"]).status == 0)
    #expect(try set(["-o", "out.jpg", "Copyright=C", "--", "Artist=b.jpg"]).status == 0)
    #expect(try ExifTags.of(folder("out.jpg"))["IFD0:Copyright"] == "C")
    let other = try set(["Copyright=C", "a=b.jpg"])
    #expect(other.status == 64 && other.message.contains("./"), "\(other.message)")
  }

  @Test func manyInputs() throws {
    let names = try (0..<130).map { index in
      try folder.write(try Fixture.bytes("orientation/1.jpg"), to: "\(index).jpg")
    }
    let result = try run(
      Tool.path,
      ["exif", "set", "Artist=Ana", "--set", "Rating=5"] + names + ["-o", folder("out/")])
    #expect(result.status == 0, "\(result.message)")
    let found = try run("exiftool", ["-q", "-p", "$Artist $Rating", folder("out")]).lines
    #expect(found == Array(repeating: "Ana 5", count: 130))
  }

  @Test(arguments: [
    (["Artst=x"], "did you mean Artist?"), (["StripOffsets=1"], "where in the file"),
    (["ImageWidth=10"], "how the pixels are stored"), (["MakerNote=x"], "maker"),
    (["ThumbnailImage=x"], "thumbnail"), (["InteropIndex=R98"], "cannot be set"),
    (["IFD1:Artist=x"], "IFD0, ExifIFD, GPS"), (["GPS:Artist=x"], "is a tag of IFD0"),
    (["Orientation=9"], "1 to 8"), (["MeteringMode=Purple"], "3 (Spot)"), (["ISO=70000"], "65535"),
    (["FNumber=x"], "a number"), (["LensInfo=24 70"], "4 numbers"), (["GPSLatitude=91"], "degrees"),
    (["ISO+=1h"], "cannot be shifted"), (["DateTime+=1"], "span of time"), ([], "nothing to set"),
    (["ExifVersion=2.3"], "four digits"), (["GPSTimeStamp=25:00:00"], "time of day"),
  ])
  func refuses(words: [String], reason: String) throws {
    let result = try set(
      words, Fixture.path("metadata/camera.jpg"), to: folder("b.jpg"), status: 64)
    #expect(result.message.contains(reason), "\(result.message)")
    #expect(try folder.contents() == [])
  }

  @Test(arguments: [
    ("metadata/exif-loop.jpg", "exif strip takes it out"), ("damaged/text.jpg", "known format"),
    ("metadata/comment.gif", "JPEG, PNG, WebP, TIFF, HEIC and AVIF"),
  ])
  func whatCannotBeChanged(name: String, reason: String) throws {
    let result = try set(["UserComment=x"], Fixture.path(name), to: folder("out"), status: 65)
    #expect(result.message.contains(reason), "\(result.message)")
    #expect(try folder.contents() == [])
  }

  @Test func recipesSetToo() throws {
    let recipe = """
      version: 1
      image:
        outputs:
          - name: signed
            steps:
              - set-metadata: { Artist: Ana, DateTimeOriginal+: 1h }
              - set-metadata: [Rating=5, "AllDates-=1d"]
            path: "{stem}-signed.{ext}"
      """
    try folder.write(Array(recipe.utf8), to: "r.yml")
    let result = try run(
      Tool.path,
      ["run", folder("r.yml"), Fixture.path("metadata/camera.jpg"), "-o", folder("out/")])
    #expect(result.status == 0, "\(result.message)")
    let tags = try ExifTags.of(folder("out/camera-signed.jpg"))
    #expect(tags["IFD0:Artist"] == "Ana" && tags["IFD0:Rating"] == "5")
    #expect(tags["ExifIFD:DateTimeOriginal"] == "2021:06:04 15:03:02")
  }
}
