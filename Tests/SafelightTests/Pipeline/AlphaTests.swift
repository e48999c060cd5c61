import Safelight
import TestSupport
import Testing

@Suite(.enabled(if: Oracle.isReady)) struct AlphaTests {
  @Test(arguments: ["fringe.png", "fringe.webp"])
  func `lets nothing transparent bleed`(_ name: String) async throws {
    for step in [
      Resize(.inside(width: 20)), Resize(.fill(width: 17, height: 40)),
      Resize(.inside(width: 20), linear: true), Resize(.cover(width: 20, height: 20)),
    ] {
      let shot = try await Shot.take(
        "alpha/" + name,
        .to(.jpeg) {
          $0.quality = 100; $0.chroma = .full
        }, [step])
      // What is transparent is bright green; nothing on white may look it.
      let excess = try #require(Int(try Shot.ask("greenest", [shot.path])[0]))
      #expect(excess < 12)
    }
  }

  @Test func `puts white, or the colour asked for, under alpha`() async throws {
    let white = try await Shot.take("alpha/half.png", .to(.jpeg) { $0.quality = 100 })
    #expect(try white.delta("alpha/half.png", "flatten:255:255:255") < 0.5)
    let blue = try await Shot.take(
      "alpha/half.png",
      .to(.jpeg) {
        $0.quality = 100
        $0.background = Color(red: 0, green: 0, blue: 255)
      })
    #expect(try blue.delta("alpha/half.png", "flatten:0:0:255") < 1)
  }

  @Test func `resizes alpha of 16 bits`() async throws {
    let step = Resize(.fill(width: 40, height: 12))
    let shot = try await Shot.take("depth/rgba16.png", .png(), [step])
    #expect(try shot.facts()[2...3] == [4, 16])
    #expect(try shot.delta("depth/rgba16.png", "resize:40:12") < 0.3)
  }

  @Test func `rounds corners off`() async throws {
    let shot = try await Shot.take("photos/coffee.jpg", .png(), [Round(radius: 40)])
    #expect(try shot.pixel(0, 0)[3] == 0)
    #expect(try shot.pixel(300, 0)[3] == 255)
    #expect(try shot.pixel(300, 200)[3] == 255)
  }

  @Test func `turns by any angle over a colour`() async throws {
    let red = Color(red: 255, green: 0, blue: 0)
    for name in ["photos/coffee.jpg", "color/gray.jpg", "alpha/half.png"] {
      let shot = try await Shot.take(name, .png(), [Rotate(degrees: 33, background: red)])
      #expect(try shot.pixel(0, 0).prefix(3) == [255, 0, 0])
      let clear = try await Shot.take(name, .png(), [Rotate(degrees: 33, background: .transparent)])
      #expect(try clear.pixel(0, 0).last == 0)
    }
  }

  @Test func `pads grey with a colour`() async throws {
    let step = Resize(
      .contain(width: 200, height: 50), padding: .color(Color(red: 255, green: 0, blue: 0)))
    let shot = try await Shot.take("color/gray.jpg", .png(), [step])
    #expect(try shot.pixel(0, 0) == [255, 0, 0])
  }
}
