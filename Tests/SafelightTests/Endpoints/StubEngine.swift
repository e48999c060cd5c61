import SystemPackage

@testable import Safelight

extension Engine {
  /// An engine that writes the same bytes for every output and decodes nothing.
  static func stub(
    _ bytes: [UInt8] = Array("picture".utf8), limits: Limits = .standard,
    before: @escaping @Sendable () throws(MediaError) -> Void = {}
  ) -> Engine {
    Engine(limits: limits) { (_, requests, _, _, _) throws(MediaError) in
      try before()
      var outputs: [Rendered] = []
      for request in requests {
        do {
          try request.descriptor.writeAll(bytes)
        } catch {
          throw MediaError(.ioError, "cannot write: \(error)")
        }
        outputs.append(
          Rendered(
            format: request.encoding.format ?? .jpeg, size: PixelSize(width: 4, height: 3),
            frames: 1, bytes: bytes.count, quality: nil))
      }
      return (outputs, [])
    }
  }

  /// Runs no steps on a file.
  @discardableResult
  func run(
    _ input: FilePath, to output: FilePath, _ change: (inout Sink) -> Void = { _ in }
  ) async throws -> Report {
    var sink = Sink.file(output)
    change(&sink)
    return try await run(Recipe(steps: []), from: .file(input), to: sink)
  }
}
