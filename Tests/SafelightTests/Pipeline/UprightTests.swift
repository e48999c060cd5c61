import Safelight
import TestSupport
import Testing

@Suite(.enabled(if: Oracle.isReady)) struct UprightTests {
  @Test(arguments: 1...8) func `turns every orientation upright`(_ orientation: Int) async throws {
    let shot = try await Shot.take("orientation/\(orientation).jpg", .png())
    #expect(try shot.delta("orientation/1.jpg") < 0.1)
  }

  @Test(arguments: ["png", "tif", "webp"], [ImageFormat.jpeg, .png, .webp, .tiff, .avif, .gif])
  func `resets the tag`(_ input: String, _ format: ImageFormat) async throws {
    let shot = try await Shot.take("orientation/6." + input, .to(format) { $0.quality = 95 })
    #expect(shot.size == [64, 48])
    let tag = try ExifTool.tags(of: shot.path)["IFD0:Orientation"]
    #expect(tag == nil || tag == "1")
  }

  @Test(arguments: [ImageFormat.jpeg, .png, .webp, .tiff])
  func `keeps the tag when told`(_ format: ImageFormat) async throws {
    let shot = try await Shot.take("orientation/6.jpg", .to(format), keepsOrientation: true)
    #expect(shot.size == [48, 64])
    #expect(try ExifTool.tags(of: shot.path)["IFD0:Orientation"] == "6")
  }

  @Test(arguments: [ImageFormat.gif, .avif, .heic, .jxl])
  func `bakes it in where no tag can be kept`(_ format: ImageFormat) async throws {
    let shot = try await Shot.take("orientation/6.jpg", .to(format), keepsOrientation: true)
    #expect(shot.size == [64, 48])
  }

  @Test(arguments: ["irot.heic", "irot-exif6.heic", "imir.heic"], [ImageFormat.png, .jpeg, .heic])
  func `turns HEIF once`(_ input: String, _ format: ImageFormat) async throws {
    let shot = try await Shot.take("heif/" + input, .to(format) { $0.quality = 95 })
    #expect(try shot.delta("heif/plain.heic") < 0.2)
  }

  @Test func `takes an unknown orientation for none`() async throws {
    #expect(try await Shot.take("orientation/bad.jpg", .png()).size == [64, 48])
  }
}
