import Safelight
import TestSupport
import Testing

/// The pixels of formats that are read on request, against other programs' reading of them.
@Suite(.enabled(if: Oracle.isReady)) struct FurtherFormatTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func taken(
    _ input: String, _ format: ImageFormat, _ steps: [any Operation] = []
  ) async throws -> Shot {
    try await Shot.take(input, .png(), steps, limits: Limits(allowedFormats: [format]))
  }

  @Test(arguments: [
    ("flag.jp2", ImageFormat.jp2), ("flag.jxl", .jxl), ("logo.svg", .svg), ("page.pdf", .pdf),
  ])
  func `reads what vips reads`(_ name: String, _ format: ImageFormat) async throws {
    let reference = folder("reference.png")
    let made = try run(
      "vips", ["copy", Fixture.path("other/" + name), reference], environment: ["VIPSHOME": nil])
    try #require(made.status == 0, "\(made.message)")
    let shot = try await taken("other/" + name, format)
    #expect(try shot.delta(reference, "srgb") < 0.1)
  }

  @Test func `reads what ImageMagick reads of a bitmap`() async throws {
    for (name, options) in [
      ("flag.bmp", []), ("four.bmp", ["-colors", "16"]), ("one.bmp", ["-monochrome"]),
      ("alpha.bmp", ["-alpha", "set", "-channel", "A", "-evaluate", "set", "50%"]),
    ] {
      let input = folder(name)
      _ = try run(
        "convert", [Fixture.path("photos/coffee.jpg"), "-resize", "61x47!"] + options + [input])
      let reference = folder(name + ".png")
      _ = try run("convert", [input, reference])
      #expect(try await taken(input, .bmp).delta(reference) == 0, "\(name)")
    }
  }

  @Test(arguments: ["ppm", "pgm", "pbm"])
  func `reads any map`(_ suffix: String) async throws {
    let (input, reference) = (folder("a." + suffix), folder("a.png"))
    _ = try run("convert", [Fixture.path("photos/coffee.jpg"), "-resize", "61x47!", input])
    _ = try run("convert", [input, reference])
    #expect(try await taken(input, .ppm).delta(reference) == 0)
  }

  @Test func `reads high dynamic range`() async throws {
    let (input, reference) = (folder("a.hdr"), folder("a.png"))
    _ = try run("vips", ["copy", Fixture.path("photos/coffee.jpg"), input])
    _ = try run("vips", ["colourspace", input, reference, "srgb"])
    #expect(try await taken(input, .hdr).delta(reference) < 0.5)
  }

  @Test(arguments: [1.0, 3, 8])
  func `blurs as vips does`(_ sigma: Double) async throws {
    let reference = folder("a.png")
    _ = try run("vips", ["gaussblur", Fixture.path("photos/coffee.jpg"), reference, String(sigma)])
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [Blur(sigma: sigma)])
    #expect(try shot.delta(reference) < 0.1)
    #expect(try shot.delta("photos/coffee.jpg") > 0.5)
  }

  @Test(arguments: [0.5, 1.0, 2.0])
  func `sharpens as vips does`(_ sigma: Double) async throws {
    let reference = folder("a.png")
    _ = try run(
      "vips",
      ["sharpen", Fixture.path("photos/coffee.jpg"), reference, "--sigma", String(sigma)])
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [Sharpen(sigma: sigma)])
    #expect(try shot.delta(reference) < 0.1)
    #expect(try shot.delta("photos/coffee.jpg") > 0.05)
  }

  @Test func `continues the edge as vips does`() async throws {
    let reference = folder("a.png")
    _ = try run(
      "vips",
      ["embed", Fixture.path("photos/coffee.jpg"), reference, "0", "100", "600", "600"]
        + ["--extend", "copy"])
    let step = Resize(.contain(width: 600, height: 600), padding: .edge)
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [step])
    #expect(try shot.difference(reference) == 0)
  }

  @Test func `fills with the border's mean`() async throws {
    let input = folder("in.png")
    _ = try run(
      "convert",
      [Fixture.path("photos/coffee.jpg"), "-resize", "96x56!", "-bordercolor", "#336699"]
        + ["-border", "2", "PNG24:" + input])
    let step = Resize(.contain(width: 100, height: 100), padding: .auto)
    let shot = try await Shot.take(input, .png(), [step])
    #expect(try shot.pixel(50, 3) == [0x33, 0x66, 0x99])
    #expect(try shot.pixel(99, 97) == [0x33, 0x66, 0x99])
  }

  @Test func `fills with the picture out of focus`() async throws {
    let step = Resize(.contain(width: 600, height: 600), padding: .blur)
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [step])
    // The middle is the picture; the rest is near a heavy blur of the picture filling the square.
    let (middle, filled, strips) = (folder("m.png"), folder("f.png"), folder("s.png"))
    _ = try run("vips", ["extract_area", shot.path, middle, "0", "100", "600", "400"])
    #expect(try Shot.ask("differ", [middle, Fixture.path("photos/coffee.jpg")]) == ["0"])
    _ = try run(
      "convert",
      [Fixture.path("photos/coffee.jpg"), "-resize", "600x600^", "-gravity", "center"]
        + ["-extent", "600x600", "-blur", "0x30", "-gravity", "north", "-crop", "600x90+0+0"]
        + ["+repage", filled])
    _ = try run("vips", ["extract_area", shot.path, strips, "0", "0", "600", "90"])
    let deltas = try Shot.ask("delta", [strips, filled]).compactMap { Double($0) }
    #expect(deltas.count == 2 && deltas[0] < 3, "\(deltas)")
  }
}
