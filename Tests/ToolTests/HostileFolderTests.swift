import TestSupport
import Testing

/// What strangers send: every tenth file would crash, hang or exhaust whoever decodes it.
@Suite struct HostileFolderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try #require(try run("mkdir", [folder("in"), folder("named")]).status == 0)
    let small = try run(
      "vips", ["thumbnail", Fixture.path("photos/chelsea.jpg"), folder("small.jpg"), "64"])
    try #require(small.status == 0, "\(small.message)")
  }

  /// What each is refused as, by the name it has in `hostile.py`.
  private static let hostile = [
    "crash": "engine-crashed", "hang": "timed-out", "layers": "limit-exceeded",
    "growth": "limit-exceeded",
    "svg": "limit-exceeded", "gif": "limit-exceeded", "png": "limit-exceeded",
    "pages": "limit-exceeded", "jpeg": "damaged-input",
  ]

  @Test(arguments: [1, 2])
  func everyTenthFileIsHostile(jobs: Int) throws {
    let good = try Disk.read(folder("small.jpg"))
    for number in 0..<90 { try folder.write(good, to: "in/good-\(number).jpg") }
    for kind in Self.hostile.keys { _ = try Oracle.ask("hostile", [kind, folder("in/\(kind)")]) }
    try folder.write(Fixture.bytes("damaged/truncated.jpg"), to: "in/truncated")
    try folder.write(Fixture.bytes("damaged/noise.jpg"), to: "in/noise")
    // What is no picture at all is none of a folder's pictures, and fails where it is named.
    try folder.write([], to: "named/zero.jpg")
    var random = SplitMix(state: 5)
    try folder.write((0..<5000).map { _ in random.next(upperBound: 255) }, to: "named/random.jpg")
    let result = try run(
      Tool.path,
      [
        "convert", "in", "named/zero.jpg", "named/random.jpg", "-o", "out/", "--format", "jpeg",
        "--allow", "svg", "--timeout", "10s", "--memory", "256MiB", "--jobs", "\(jobs)", "--json",
      ], directory: folder.path)
    #expect(result.status == 1)
    var expected = Self.hostile.map { ("in/\($0)", $1) }
    expected += [
      ("in/truncated", "damaged-input"), ("in/noise", "damaged-input"),
      ("named/zero.jpg", "damaged-input"), ("named/random.jpg", "unsupported"),
    ]
    #expect(result.lines.count == 90 + expected.count)
    for (input, code) in expected {
      let line = result.lines.first { $0.contains("\"input\":\"\(input)\"") }
      #expect(line?.contains("\"code\":\"\(code)\"") == true, "\(input): \(line ?? "no line")")
    }
    let done = result.lines.filter { $0.contains(#""status":"ok""#) }
    #expect(done.count == 90)
    #expect(done.allSatisfy { $0.contains("in/good-") })
    let names = (0..<90).map { "out/good-\($0).jpg" }
    #expect(try folder.contents().filter { $0.hasPrefix("out/") } == names.sorted())
    // One of them hangs; no other may take as long.
    #expect(result.processorTime < 10 * Double(expected.count))
  }

  /// What a worker holds is watched from outside: nothing in it would refuse this much.
  @Test(arguments: ["800MiB", "256MiB"])
  func aWorkerThatGrowsIsStopped(memory: String) throws {
    _ = try Oracle.ask("hostile", ["growth", folder("growth")])
    let result = try run(
      Tool.path,
      [
        "convert", "growth", "--allow", "svg", "--format", "png", "-o", "out.png", "--memory",
        memory,
      ], directory: folder.path)
    #expect(result.status == 65, "\(result.message)")
    #expect(result.message.contains("of memory") && result.message.contains("--memory raises"))
    #expect(result.message.hasSuffix("(limit-exceeded)\n"))
    #expect(try !folder.contents().contains("out.png"))
  }
}
