import Safelight
import TestSupport
import Testing

@Suite struct PrivacyTests {
  private static let formats = ["jpg", "png", "webp", "tif", "avif", "heic"]
  private static let secrets = ["GPS", "Serial", "MakerNote", "Thumbnail", "History", "DocumentID"]

  @Test(arguments: formats, ImageFormat.writable)
  func `keeps who made it and drops what tells on them`(
    _ input: String, _ format: ImageFormat
  ) async throws {
    let shot = try await Shot.take("metadata/camera." + input, .to(format))
    let names = try ExifTool.tags(of: shot.path).keys
    for secret in Self.secrets { #expect(names.allSatisfy { !$0.contains(secret) }) }
    #expect(names.contains { $0.hasSuffix(":Copyright") || $0.hasSuffix(":Rights") })
    #expect(names.contains { $0.hasSuffix(":Artist") || $0.hasSuffix(":Creator") })
    #expect(names.contains { $0.hasSuffix(":DateTimeOriginal") || $0.hasSuffix(":DateCreated") })
  }

  @Test(arguments: ImageFormat.writable)
  func `drops everything when told`(_ format: ImageFormat) async throws {
    let shot = try await Shot.take("metadata/camera.jpg", .to(format) { $0.metadata = .none })
    let names = try ExifTool.tags(of: shot.path).keys
    for name in Self.secrets + ["Copyright", "Artist", "Creator", "Rights", "DateTimeOriginal"] {
      #expect(names.allSatisfy { !$0.hasSuffix(":" + name) })
    }
  }
}
