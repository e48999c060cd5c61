import TestSupport
import Testing

/// What an output's name says, and what is said of it.
@Suite struct OutputNameTests {
  private let folder: TemporaryFolder
  private let coffee = Fixture.path("photos/coffee.jpg")

  init() throws { folder = try TemporaryFolder() }

  private func convert(_ arguments: [String]) throws -> SpawnResult {
    try run(Tool.path, ["convert"] + arguments, directory: folder.path)
  }

  @Test(arguments: ["a.mp4", "a.xyz", "a.bmp", "a.svg", "{stem}.mp4", "new/{name}.txt"])
  func endingsThatAreNotWrittenAreRefused(output: String) throws {
    let result = try convert([coffee, "-o", output])
    #expect(result.status == 64)
    #expect(result.message.contains("jpeg, png, webp, avif, heic, gif, tiff, jxl"))
    #expect(try folder.contents() == [])
  }

  @Test(arguments: [["a"], ["{stem}"], ["a.xyz", "--format", "jpeg"]])
  func aFormatAskedForNeedsNoEnding(arguments: [String]) throws {
    let result = try convert([coffee, "-o"] + arguments)
    #expect(result.status == 0, "\(result.message)")
    #expect(try folder.contents().count == 1)
  }

  @Test(arguments: [
    ("out/", "use {name} in the"), ("{stem}.jpg", "use {name} and {dir} in the"),
    ("{name}.jpg", "use {dir} in the"), ("x{dir}/{stem}.jpg", "use {name} in the"),
    ("x{dir}/{name}.jpg", "use {index} in the"),
  ])
  func collisionsSuggestWhatIsNotThere(output: String, hint: String) throws {
    let result = try convert([coffee, coffee, "-o", output])
    #expect(result.status == 64)
    #expect(result.message.contains("; \(hint) output's name"))
    #expect(result.message.contains("or --on-collision number"))
  }

  @Test(.enabled(if: canMount, "mounting a small disk needs root"))
  func aFullDiskIsNamed() throws {
    #expect(
      try run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path]).status == 0)
    defer { _ = try? run("umount", [folder.path]) }
    let result = try convert([coffee, "-o", "full.png"])
    #expect(result.status == 74)
    #expect(result.message.contains("cannot write full.png: No space left on device (io-error)"))
    #expect(try folder.contents() == [])
  }

  @Test func aFullDeviceIsAnError() throws {
    let result = try run(
      Tool.path, ["convert", coffee, "-o", "-"], output: .path("/dev/full"), directory: folder.path)
    #expect(result.status == 74)
    #expect(result.message.hasSuffix("(io-error)\n"))
  }

  /// Whether this process may mount a small disk to fill.
  private static let canMount: Bool = {
    guard let folder = try? TemporaryFolder(),
      let made = try? run("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path])
    else { return false }
    _ = try? run("umount", [folder.path])
    return made.status == 0
  }()
}
