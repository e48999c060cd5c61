import Glibc
import TestSupport
import Testing

/// The disk fills, breaks or refuses in the middle of a batch.
@Suite struct FaultTests {
  private let folder: TemporaryFolder
  private static let names = (1...6).map { "\($0).png" }

  init() throws {
    folder = try TemporaryFolder()
    try #require(try run("mkdir", [folder("in"), folder("out")]).status == 0)
    for number in 1...6 {
      let made = try run(
        "vips",
        [
          "thumbnail", Fixture.path("photos/chelsea.jpg"), folder("in/\(number).jpg"),
          "\(60 + number)",
        ])
      try #require(made.status == 0, "\(made.message)")
    }
  }

  private func command(_ output: String, _ options: [String]) -> [String] {
    [Tool.path, "resize", "in", "--size", "40", "--format", "png", "--json", "-o", output] + options
  }

  /// The outputs an undisturbed run makes.
  private func whole() throws -> [String: [UInt8]] {
    try #require(
      try run("env", command("whole/", []), directory: folder.path).status == 0)
    return try contents("whole")
  }

  private func contents(_ name: String) throws -> [String: [UInt8]] {
    let names = try run("ls", ["-A", folder(name)]).lines
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Disk.read(folder("\(name)/\($0)"))) })
  }

  /// One system call fails, in whichever process and thread makes it for the `place`th time.
  private func injecting(
    _ call: String, failsWith error: String, at place: Int, _ options: [String]
  ) throws -> SpawnResult {
    // Dispatch opens files of its own, and ends the process when it cannot.
    let places = call == "openat" ? ["-P", folder("out")] : []
    return try run(
      "strace",
      [
        "-f", "--seccomp-bpf", "-qq", "-o", folder("trace"), "-e", "trace=\(call)", "-e",
        "inject=\(call):error=\(error):when=\(place)",
      ] + places + command("out/", options), directory: folder.path)
  }

  @Test(
    arguments: [
      "linkat", "renameat", "fsync", "write", "pwrite64", "ftruncate", "openat", "fchmod", "flock",
    ], [("ENOSPC", 1), ("EIO", 2), ("EMFILE", 4)])
  func aFailingCallTearsNothing(call: String, fault: (error: String, place: Int)) throws {
    let whole = try whole()
    // Two of them are replaced.
    for name in Self.names.prefix(2) { try folder.write([1], to: "out/\(name)") }
    for options in [["--fsync"], ["--update", "--jobs", "1"]] {
      let result = try injecting(call, failsWith: fault.error, at: fault.place, options)
      let note = "\(call) \(fault) \(options): \(result.message)"
      // 66 when not even the folder could be read.
      #expect([0, 1, 66, 73, 74].contains(result.status), "\(note)")
      for line in result.lines where line.contains(#""status":"failed""#) {
        #expect(
          ["no-input", "io-error", "cannot-create", "unavailable"].contains {
            line.contains("\"code\":\"\($0)\"")
          }, "\(note): \(line)")
      }
      let made = try contents("out")
      let hidden = made.keys.filter { $0.hasPrefix(".") && !$0.hasPrefix(".safelight.sqlite") }
      #expect(hidden.isEmpty, "\(note): \(hidden)")
      for name in Self.names {
        let isDone = result.lines.contains {
          $0.contains("\"out/\(name)\"") && $0.contains(#""status":"ok""#)
        }
        let bytes = made[name]
        #expect(bytes == nil || bytes == [1] || bytes == whole[name], "\(note): \(name)")
        #expect(!isDone || bytes == whole[name], "\(note): \(name)")
      }
    }
    let last = try run(
      "env", command("out/", ["--update"]), directory: folder.path)
    #expect(last.status == 0, "\(call) \(fault): \(last.message)")
    for name in Self.names { #expect(try contents("out")[name] == whole[name]) }
  }

  /// Exit codes of one file, for which there is no other process or thread to fail.
  @Test(arguments: [
    ("linkat", "ENOSPC", 74), ("linkat", "EIO", 74), ("linkat", "EDQUOT", 74),
    ("linkat", "EROFS", 73), ("linkat", "EACCES", 73), ("fsync", "EIO", 74),
    ("fsync", "ENOSPC", 74),
  ])
  func oneFileTellsWhy(call: String, error: String, status: Int32) throws {
    let result = try run(
      "strace",
      [
        "-f", "--seccomp-bpf", "-qq", "-o", folder("trace"), "-e", "trace=\(call)", "-e",
        "inject=\(call):error=\(error)", Tool.path, "resize", "in/1.jpg", "--size", "40", "-o",
        "out/1.png", "--fsync",
      ], directory: folder.path)
    #expect(result.status == status, "\(result.message)")
    #expect(result.message.contains("cannot write out/1.png: "))
    #expect(try contents("out").isEmpty)
  }

  /// Two megabytes hold some of the outputs; the others fail, and nothing is torn.
  @Test(.enabled(if: FaultTests.canMount, "mounting a small disk needs root"), arguments: [1, 2])
  func aFullDiskKeepsWhatFits(jobs: Int) throws {
    try #require(try mount(["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder("out")]))
    defer { _ = try? run("umount", [folder("out")]) }
    let options = ["--size", "1200x1200!", "--enlarge", "--jobs", "\(jobs)"]
    try #require(
      try run("env", command("whole/", options), directory: folder.path).status == 0)
    let whole = try contents("whole")
    #expect(whole.values.reduce(0) { $0 + $1.count } > 5 << 19)
    let result = try run("env", command("out/", options), directory: folder.path)
    #expect(result.status == 1, "\(result.message)")
    let done = result.lines.filter { $0.contains(#""status":"ok""#) }
    #expect(!done.isEmpty && done.count < 6)
    #expect(result.lines.count { $0.contains(#""code":"io-error""#) } == 6 - done.count)
    let made = try contents("out")
    #expect(made.count == done.count)
    for (name, bytes) in made { #expect(bytes == whole[name], "\(name)") }
    let one = try #require(Self.names.first { made[$0] == nil })
    let single = try run(
      Tool.path,
      [
        "resize", "in/\(one.prefix(1)).jpg", "--size", "2000x2000!", "--enlarge", "-o", "out/x.png",
      ],
      directory: folder.path)
    #expect(single.status == 74, "\(single.message)")
    #expect(try contents("out") == made)
  }

  @Test(.enabled(if: FaultTests.canMount, "mounting read-only needs root"))
  func aReadOnlyFolderIsRefused() throws {
    try folder.write([1], to: "out/1.png")
    try #require(try mount(["--bind", folder("out"), folder("out")]))
    defer { _ = try? run("umount", [folder("out")]) }
    try #require(try mount(["-o", "remount,bind,ro", folder("out")]))
    let batch = try run("env", command("out/", []), directory: folder.path)
    #expect(batch.status == 1)
    #expect(batch.lines.count { $0.contains(#""code":"cannot-create""#) } == 6)
    #expect(batch.message.contains("Read-only file system"))
    let one = try run(
      Tool.path, ["resize", "in/1.jpg", "--size", "40", "-o", "out/1.png"], directory: folder.path)
    #expect(one.status == 73, "\(one.message)")
    #expect(try contents("out") == ["1.png": [1]])
  }

  @Test(.enabled(if: getuid() == 0, "becoming nobody needs root"))
  func aForbiddenFolderIsRefused() throws {
    // The tool may lie where nobody may look.
    _ = try run("cp", [Tool.path, folder("safelight")])
    try #require(
      try run("chmod", ["-R", "a+rX", folder.path]).status == 0)
    let result = try run(
      "setpriv",
      [
        "--reuid=65534", "--regid=65534", "--clear-groups", folder("safelight"), "resize",
        folder("in"), "--size", "40", "-o", folder("out/"), "--json",
      ])
    #expect(result.status == 1, "\(result.message)")
    #expect(result.lines.count { $0.contains(#""code":"cannot-create""#) } == 6)
    #expect(try contents("out").isEmpty)
  }

  /// Few descriptors are used for fewer jobs at once.
  @Test(arguments: [48, 64], [1, 2, 8])
  func fewDescriptorsSuffice(limit: Int, jobs: Int) throws {
    let result = try run(
      "prlimit", ["--nofile=\(limit):\(limit)"] + command("out/", ["--jobs", "\(jobs)"]),
      directory: folder.path)
    #expect(result.status == 0, "\(result.message)")
    #expect(try contents("out").keys.sorted() == Self.names)
  }

  /// Too few for even one job: an error a file, and nothing else.
  @Test(arguments: [6, 12, 20, 32])
  func tooFewDescriptorsTearNothing(limit: Int) throws {
    let whole = try whole()
    let result = try run(
      "prlimit", ["--nofile=\(limit):\(limit)"] + command("out/", ["--jobs", "1"]),
      directory: folder.path)
    #expect([0, 1, 69].contains(result.status), "\(result.message)")
    #expect(result.status != 69 || result.message.contains("ulimit -n"))
    for line in result.lines where !line.contains(#""status":"ok""#) {
      #expect(
        ["no-input", "cannot-create", "io-error", "unavailable"].contains {
          line.contains("\"code\":\"\($0)\"")
        }, "\(line)")
    }
    let made = try contents("out")
    #expect(made.count == result.lines.count { $0.contains(#""status":"ok""#) })
    for (name, bytes) in made { #expect(bytes == whole[name], "\(name)") }
  }

  private static let canMount: Bool = {
    guard let folder = try? TemporaryFolder(),
      let made = try? run("mount", ["-t", "tmpfs", "tmpfs", folder.path])
    else { return false }
    _ = try? run("umount", [folder.path])
    return made.status == 0
  }()

  private func mount(_ arguments: [String]) throws -> Bool {
    try run("mount", arguments).status == 0
  }
}
