import SystemPackage
import TestSupport
import Testing

@testable import Safelight

@Suite struct MemoryEstimateTests {
  private static let thumbnail = Variant(
    recipe: Recipe { Resize(.inside(width: 320, height: 320)) })
  private static let mebibyte = 1 << 20

  private static func estimate(_ encoding: Encoding = Encoding()) -> MemoryEstimate {
    var variant = thumbnail
    variant.encoding = encoding
    return MemoryEstimate(variants: [variant], limits: .standard)
  }

  private static func bytes(
    _ format: ImageFormat, _ change: (inout MediaInfo) -> Void = { _ in }
  ) throws -> Int {
    var info = MediaInfo(
      format: format, bytes: 1 << 20, stored: PixelSize(width: 6000, height: 4000))
    change(&info)
    return try #require(estimate().bytes(for: info))
  }

  /// What a decoder shrinks takes little, what it decodes whole takes its pixels.
  @Test func wholeDecodersTakeMore() throws {
    let baseline = try Self.bytes(.jpeg)
    let progressive = try Self.bytes(.jpeg) {
      $0.isProgressive = true
      $0.chroma = "4:4:4"
    }
    #expect(baseline < 8 * Self.mebibyte)
    #expect(progressive > 24_000_000 * 6)
    for format in [ImageFormat.heic, .avif, .webp] {
      #expect(try Self.bytes(format) > 24_000_000 * 6, "\(format)")
    }
    let deep = try Self.bytes(.png) {
      $0.depth = 16
      $0.isProgressive = true
    }
    #expect(deep >= 24_000_000 * 6)
  }

  /// Of several outputs from a picture that cannot be shrunk while it is decoded, the picture is held.
  @Test func severalOutputsHoldThePicture() throws {
    let info = MediaInfo(format: .png, bytes: 1, stored: PixelSize(width: 6000, height: 4000))
    let one = MemoryEstimate(variants: [Self.thumbnail], limits: .standard)
    let two = MemoryEstimate(variants: [Self.thumbnail, Self.thumbnail], limits: .standard)
    let single = try #require(one.bytes(for: info))
    #expect(try #require(two.bytes(for: info)) == single + 24_000_000 * 3)
  }

  /// Each part of a film that is encoded has a worker of its own.
  @Test func partsOfFilmsCount() throws {
    let film = InputItem(.file(FilePath(Fixture.path("video/tiny.mp4"))))
    let one = MemoryEstimate(variants: [], limits: .video, filmParts: 1).bytes(for: film)
    let two = MemoryEstimate(variants: [], limits: .video, filmParts: 2).bytes(for: film)
    #expect(one > 200 * Self.mebibyte && two == one + 256 * Self.mebibyte)
  }

  /// What the limits refuse is never decoded.
  @Test func refusedPicturesTakeNothing() throws {
    #expect(try Self.bytes(.png) { $0.stored = PixelSize(width: 100_000, height: 100_000) } == 0)
  }

  @Test func encodersCount() throws {
    let info = MediaInfo(format: .jpeg, bytes: 1, stored: PixelSize(width: 320, height: 320))
    let sizes = try [ImageFormat.jpeg, .webp, .avif].map { format in
      try #require(Self.estimate(Encoding(format: format)).bytes(for: info))
    }
    #expect(sizes == sizes.sorted() && Set(sizes).count == 3)
  }

  /// A header behind the first 64 KiB, or none at all, is estimated by the file's length.
  @Test func filesAreReadNoFurtherThanTheirHead() throws {
    let folder = try TemporaryFolder()
    let photo = try Disk.read(Fixture.path("photos/coffee.jpg"))
    let padding = [0xFF, 0xEF, 0xFF, 0xFF] + [UInt8](repeating: 0, count: 0xFFFD)
    let late = photo.prefix(2) + padding + padding + photo.dropFirst(2)
    try folder.write(Array(late), to: "late.jpg")
    try folder.write(photo, to: "plain.jpg")
    let estimate = Self.estimate()
    let plain = estimate.bytes(for: InputItem(.file(folder.file("plain.jpg"))))
    #expect(plain < 52 * Self.mebibyte)
    let hidden = estimate.bytes(for: InputItem(.file(folder.file("late.jpg"))))
    #expect(hidden == 48 * Self.mebibyte + 16 * late.count)
    let none = estimate.bytes(for: InputItem(.file(folder.file("none.jpg"))))
    #expect(none == 48 * Self.mebibyte)
  }

  @Test func limitsBoundIt() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8](repeating: 7, count: 1 << 20), to: "x")
    var limits = Limits.standard
    limits.memory = 50 << 20
    let estimate = MemoryEstimate(variants: [Self.thumbnail], limits: limits)
    #expect(estimate.bytes(for: InputItem(.file(folder.file("x")))) == 50 << 20)
  }

  @Test func groupsAreFound() {
    let second = AvailableMemory.groups(of: "0::/user.slice/a/b\n")
    #expect(
      second == [
        "/sys/fs/cgroup/user.slice/a/b", "/sys/fs/cgroup/user.slice/a", "/sys/fs/cgroup/user.slice",
        "/sys/fs/cgroup",
      ])
    let first = AvailableMemory.groups(of: "12:cpu,cpuacct:/x\n7:memory:/docker/y\n1:name=s:/z\n")
    #expect(
      first == [
        "/sys/fs/cgroup/memory/docker/y", "/sys/fs/cgroup/memory/docker", "/sys/fs/cgroup/memory",
      ])
    #expect(AvailableMemory.groups(of: "nonsense\n::\n") == [])
    #expect(AvailableMemory.groups(of: "0::/\n") == ["/sys/fs/cgroup"])
  }

  @Test func fieldsAreRead() throws {
    let text = "MemTotal:  100 kB\nMemAvailable:      42 kB\n"
    #expect(AvailableMemory.field("MemAvailable:", of: text) == 42)
    #expect(AvailableMemory.field("Mem", of: text) == nil)
    #expect(try #require(AvailableMemory.read()) > 0)
  }
}
