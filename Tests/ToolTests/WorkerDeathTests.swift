import Glibc
import TestSupport
import Testing

/// Workers that crash, hang, explode, or lose their front: one file pays, and no other.
@Suite struct WorkerDeathTests {
  private let folder: TemporaryFolder

  /// One picture that takes long to enlarge and eight that do not.
  init() throws {
    folder = try TemporaryFolder()
    try #require(try run("mkdir", [folder("in")]).status == 0)
    try folder.write(Fixture.bytes("photos/coffee.jpg"), to: "in/0.jpg")
    let small = try run("vips", ["thumbnail", folder("in/0.jpg"), folder("small.jpg"), "8"])
    try #require(small.status == 0, "\(small.message)")
    for number in 1...8 { try folder.write(Disk.read(folder("small.jpg")), to: "in/\(number).jpg") }
  }

  private static let enlarging = [
    "--size", "1500%", "--enlarge", "--format", "png", "--effort", "9", "--json", "-o", "out/",
  ]

  private func start(_ input: String, _ options: String...) throws -> Child {
    try Child(
      Tool.path, bytes: (["resize", input] + Self.enlarging + options).map { Array($0.utf8) },
      directory: folder.path)
  }

  /// The worker that has been at the long picture for a while.
  private func busyWorker(of front: Child) throws -> pid_t {
    try Patience.wait(for: "a worker at work") {
      ProcessTable.children(of: front.pid).first { $0.state != "Z" && $0.ticks > 25 }?.number
    }
  }

  private func isGone(_ process: pid_t) -> Bool {
    // Orphans stay as zombies where nobody adopts them.
    ProcessTable.entry(process).map { "ZX".contains($0.state) } ?? true
  }

  private func checkThatOneFailed(_ result: SpawnResult, _ code: String) throws {
    #expect(result.status == 1, "\(result.message)")
    #expect(result.lines.count == 9)
    let failed = result.lines.filter { $0.contains(#""status":"failed""#) }
    #expect(failed.count == 1)
    #expect(failed.first?.contains(#""input":"in/0.jpg""#) == true)
    #expect(failed.first?.contains(#""code":"\#(code)""#) == true, "\(failed)")
    #expect(result.lines.count { $0.contains(#""status":"ok""#) } == 8)
    let made = try folder.contents().filter { $0.hasPrefix("out/") }
    #expect(made == (1...8).map { "out/\($0).png" })
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGKILL], [1, 2])
  func aCrashCostsOneFile(signal: Int32, jobs: Int) throws {
    let front = try start("in", "--jobs", "\(jobs)")
    kill(try busyWorker(of: front), signal)
    let result = try front.finish()
    try checkThatOneFailed(result, "engine-crashed")
    let name = [SIGSEGV: "SIGSEGV", SIGABRT: "SIGABRT", SIGKILL: "SIGKILL"][signal]
    #expect(result.text.contains("crashed the worker that read it (\(name ?? ""))"))
  }

  @Test func aCrashOfTheOnlyFileIs70() throws {
    let front = try start("in/0.jpg")
    kill(try busyWorker(of: front), SIGSEGV)
    let result = try front.finish()
    #expect(result.status == 70, "\(result.message)")
    #expect(result.text.contains(#""code":"engine-crashed""#))
    #expect(try !folder.contents().contains("out"))
  }

  @Test(arguments: [1, 2])
  func aHangCostsOneFile(jobs: Int) throws {
    let front = try start("in", "--jobs", "\(jobs)", "--timeout", "10s")
    let worker = try busyWorker(of: front)
    kill(worker, SIGSTOP)
    try checkThatOneFailed(front.finish(), "timed-out")
    #expect(isGone(worker))
  }

  @Test func aHangOfTheOnlyFileIs75() throws {
    let front = try start("in/0.jpg", "--timeout", "10s")
    kill(try busyWorker(of: front), SIGSTOP)
    let result = try front.finish()
    #expect(result.status == 75, "\(result.message)")
    #expect(try !folder.contents().contains("out"))
  }

  /// The job is in the middle of a long encode and asks nobody anything.
  @Test(arguments: [SIGKILL, SIGTERM])
  func workersEndWithTheirFront(signal: Int32) throws {
    let front = try start("in", "--jobs", "2")
    let worker = try busyWorker(of: front)
    let all = ProcessTable.children(of: front.pid).map(\.number)
    #expect(all.contains(worker))
    front.signal(signal)
    #expect(try front.finish().status == 128 + signal)
    for process in all {
      try Patience.wait(for: "the end of worker \(process)") {
        isGone(process) ? true : nil
      }
    }
    #expect(try folder.contents().filter { $0.contains(".safelight-") } == [])
  }

  /// What waits for a job may die as well; then no file is at fault.
  @Test func aWorkerKilledAtRestCostsNoFile() throws {
    try #require(try run("mkfifo", [folder("jobs")]).status == 0)
    let front = try Child(
      Tool.path, bytes: ["batch", "--jobs-from", "jobs", "--jobs", "1"].map { Array($0.utf8) },
      output: .path(folder("results")), directory: folder.path)
    let jobs = unsafe open(folder("jobs"), O_WRONLY | O_CLOEXEC)
    try #require(jobs >= 0)
    for number in 1...4 {
      let job =
        #"{"command":["resize","--size","4"],"input":"in/\#(number).jpg","output":"\#(number).png"}"#
      let line = Array((job + "\n").utf8)
      #expect(unsafe write(jobs, line, line.count) == line.count)
      try Patience.wait(for: "result \(number)") {
        try Disk.read(folder("results")).count { $0 == 10 } == number ? true : nil
      }
      for worker in ProcessTable.children(of: front.pid) { kill(worker.number, SIGKILL) }
    }
    close(jobs)
    #expect(try front.finish().status == 0)
    let results = String(decoding: try Disk.read(folder("results")), as: UTF8.self)
    #expect(!results.contains("engine-crashed"), "\(results)")
    #expect(results.split(separator: "\n").count { $0.contains(#""status":"ok""#) } == 4)
  }

  /// The first thread of a forked worker bears its front's number in Swift's locks: it may do no work.
  @Test func theFirstThreadOfAWorkerOnlyWaits() throws {
    let front = try start("in/0.jpg")
    let worker = try busyWorker(of: front)
    let before = try #require(ProcessTable.pauses(ofFirstThread: worker))
    try Patience.wait(for: "much work") {
      ProcessTable.entry(worker).flatMap { $0.ticks > 150 ? true : nil }
    }
    // A thread that nobody wakes has not even had a turn.
    #expect(ProcessTable.pauses(ofFirstThread: worker) == before)
    front.signal(SIGTERM)
    #expect(try front.finish().status == 143)
  }
}
