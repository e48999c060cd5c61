import Safelight
import Testing

@testable import SafelightCommands

@Suite struct GeometryTests {
  private static let box = Size(.box(width: 800, height: 600))

  @Test func stepsHaveAFixedOrder() throws {
    let recipe = try steps(
      "--round", "8", "--sharpen", "mild", "--grayscale", "--blur", "2", "--flop", "--flip",
      "--rotate", "-90", "--size", "800x600", "--crop-box", "10%,0,50%,50%", "--trim=4",
      "--background", "red")
    let expected = Recipe {
      Trim(threshold: 4)
      CropBox(CropRegion(x: .share(0.1), y: .pixels(0), width: .share(0.5), height: .share(0.5)))
      Resize(Resize.Target(Self.box))
      Rotate(degrees: -90, background: Color(red: 255, green: 0, blue: 0))
      Flip()
      Flop()
      Blur(sigma: 2)
      Grayscale()
      Sharpen.mild
      Round(radius: 8)
    }
    #expect(recipe == expected)
  }

  @Test(arguments: [
    (["--size", "800x600"], Fit.inside), (["--size", "800x600!"], .fill),
    (["--size", "800x600^"], .outside), (["--size", "800x600", "--fit", "cover"], .cover),
    (["--size", "800x600", "--crop", "attention"], .cover),
    (["--size", "800x600", "--focus", "0.1,0.2"], .cover),
    (["--size", "800x600", "--pad", "white"], .contain),
    (["--size", "800x600", "--fit", "contain"], .contain),
    (["--size", "800x600!", "--fit", "fill"], .fill),
  ])
  func decidesTheFit(options: [String], fit: Fit) throws {
    let step = try #require(resize(options).variants().first?.recipe.steps.first as? Resize)
    #expect(step.target == Resize.Target(Self.box, fit: fit))
  }

  @Test(arguments: [
    (["--width", "80"], Size(.box(width: 80, height: nil))),
    (["--height", "60"], Size(.box(width: nil, height: 60))),
    (["--width", "80", "--height", "60"], Size(.box(width: 80, height: 60))),
    (["--long-edge", "80"], Size(.longEdge(80))), (["--short-edge", "80"], Size(.shortEdge(80))),
    (["--size", "1MP"], Size(.area(1_000_000))),
  ])
  func measures(options: [String], size: Size) throws {
    let step = try #require(resize(options).variants().first?.recipe.steps.first as? Resize)
    #expect(step.target.size == size)
  }

  @Test func carriesTheDetailsOfResizing() throws {
    let cover = try resizeStep(
      "--size", "800x600", "--crop", "top-left", "--kernel", "mitchell", "--linear", "--enlarge")
    #expect(cover.crop == .position(.northWest))
    #expect(cover.kernel == .mitchell)
    #expect(cover.linear)
    #expect(cover.enlarge)
    let contain = try resizeStep("--size", "800x600", "--pad", "blur", "--position", "0%,100%")
    #expect(contain.padding == .blur)
    #expect(contain.position == .southWest)
    let placed = try resizeStep("--size", "800x600", "--fit", "cover", "--position", "north")
    #expect(placed.crop == .position(.north))
    let focused = try resizeStep("--size", "800x600", "--focus", "0.3,0.6")
    #expect(focused.crop == .focus(x: 0.3, y: 0.6))
  }

  @Test func enlargesOnlyWhenTold() throws {
    #expect(try !resizeStep("--size", "800x600").enlarge)
    #expect(try !resizeStep("--size", "800x600>").enlarge)
    #expect(try resizeStep("--size", "800x600<").enlarge)
    #expect(try resizeStep("--size", "200%", "--enlarge").enlarge)
    #expect(throws: MediaError.self) { try steps("--size", "200%") }
  }

  @Test func roundingAloneIsAnEllipse() throws {
    #expect(try steps("--round") == Recipe { Round() })
    #expect(try steps("--round", "5") == Recipe { Round(radius: 5) })
    #expect(try steps("--trim") == Recipe { Trim(threshold: 10) })
  }

  @Test func orientationIsKeptOnRequest() throws {
    #expect(try !steps("--size", "8").keepsOrientation)
    #expect(try steps("--size", "8", "--no-orient").keepsOrientation)
  }

  @Test(arguments: [
    [], ["--crop", "center"], ["--fit", "cover"], ["--pad", "white"], ["--enlarge"],
    ["--position", "north"], ["--focus", "0,0"], ["--size", "8", "--position", "north"],
    ["--size", "8x", "--fit", "cover"], ["--size", "50%", "--fit", "fill"],
    ["--long-edge", "8", "--crop", "center"],
    ["--size", "8", "--fit", "inside", "--crop", "center"],
    ["--size", "8", "--fit", "cover", "--pad", "white"], ["--size", "8^", "--fit", "cover"],
    ["--size", "8", "--crop", "center", "--pad", "white"], ["--size", "8^", "--crop", "center"],
    ["--size", "8", "--crop", "center", "--position", "north"], ["--no-orient"],
  ])
  func refusesWhatContradicts(options: [String]) throws {
    let command = try resize(options)
    let error = try #require(throws: MediaError.self) { try command.plan() }
    #expect(error.code == .usage)
  }
}
