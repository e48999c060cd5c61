import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite(.enabled(if: Oracle.isReady)) struct OutputColorTests {
  @Test(arguments: [
    "adobe-rgb.jpg", "cmyk-profile.jpg", "cmyk-upright.jpg", "cmyk.jpg", "cmyk.tif", "p3.jpg",
    "p3.png", "gray.jpg",
  ])
  func `arrives in sRGB without a profile`(_ name: String) async throws {
    let shot = try await Shot.take("color/" + name, .png())
    #expect(try shot.delta("color/" + name, "srgb") < 0.05)
    #expect(try ExifTool.tags(of: shot.path).keys.allSatisfy { !$0.hasPrefix("ICC") })
  }

  @Test(arguments: ["gray.jpg", "gray-profile.jpg", "gray-rgb-profile.jpg"])
  func `leaves grey in one channel`(_ name: String) async throws {
    for format in [ImageFormat.png, .jpeg, .tiff] {
      #expect(try await Shot.take("color/" + name, .to(format)).facts()[2] == 1)
    }
  }

  @Test func `applies a grey profile`() async throws {
    let shot = try await Shot.take("color/gray-profile.jpg", .png())
    #expect(try shot.delta("color/gray-profile.jpg", "srgb", "gray") < 0.05)
  }

  @Test(arguments: [
    "broken-profile.jpg", "cmyk-profile-on-rgb.jpg", "gray-rgb-profile.jpg", "noise-profile.png",
  ])
  func `warns of a profile it cannot use`(_ name: String) async throws {
    let shot = try await Shot.take("color/" + name, .png())
    #expect(shot.report.warnings.contains { $0.contains("profile") })
    #expect(try shot.difference("color/" + name) == 0)
  }

  @Test(arguments: [ImageFormat.jpeg, .png, .webp, .tiff, .avif, .heic])
  func `embeds the profile asked for`(_ format: ImageFormat) async throws {
    let folder = try TemporaryFolder()
    let profile = try folder.write(adobe(), to: "adobe.icc")
    for (choice, description) in [
      (ProfileChoice.p3, "sP3C"), (.keep, "Compatible with Adobe RGB (1998)"),
      (.file(profile), "Compatible with Adobe RGB (1998)"),
    ] {
      let encoding = Encoding.to(format) {
        $0.profile = choice
        $0.quality = 98
        $0.chroma = .full
      }
      let shot = try await Shot.take("color/adobe-rgb.jpg", encoding)
      #expect(try ExifTool.tags(of: shot.path)["ICC_Profile:ProfileDescription"] == description)
      #expect(try shot.delta("color/adobe-rgb.jpg", "srgb") < 0.8)
    }
  }

  @Test(arguments: [ImageFormat.gif, .jxl])
  func `stays in sRGB where no profile can be carried`(_ format: ImageFormat) async throws {
    let shot = try await Shot.take("color/adobe-rgb.jpg", .to(format) { $0.profile = .p3 })
    #expect(shot.report.warnings.contains { $0.contains("sRGB") })
    #expect(try shot.delta("color/adobe-rgb.jpg", "srgb") < 3)
  }

  @Test(arguments: [ImageFormat.png, .webp, .avif])
  func `keeps a grey profile only on grey`(_ format: ImageFormat) async throws {
    let shot = try await Shot.take(
      "color/gray-profile.jpg",
      .to(format) {
        $0.profile = .keep
        $0.lossless = format != .avif
        $0.quality = 98
      })
    #expect(try shot.delta("color/gray-profile.jpg", "srgb", "gray") < 0.5)
  }

  @Test func `takes grey into the space of a profile file`() async throws {
    let folder = try TemporaryFolder()
    let profile = try folder.write(adobe(), to: "adobe.icc")
    let shot = try await Shot.take("color/gray.jpg", .to(.png) { $0.profile = .file(profile) })
    #expect(try shot.delta("color/gray.jpg") < 0.2)
  }

  @Test(arguments: [ProfileChoice.p3, .keep, .srgb])
  func `shows a colour alike in every space`(_ profile: ProfileChoice) async throws {
    let folder = try TemporaryFolder()
    _ = try run("convert", ["-size", "8x8", "xc:#e04020", "PNG24:" + folder("plain.png")])
    let orange = Color(red: 0xE0, green: 0x40, blue: 0x20)
    let pad = Resize(.contain(width: 40, height: 300), padding: .color(orange))
    let padded = try await Shot.take("color/p3.jpg", .to(.png) { $0.profile = profile }, [pad])
    let strip = folder("strip.png")
    _ = try run("vips", ["extract_area", padded.path, strip, "0", "0", "8", "8"])
    let deltas = try Shot.ask("delta", [strip, folder("plain.png")]).compactMap { Double($0) }
    #expect(deltas.count == 2 && deltas.allSatisfy { $0 < 1 })
  }

  @Test func `drops a profile that no longer fits`() async throws {
    let shot = try await Shot.take("color/p3.jpg", .to(.png) { $0.profile = .p3 }, [Grayscale()])
    #expect(try shot.facts()[2] == 1)
    #expect(try ExifTool.tags(of: shot.path).keys.allSatisfy { !$0.hasPrefix("ICC") })
  }

  @Test func `refuses a profile file before any work`() async throws {
    let folder = try TemporaryFolder()
    let text = try folder.write(Array("no profile".utf8), to: "text.icc")
    let cmyk = try folder.write(#require(try profile(of: "color/cmyk-profile.jpg")), to: "cmyk.icc")
    for (path, code) in [
      (text, MediaError.Code.usage), (cmyk, .usage), (folder("missing.icc"), .noInput),
    ] {
      let error = try await Shot.failure("color/p3.jpg", .to(.png) { $0.profile = .file(path) })
      #expect(error?.code == code)
    }
  }

  @Test(arguments: ["photos/flower.jpg", "color/adobe-rgb.jpg"])
  func `resizes in colours as a newer libvips does`(_ name: String) async throws {
    let shot = try await Shot.take(name, .png(), [Resize(.fill(width: 60, height: 40))])
    #expect(try shot.delta(name, "srgb", "resize:60:40") < 2)
  }

  @Test func `averages light when told`() async throws {
    let step = Resize(.fill(width: 60, height: 40), linear: true)
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [step])
    #expect(try shot.delta("photos/coffee.jpg", "linear:60:40") < 0.2)
    #expect(try shot.delta("photos/coffee.jpg", "resize:60:40") > 0.3)
  }

  private func adobe() throws -> [UInt8] { try #require(try profile(of: "color/adobe-rgb.jpg")) }

  private func profile(of name: String) throws -> [UInt8]? {
    let bytes = try run("exiftool", ["-b", "-ICC_Profile", Fixture.path(name)]).output
    return bytes.isEmpty ? nil : bytes
  }
}
