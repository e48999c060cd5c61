import ArgumentParser
import Glibc
import Safelight

extension Tool {
  /// Runs the program with these arguments, the program's name not among them, and ends it.
  ///
  /// Help, version and completions are answered before any thread is started or engine loaded.
  package static func main(_ arguments: [[UInt8]]) -> Never {
    Execution.prepareProcess()
    let words = OptionalValues.complete(arguments.map(ArgumentBytes.text))
    do {
      var command = try parse(words: words)
      guard let work = try (command as? any PlannedCommand)?.plan() else {
        // What is left is help; the parser gives it by throwing.
        try command.run()
        Execution.end(ExitCodes.success)
      }
      Execution.run(work)
    } catch {
      Execution.end(answer(error, words: words))
    }
  }

  /// The command that the words ask for, not yet planned.
  static func parse(words: [String]) throws -> any ParsableCommand {
    if let first = words.first, !first.hasPrefix("-"), first != "help",
      !commandNames.contains(first)
    {
      throw UnknownCommand(name: first)
    }
    return try parseAsRoot(words)
  }

  /// Prints what the parser has to say and returns the exit code.
  private static func answer(_ error: any Error, words: [String]) -> Int32 {
    if let error = error as? UnknownCommand {
      Console.shared.say(Diagnostic.usage(error.message, command: nil))
      return ExitCodes.usage
    }
    if let error = error as? MediaError {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    guard exitCode(for: error).isSuccess else {
      let command = words.first.flatMap { commandNames.contains($0) ? $0 : nil }
      Console.shared.say(Diagnostic.usage(message(for: error), command: command))
      return ExitCodes.usage
    }
    let text = fullMessage(for: error)
    do throws(OutputFailure) {
      try Console.shared.emit(Array(text.utf8) + (text.hasSuffix("\n") ? [] : [UInt8(ascii: "\n")]))
    } catch {
      return error.report()
    }
    return ExitCodes.success
  }
}

/// The first word names no command.
struct UnknownCommand: Error {
  let name: String

  var message: String {
    let near = Names.nearest(to: name, among: Tool.commandNames).map { "; did you mean '\($0)'?" }
    return "unknown command '\(name)'\(near ?? "")"
  }
}
