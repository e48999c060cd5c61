import ArgumentParser
import Safelight

/// Work that a job of `safelight batch` can be.
protocol JobWork: Work {
  /// The input, as the job names it.
  var inputs: InputRequest { get }
  /// Whether it would write to standard output, which the results have.
  var claimsStandardOutput: Bool { get }

  /// Does the work on the one input and says what came of it; nil when it was stopped.
  func line(for item: InputItem, workers: WorkerPool, threads: Int) async -> ReportLine?
}

/// Does one job at a time, on workers that all share.
struct JobRunner: Sendable {
  /// Options that a job cannot follow: it shares its workers and its report with others.
  private let ofTheRun: Set = [
    "-j", "--jobs", "--sandbox", "--progress", "--failed-to", "--fail-fast", "--srcset",
  ]

  let workers: WorkerPool
  /// How many threads work on one job.
  let threads: Int

  /// What came of the job in a line; nil for an empty line, and when it was stopped.
  func result(of line: JobLines.Line) async -> JobResult? {
    guard case .text(let bytes) = line else {
      return Self.refusal(
        MediaError(.usage, "a job of over \(JobLines.longest) bytes"), id: nil, input: "")
    }
    if bytes.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }) { return nil }
    let request: JobRequest
    do {
      request = try JSONCoding.decode(JobRequest.self, from: bytes)
    } catch {
      let id = (try? JSONCoding.decode(JobRequest.Name.self, from: bytes))?.id
      let reason = error as? MediaError ?? MediaError(.usage, "not a job: no JSON object")
      return Self.refusal(reason, id: id, input: "")
    }
    do throws(MediaError) {
      let (work, item) = try plan(request)
      return await work.line(for: item, workers: workers, threads: threads).map {
        JobResult(id: request.id, line: $0)
      }
    } catch {
      return Self.refusal(error, id: request.id, input: request.input)
    }
  }

  private func plan(_ request: JobRequest) throws(MediaError) -> (any JobWork, InputItem) {
    guard !request.input.isEmpty, request.input != "-", request.output != "-" else {
      throw MediaError(.usage, "a job's input and output are files: the jobs have the pipes")
    }
    if let verb = Tool.command(of: request.command)?.type, !(verb is any PlannedCommand.Type) {
      throw MediaError(.usage, "'\(request.command[0])' cannot be a job")
    }
    var words = Self.words(request.command)
    let inputs = words.firstIndex(of: "--").map { Array(words[($0 + 1)...]) } ?? []
    words = Array(words.prefix { $0 != "--" })
    for word in words where ofTheRun.contains(String(word.prefix { $0 != "=" })) {
      throw MediaError(.usage, "\(word) is about a run as a whole; give it to batch, not to a job")
    }
    if let output = request.output { words.append("--output=" + Self.text(output)) }
    words = Tool.completed(words) + ["--"] + inputs + [Self.text(request.input)]
    let command: any ParsableCommand
    do {
      command = try Tool.parse(words: words)
    } catch let error as UnknownCommand {
      throw MediaError(.usage, error.message)
    } catch {
      // What follows the first line points into the words of a command line.
      throw MediaError(.usage, String(Tool.message(for: error).prefix { $0 != "\n" }))
    }
    guard let work = try (command as? any WorkingCommand)?.plan() as? any JobWork else {
      throw MediaError(.usage, "'\(request.command[0])' cannot be a job")
    }
    let items = try work.inputs.items()
    guard work.inputs.isSingle(items), let item = items.first else {
      throw MediaError(.usage, "a job has one input, which is a file")
    }
    guard !work.claimsStandardOutput else {
      throw MediaError(.usage, "'output' is missing")
    }
    return (work, item)
  }

  private static func words(_ command: [String]) -> [String] { command.map(text) }

  private static func text(_ word: String) -> String { ArgumentBytes.text(Array(word.utf8)) }

  private static func refusal(
    _ error: MediaError, id: JobRequest.Identifier?, input: String
  ) -> JobResult {
    JobResult(
      id: id,
      line: ReportLine(
        input: Array(input.utf8), status: .failed, error: error, elapsed: .zero))
  }
}
