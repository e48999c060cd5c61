import TestSupport
import Testing

@testable import Safelight

/// What films tell, from boxes made here and from ffmpeg's.
@Suite struct QuickTimeListingTests {
  static func number(_ value: Int, _ width: Int = 4) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(value, width: width, .big)
    return bytes
  }

  static func data(_ kind: Int, _ bytes: [UInt8]) -> [UInt8] {
    BoxRange.bytes("data", number(kind) + number(0) + bytes)
  }

  /// A phone's film without its pictures.
  static let film: [UInt8] = {
    let times = number(0) + number(3_468_572_372) + number(3_468_572_373)
    let header = BoxRange.bytes(
      "mvhd", times + number(600) + number(1241) + [UInt8](repeating: 0, count: 80))
    let matrix =
      [0, 0x1_0000, 0, 0xFFFF_0000, 0, 0, 0, 0, 0x4000_0000].flatMap { number($0) }
    let track = BoxRange.bytes(
      "tkhd",
      times + number(1) + number(0) + number(1241) + [UInt8](repeating: 0, count: 16) + matrix
        + number(568 << 16) + number(320 << 16))
    let keys = ["com.apple.quicktime.make", "com.apple.quicktime.location.ISO6709", "com.x.rating"]
    let keyBox = BoxRange.bytes(
      "keys",
      number(0) + number(keys.count) + keys.flatMap { BoxRange.bytes("mdta", Array($0.utf8)) })
    let values = [
      data(1, Array("Apple".utf8)), data(1, Array("+48.8789+002.3376-048.928/".utf8)),
      data(21, [0xFF, 0xFE]),
    ]
    let items = values.enumerated().flatMap { index, value in
      number(value.count + 8) + number(index + 1) + value
    }
    let handler = BoxRange.bytes("hdlr", [UInt8](repeating: 0, count: 25))
    let meta = BoxRange.bytes("meta", handler + keyBox + BoxRange.bytes("ilst", items))
    let place = Array("+10.0000-020.5000/".utf8)
    let text = number(place.count, 2) + [0x15, 0xC7] + place
    let model = Array("Phone".utf8)
    let user = BoxRange.bytes(
      "udta",
      number(text.count + 8) + [0xA9] + Array("xyz".utf8) + text
        + number(model.count + 12) + [0xA9] + Array("mod".utf8) + number(model.count, 2) + [0, 0]
        + model)
    return BoxRange.bytes("ftyp", Array("qt  ".utf8) + number(0))
      + BoxRange.bytes("moov", header + BoxRange.bytes("trak", track) + meta + user)
  }()

  private func tag(_ listing: MetadataListing, _ group: String, _ name: String) -> String? {
    listing.quickTime.first { $0.name == group }?.tags.first { $0.name == name }?.text
  }

  @Test func readsAPhonesFilm() async throws {
    let listing = try await Engine().metadata(of: .bytes(Self.film))
    #expect(listing.format == "mov")
    #expect(listing.warnings == [])
    #expect(tag(listing, "QuickTime", "CreateDate") == "2013:11:29 12:19:32")
    #expect(tag(listing, "QuickTime", "Duration") == "2.06833 s")
    #expect(tag(listing, "Track1", "ImageWidth") == "568")
    #expect(tag(listing, "Track1", "Rotation") == "90")
    #expect(tag(listing, "Keys", "Make") == "Apple")
    #expect(tag(listing, "Keys", "GPSCoordinates") == "48.8789, 2.3376, -48.928 m")
    #expect(tag(listing, "Keys", "ComXRating") == "-2")
    #expect(tag(listing, "UserData", "Model") == "Phone")
    #expect(tag(listing, "UserData", "GPSCoordinates") == "10, -20.5")
    #expect(
      listing.position == .init(latitude: 48.8789, longitude: 2.3376, altitude: -48.928))
  }

  @Test func agreesWithExiftool() async throws {
    let folder = try TemporaryFolder()
    try run(
      "ffmpeg",
      [
        "-v", "error", "-f", "lavfi", "-i", "color=red:s=64x32:d=0.2", "-metadata",
        "creation_time=2021-06-05T14:03:02Z", "-metadata", "title=A title", "-metadata",
        "artist=Ana", "-metadata", "location=+45.3300+014.4400/", "a.mp4",
      ], directory: folder.path
    ).check()
    let listing = try await Engine().metadata(of: .bytes(Disk.read(folder("a.mp4"))))
    let theirs = try ExifTool.tags(of: folder("a.mp4"))
    for (group, name) in [
      ("QuickTime", "CreateDate"), ("Track1", "ImageWidth"), ("Track1", "TrackCreateDate"),
      ("ItemList", "Title"), ("ItemList", "Artist"), ("ItemList", "Encoder"),
    ] {
      #expect(tag(listing, group, name) == theirs["\(group):\(name)"], "\(group):\(name)")
      #expect(tag(listing, group, name) != nil)
    }
    #expect(listing.position == .init(latitude: 45.33, longitude: 14.44))
  }

  @Test(arguments: [
    ("+48.8584+002.2945+330.5/", 48.8584, 2.2945, 330.5 as Double?),
    ("-33.85-151.2/", -33.85, -151.2, nil),
  ])
  func readsPlaces(text: String, latitude: Double, longitude: Double, altitude: Double?) {
    let place = QuickTimeText.position(text)
    #expect(place?.latitude == latitude)
    #expect(place?.longitude == longitude)
    #expect(place?.altitude == altitude)
  }

  @Test(arguments: ["", "+91+000/", "+48.85", "48.85+2.29", "+1e5+2/", "+.+1/"])
  func refusesWhatIsNoPlace(text: String) { #expect(QuickTimeText.position(text) == nil) }

  @Test(arguments: [
    (0, nil), (1, "1904:01:01 00:00:01"), (2_082_844_800, "1970:01:01 00:00:00"),
    (3_792_009_599, "2024:02:28 23:59:59"), (3_792_009_600, "2024:02:29 00:00:00"),
  ])
  func countsSecondsSince1904(seconds: Int, date: String?) {
    #expect(QuickTimeText.date(seconds) == date)
  }

  @Test func noMutationEndsTheProcess() async throws {
    var random = SplitMix(state: 11)
    var read = 0
    for _ in 0..<2000 {
      let bytes = MetadataFuzzTests.mutated(Self.film, &random)
      do throws(MediaError) {
        let listing = try QuickTimeListing.list(ByteWindow(bytes, label: ""), format: "mov")
        read += listing.quickTime.isEmpty ? 0 : 1
      } catch {
        #expect(error.code == .damagedInput)
      }
    }
    #expect(read > 500)
  }
}
