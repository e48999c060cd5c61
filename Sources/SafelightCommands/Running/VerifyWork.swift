import Safelight

/// Checking presentations: what `safelight verify` does once its options are checked.
struct VerifyWork: Work {
  /// As they were named.
  let presentations: [String]
  let engine: Engine
  let options: VerificationOptions
  let isJSON: Bool
  let isQuiet: Bool

  func run() async -> Int32 {
    var codes: [Int32] = []
    for presentation in presentations {
      let name = ArgumentBytes.bytes(presentation)
      let start = ContinuousClock.now
      var report: VerificationReport?
      var failure: MediaError?
      do throws(MediaError) {
        report = try await engine.verify(
          ArgumentBytes.path(presentation), options: options)
      } catch {
        failure = error
        Console.shared.say(Diagnostic.error(error, input: name))
      }
      let rendering = VerificationRendering(
        input: name, report: report, error: failure, elapsed: ContinuousClock.now - start,
        isQuiet: isQuiet)
      do throws(OutputFailure) {
        try Console.shared.emit(isJSON ? rendering.lines : Array(rendering.text.utf8))
      } catch {
        return error.report()
      }
      codes.append(
        failure.map { ExitCodes.code(for: $0.code) }
          ?? (report?.isConformant == true
            ? ExitCodes.success : ExitCodes.code(for: .damagedInput)))
      if failure?.code == .cancelled { break }
    }
    if presentations.count == 1, let code = codes.first { return code }
    return codes.allSatisfy { $0 == ExitCodes.success } ? ExitCodes.success : ExitCodes.someFailed
  }
}
