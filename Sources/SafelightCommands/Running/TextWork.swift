import Safelight

/// Printing a text.
struct TextWork: Work {
  let text: String

  func run() async -> Int32 {
    do throws(OutputFailure) {
      try Console.shared.emit(Array(text.utf8))
      return ExitCodes.success
    } catch {
      return error.report()
    }
  }
}
