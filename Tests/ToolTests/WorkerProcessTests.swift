import TestSupport
import Testing

/// What a worker has of the front that started it, and what is left when the front ends.
@Suite struct WorkerProcessTests {
  /// Has a job done, looks at the worker while it waits for more, and says what it saw.
  private static let script = """
    import fcntl, json, os, subprocess, sys
    # Whoever starts the front may have forgotten to keep a file to himself; its number is nobody else's.
    secret = fcntl.fcntl(os.open("secret", os.O_RDWR | os.O_CREAT), fcntl.F_DUPFD, 40)
    front = subprocess.Popen(
        [sys.argv[1], "batch", "--jobs-from", "-", *sys.argv[3:]], stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, text=True, bufsize=1, pass_fds=[secret])
    def has_secret(process):
        return any(os.path.realpath(f"/proc/{process}/fd/{file}") == os.path.realpath("secret")
                   for file in os.listdir(f"/proc/{process}/fd"))
    assert has_secret(front.pid)
    print(json.dumps({"command": ["thumbnail", "--size", "32"], "input": sys.argv[2],
                      "output": "a.jpg"}), file=front.stdin)
    assert json.loads(front.stdout.readline())["status"] == "ok"
    # A worker is its thread's child as long as the thread that started it lives.
    threads = [f"/proc/{front.pid}/task/{task}/children" for task in os.listdir(f"/proc/{front.pid}/task")]
    workers = [p for path in threads if os.path.exists(path) for p in open(path).read().split()]
    for worker in workers:
        variables = open(f"/proc/{worker}/environ").read()
        print(open(f"/proc/{worker}/comm").read().strip(), "hunter2" in variables,
              "LC_TIME=C.UTF-8" in variables, has_secret(worker))
    front.stdin.close()
    assert front.wait() == 0
    print("left:", [worker for worker in workers if os.path.exists(f"/proc/{worker}")])
    """

  /// A file that takes a worker over could write it into a picture that is made public; nor has it any file
  /// that was not sent to it.
  ///
  /// The first worker is forked, unless it shall have a sandbox of its own; others are started.
  @Test(arguments: [[], ["--sandbox", "auto"]])
  func keepsNoSecrets(options: [String]) throws {
    let folder = try TemporaryFolder()
    let result = try run(
      "python3", ["-c", Self.script, Tool.path, Fixture.path("photos/coffee.jpg")] + options,
      directory: folder.path, environment: ["PASSWORD": "hunter2", "LC_TIME": "C.UTF-8"])
    #expect(result.status == 0, "\(result.message)")
    #expect(result.lines.dropLast() == ["safelight-worke False True False"])
    // Nor is any of them left, as a zombie either.
    #expect(result.lines.last == "left: []")
  }
}
