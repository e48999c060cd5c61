import Safelight
import Testing

@testable import SafelightCommands

@Suite struct OptionTests {
  @Test func encodingFollowsTheInputUnlessTold() throws {
    #expect(try resize().encoding.encoding == Encoding())
  }

  @Test func encodingCarriesEveryOption() throws {
    let options = try resize(
      "--format", "jpg", "--quality", "82", "--effort", "7", "--lossless", "--progressive",
      "--chroma", "444", "--depth", "16", "--palette", "64", "--background", "#102030",
      "--profile", "keep", "--frame", "2", "--metadata", "copyright", "--set", "Artist=Ana=B",
      "--set", "Copyright=", "--max-bytes", "200KB")
    var expected = Encoding(format: .jpeg, quality: 82, effort: 7)
    expected.lossless = true
    expected.progressive = true
    expected.chroma = .full
    expected.depth = .sixteen
    expected.palette = 64
    expected.background = Color(red: 0x10, green: 0x20, blue: 0x30)
    expected.profile = .keep
    expected.frame = 2
    expected.metadata = .copyright
    expected.assignments = [
      TagAssignment(tag: "Artist", value: "Ana=B"), TagAssignment(tag: "Copyright", value: ""),
    ]
    expected.maxBytes = 200_000
    #expect(options.encoding.encoding == expected)
  }

  @Test func flagsCanBeTurnedOff() throws {
    #expect(try resize("--no-progressive").encoding.encoding.progressive == false)
    #expect(try resize("--profile", "my.icc").encoding.encoding.profile == .file("my.icc"))
  }

  @Test(
    arguments: zip(
      ["jpeg", "JPG", "tif", "heif", "png"], [ImageFormat.jpeg, .jpeg, .tiff, .heic, .png]))
  func formatsHaveTheirUsualNames(name: String, format: ImageFormat) throws {
    #expect(try resize("--format", name).encoding.format == format)
  }

  @Test func limitsHaveDefaults() throws {
    #expect(try resize().limits.limits == .standard)
  }

  @Test func limitsCarryEveryOption() throws {
    let options = try resize(
      "--max-pixels", "200MP", "--max-frames", "7", "--memory", "64MiB", "--timeout", "30s",
      "--stall", "5s", "--jobs", "3", "--sandbox", "off", "--allow", "svg,jxl", "--allow", "pdf",
      "--on-damage", "salvage"
    ).limits
    let expected = Limits(
      pixels: 200_000_000, frames: 7, memory: 64 << 20, timeout: 30, stall: 5,
      allowedFormats: [.svg, .jxl, .pdf])
    #expect(options.limits == expected)
    #expect(options.workers.jobs == 3)
    #expect(options.stall == 5)
    #expect(options.onDamage == .salvage)
  }

  @Test func everyErrorHasItsExitCode() {
    let codes: [(MediaError.Code, Int32)] = [
      (.usage, 64), (.damagedInput, 65), (.unsupported, 65), (.limitExceeded, 65), (.noInput, 66),
      (.unavailable, 69), (.engineCrashed, 70), (.cannotCreate, 73), (.exists, 73), (.ioError, 74),
      (.timedOut, 75), (.badRecipe, 78), (.cancelled, 130), (.init(rawValue: "later"), 70),
    ]
    for (code, exit) in codes { #expect(ExitCodes.code(for: code) == exit) }
    #expect(ExitCodes.code(forSignal: 15) == 143)
  }
}
