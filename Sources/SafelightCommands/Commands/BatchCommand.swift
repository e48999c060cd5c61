import ArgumentParser
import Safelight

/// The command `safelight batch`.
struct BatchCommand: WorkingCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Do jobs that another program sends, one JSON object a line.",
    usage: "safelight batch --jobs-from FILE|- [--jobs N] [--sandbox MODE]",
    discussion: """
      A job is {"id": "1", "command": ["thumbnail", "--size", "320"], "input": "a.jpg", "output": \
      "out/a.webp"}: a command with its options, and one input. Instead of a command it may name a \
      recipe: {"recipe": "web.yml", "input": "a.jpg", "output": "out/"}. Its result is one line on \
      standard output, as --json writes it, with the job's id, as soon as it is done; results come in \
      the order in which jobs finish. A line that is no job gives a result with the error usage. Jobs \
      are read as they come: a program may wait for each result before it sends the next job.

      Example: safelight batch --jobs-from jobs.ndjson > results.ndjson
      """)

  @Option(
    name: .customLong("jobs-from"),
    help: ArgumentHelp("Read jobs from FILE; - is standard input.", valueName: "file"),
    completion: .file())
  var jobsFrom: String

  @OptionGroup var workers: WorkerOptions

  func plan() throws(MediaError) -> any Work {
    guard !jobsFrom.isEmpty else { throw MediaError(.usage, "--jobs-from: the file has no name") }
    return JobsWork(
      source: jobsFrom == "-" ? .standardInput : .file(ArgumentBytes.path(jobsFrom)),
      jobs: workers.width, workers: workers.pool(for: Self.self))
  }
}
