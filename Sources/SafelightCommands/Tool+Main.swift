import ArgumentParser
import Safelight

extension Tool {
  /// Runs the program with these arguments, the program's name not among them, and ends it.
  ///
  /// Help, version and completions are answered before any thread is started or engine loaded.
  package static func main(_ arguments: [[UInt8]]) -> Never {
    Worker.runIfRequested()
    Execution.prepareProcess()
    let words = completed(arguments.map(ArgumentBytes.text))
    if let answer = quickAnswer(words) { Execution.end(printed(answer)) }
    if let type = command(of: words)?.type as? any WorkingCommand.Type,
      !words.contains(where: isSandbox)
    {
      // Before there is a second thread; loading the engine takes longer than all that is left to do
      // before it is needed.
      WorkerPool.startFirst(preload: type.preload)
    }
    do {
      var command = try parse(words: words)
      guard let work = try (command as? any WorkingCommand)?.plan() else {
        // What is left is help; the parser gives it by throwing.
        try command.run()
        Execution.end(ExitCodes.success)
      }
      Execution.run(work)
    } catch {
      Execution.end(answered(error, words: words))
    }
  }

  /// The words as the parser wants them.
  static func completed(_ words: [String]) -> [String] {
    OptionalValues.complete(TagArguments.complete(words))
  }

  /// Whether a word chooses a sandbox other than the first worker has.
  private static func isSandbox(_ word: String) -> Bool { word.hasPrefix("--sandbox") }

  /// The command that the words ask for, not yet planned.
  static func parse(words: [String]) throws -> any ParsableCommand {
    guard let (type, count) = command(of: words) else {
      if let first = words.first, !first.hasPrefix("-"), first != "help" {
        throw UnknownCommand(name: first)
      }
      return try parseAsRoot(words)
    }
    let nested = type.configuration.subcommands.compactMap { $0.configuration.commandName }
    if !nested.isEmpty, words.count > 1, !words[1].hasPrefix("-"), words[1] != "help" {
      throw UnknownCommand(
        name: "\(words[0]) \(words[1])", names: nested.map { "\(words[0]) \($0)" })
    }
    // Parsing for the command alone takes less time than parsing for the program.
    let taken = InputWords(Array(words.dropFirst(count - 1)))
    let command = try type.parseAsRoot(Array(taken.words.dropFirst()))
    guard let inputs = taken.inputs, var planned = command as? any PlannedCommand else {
      return command
    }
    planned.input.inputs = inputs
    return planned
  }

  /// Help, version and completions, got without the cost of parsing.
  private static func quickAnswer(_ words: [String]) -> String? {
    switch (words.first, words.count) {
    case (nil, _), ("--help", 1), ("-h", 1), ("help", 1): return helpMessage()
    case ("--version", 1): return configuration.version
    case ("--generate-completion-script", 2):
      return CompletionShell(rawValue: words[1]).map {
        String(decoding: CompletionScripts.script(for: $0), as: UTF8.self)
      }
    case ("help", _):
      guard let (type, count) = command(of: Array(words.dropFirst())), count == words.count - 1
      else { return nil }
      return helpMessage(for: type)
    default:
      let options = words.prefix { $0 != "--" }
      guard let command = command(of: words)?.type else { return nil }
      if options.contains("--version") { return configuration.version }
      return options.contains("--help") || options.contains("-h")
        ? helpMessage(for: command) : nil
    }
  }

  /// Prints what the parser has to say and returns the exit code.
  private static func answered(_ error: any Error, words: [String]) -> Int32 {
    if let error = error as? UnknownCommand {
      Console.shared.say(Diagnostic.usage(error.message, command: nil))
      return ExitCodes.usage
    }
    if let error = error as? MediaError {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
    guard exitCode(for: error).isSuccess else {
      let command = command(of: words).map { words.prefix($0.words).joined(separator: " ") }
      Console.shared.say(Diagnostic.usage(message(for: error), command: command))
      return ExitCodes.usage
    }
    return printed(fullMessage(for: error))
  }

  private static func printed(_ text: String) -> Int32 {
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
  var names = Tool.commandNames

  var message: String {
    let near = Names.nearest(to: name, among: names).map { "; did you mean '\($0)'?" }
    return "unknown command '\(name)'\(near ?? "")"
  }
}
