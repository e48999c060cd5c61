import TestSupport
import Testing

@testable import Safelight

/// Taking metadata out of files that are damaged in every way.
@Suite struct StripMetadataTests {
  static let files: [(name: String, format: ImageFormat)] = [
    ("camera.jpg", .jpeg), ("pictures.jpg", .jpeg), ("gain-map.jpg", .jpeg), ("motion.jpg", .jpeg),
    ("camera.png", .png), ("camera.webp", .webp), ("camera.tif", .tiff), ("camera.heic", .heic),
    ("camera.avif", .avif), ("camera.mp4", .mp4), ("camera.mov", .mov), ("comment.gif", .gif),
  ]

  /// The file after the step; nil when it was refused.
  private func stripped(
    _ bytes: [UInt8], _ format: ImageFormat, _ step: StripMetadata
  ) throws -> [UInt8]? {
    do throws(MediaError) {
      let window = ByteWindow(bytes, label: "fuzz")
      let file = try MetadataFile(window, format, label: "fuzz")
      let edits = try step.changes(to: file).edits
      let result = edits.applied(to: bytes.span)
      // What is announced is what comes out.
      #expect(result.count == bytes.count + edits.growth)
      let written = try MetadataFile(ByteWindow(result, label: "fuzz"), format, label: "fuzz")
      try step.verify(written, from: file)
      return result
    } catch {
      // What cannot be proven is not written.
      let expected: [MediaError.Code] = [
        .damagedInput, .unsupported, .limitExceeded, .engineCrashed,
      ]
      #expect(expected.contains(error.code), "\(error)")
      return nil
    }
  }

  @Test(arguments: files)
  func damagedFilesAreCleanedOrRefused(name: String, format: ImageFormat) throws {
    let bytes = try Fixture.bytes("metadata/" + name)
    var random = SplitMix(state: UInt64(bytes.count))
    var done = 0
    for round in 0..<250 {
      let mutant = round == 0 ? bytes : MetadataFuzzTests.mutated(bytes, &random)
      let scope = StripMetadata.Scope.allCases[round % 3]
      let keep: [KeptMetadata] = round % 7 == 6 ? [.group(.makernotes), .group(.thumbnail)] : []
      let result = try stripped(mutant, format, StripMetadata(scope, keep: keep))
      if round == 0 { #expect(result != nil) }
      if result != nil { done += 1 }
    }
    // Many mutants are broken where pixels are found.
    #expect(done > 10, "\(done)")
  }
}
