import TestSupport
import Testing

@testable import Safelight

@Suite struct TagAssignmentTests {
  @Test(arguments: [
    ("Artist=Ana=B", "IFD0:Artist", "Ana=B"),
    ("copyright=© Ünïcode", "IFD0:Copyright", "© Ünïcode"),
    ("ImageDescription=x", "IFD0:ImageDescription", "x"),
    ("DateTime=2024:05:01 10:00:00", "IFD0:ModifyDate", "2024:05:01 10:00:00"),
    ("DateTimeOriginal=2024-02-29T23:59:59", "ExifIFD:DateTimeOriginal", "2024:02:29 23:59:59"),
    ("CreateDate=2024-05-01 10:00:00.25+02:00", "ExifIFD:OffsetTimeDigitized", "+02:00"),
    ("CreateDate=2024-05-01 10:00:00.25Z", "ExifIFD:SubSecTimeDigitized", "25"),
    ("OffsetTime=-05:30", "ExifIFD:OffsetTime", "-05:30"), ("Make=M", "IFD0:Make", "M"),
    ("Model=M", "IFD0:Model", "M"), ("Software=S", "IFD0:Software", "S"),
    ("UserComment=hi", "ExifIFD:UserComment", "hi"),
    ("UserComment=日本", "ExifIFD:UserComment", "日本"),
    ("GPS=48.8584,-2.2945", "GPS:GPSLatitude", "48.8584"),
    ("GPS=48.8584,-2.2945", "GPS:GPSLongitudeRef", "W"),
    ("GPS=-1,2,-330.5", "GPS:GPSAltitude", "330.5"), ("GPS=-1,2,-330.5", "GPS:GPSAltitudeRef", "1"),
    ("ExposureTime=1/125", "ExifIFD:ExposureTime", "0.008"),
    ("FNumber=2.8", "ExifIFD:FNumber", "2.8"),
    ("ISO=400", "ExifIFD:ISO", "400"), ("LensModel=L", "ExifIFD:LensModel", "L"),
  ])
  func isReadByExiftool(text: String, name: String, value: String) throws {
    let assignment = try TagAssignment(parsing: text)
    let (blocks, _) = try MetadataBlocks().applying(.none, assignments: [assignment])
    #expect(try MetadataPolicyTests.embed(blocks, in: .jpeg).tags[name] == value)
  }

  @Test(arguments: [
    ("Artist", "TAG=VALUE"), ("Artst=x", "did you mean Artist?"), ("=x", "TAG=VALUE"),
    ("DateTime=yesterday", "a date"),
    ("DateTime=2023:02:29 10:00:00", "a date"), ("GPS=91,0", "latitude"), ("GPS=1", "latitude"),
    ("GPS=nan,0", "latitude"), ("OffsetTime=2h", "offset"), ("ISO=-1", "whole number"),
    ("FNumber=1/0", "number"), ("SubSecTime=x", "digits"), ("qqqqqqqqqqqq=1", "unknown tag"),
  ])
  func refuses(text: String, reason: String) {
    let error = #expect(throws: MediaError.self) { try TagAssignment(parsing: text) }
    #expect(error?.code == .usage)
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
  }

  @Test func leavesOrientationToTheEncoder() throws {
    let assignment = try TagAssignment(parsing: "Orientation=1")
    let error = #expect(throws: MediaError.self) { try assignment.checkForEncoding() }
    #expect(error?.message.contains("turned") == true)
    var encoding = Encoding(format: .jpeg)
    encoding.assignments = [assignment]
    #expect(throws: MediaError.self) { try EncodingCheck.check(encoding, format: .jpeg) }
    #expect(throws: (any Error).self) { try EncodingValues.assignment("Orientation=6") }
  }

  @Test(arguments: SettableTag.all.map(\.name)) func isItsOwnName(name: String) throws {
    #expect(SettableTag.named(name.uppercased())?.name == name)
    try TagAssignment(tag: name, value: "").check()
  }

  @Test func emptyRemovesEverywhere() throws {
    let assignments = [
      try TagAssignment(parsing: "Artist="), try TagAssignment(parsing: "DateTimeOriginal="),
    ]
    let (blocks, _) = try MetadataPolicyTests.source().applying(
      .all, assignments: assignments, format: .jpeg)
    let (_, tags) = try MetadataPolicyTests.embed(blocks, in: .jpeg)
    #expect(tags.filter { $0.key.contains("Artist") || $0.key.contains("By-line") }.isEmpty)
    #expect(tags["XMP-dc:Creator"] == nil)
    #expect(tags["ExifIFD:DateTimeOriginal"] == nil)
    #expect(tags["ExifIFD:SubSecTimeOriginal"] == nil)
    #expect(tags["IFD0:Copyright"] == "(c) 2021 Ana Artist")
  }

  @Test(arguments: [ImageFormat.jpeg, .gif]) func replacesWhatMeansTheSame(format: ImageFormat)
    throws
  {
    let assignments = try [
      "Artist=Bo", "DateTimeOriginal=2020-01-02T03:04:05Z", "GPS=1.5,-2.25", "UserComment=c",
    ].map { try TagAssignment(parsing: $0) }
    let (blocks, _) = try MetadataPolicyTests.source().applying(
      .all, assignments: assignments, format: format)
    let (_, tags) = try MetadataPolicyTests.embed(blocks, in: format)
    #expect(tags["XMP-dc:Creator"] == "Bo")
    #expect(tags["XMP-exif:GPSLatitude"] == "1.5")
    #expect(tags["XMP-exif:GPSLongitude"] == "-2.25")
    if format == .jpeg {
      #expect(tags["IPTC:By-line"] == "Bo")
      #expect(tags["ExifIFD:DateTimeOriginal"] == "2020:01:02 03:04:05")
    } else {
      #expect(tags["XMP-photoshop:DateCreated"] == "2020:01:02 03:04:05+00:00")
      #expect(tags["XMP-exif:UserComment"] == "c")
    }
  }
}
