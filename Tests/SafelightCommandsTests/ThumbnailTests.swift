import Safelight
import Testing

@testable import SafelightCommands

@Suite struct ThumbnailTests {
  private func variants(_ options: String...) throws -> [PictureVariant] {
    let command: ThumbnailCommand = try parse(["thumbnail", "in.jpg", "-o", "out/"] + options)
    return try command.variants()
  }

  private func step(_ variant: PictureVariant) throws -> Resize {
    try #require(variant.recipe.steps.first as? Resize)
  }

  @Test func theDefaultIsABoxOf256() throws {
    let made = try variants()
    var recipe = Recipe { Resize(.inside(width: 256, height: 256)) }
    recipe.acceptsPreview = true
    #expect(made == [PictureVariant(recipe: recipe)])
  }

  @Test func otherSizesAndFitsApply() throws {
    #expect(try step(variants("--size", "64x")[0]).target == .inside(width: 64))
    #expect(try step(variants("--fit", "contain")[0]).target == .contain(width: 256, height: 256))
    #expect(try step(variants("--size", "64!")[0]).target == .fill(width: 64, height: 64))
  }

  @Test func squaresAreCroppedToWhatDrawsTheEye() throws {
    let square = try step(variants("--square", "96")[0])
    #expect(square.target == .cover(width: 96, height: 96))
    #expect(square.crop == .attention)
    #expect(try step(variants("--square", "96", "--crop", "north")[0]).crop == .position(.north))
    let focused = try step(variants("--square", "96", "--focus", "0,1")[0])
    #expect(focused.crop == .focus(x: 0, y: 1))
  }

  @Test func widthsTimesDensities() throws {
    let made = try variants("--widths", "320,640", "--dpr", "1,2")
    #expect(made.map(\.nominalWidth) == [320, 640, 320, 640])
    #expect(made.map(\.density) == [1, 1, 2, 2])
    let widths = try made.map { try step($0).target }
    #expect(widths == [320, 640, 640, 1280].map { .inside(width: $0) })
  }

  @Test func oneWidthNeedsNoNumberInItsName() throws {
    let made = try variants("--widths", "320")
    #expect(made.map(\.nominalWidth) == [nil])
    #expect(made.map(\.density) == [nil])
  }

  @Test(arguments: [
    ["--square", "9", "--widths", "9"], ["--square", "9", "--size", "9"], ["--dpr", "1,2"],
    ["--widths", "9", "--fit", "cover"], ["--widths", "9", "--crop", "center"],
    ["--square", "9", "--pad", "white"], ["--widths", "0"], ["--widths", "9,"], ["--dpr", "0"],
    ["--widths", "9", "--dpr", "9"], ["--srcset", "xml"], ["--srcset", "html", "--json"],
    ["--square", "x"],
  ])
  func refuses(options: [String]) {
    #expect(throws: (any Error).self) {
      try parse(["thumbnail", "in.jpg", "-o", "out/"] + options, as: ThumbnailCommand.self)
    }
  }

  @Test func widthsTooLargeAtTheirDensityAreRefused() {
    #expect(throws: MediaError.self) { try variants("--widths", "10000000", "--dpr", "2") }
  }
}
