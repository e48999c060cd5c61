import Glibc
import TestSupport
import Testing

/// A batch whose front or workers are killed again and again comes to what an undisturbed one makes.
///
/// `make soak` has more rounds and files, and another seed each time.
@Suite struct RandomKillTests {
  private static let rounds = number("SAFELIGHT_KILLS", or: 15)
  private static let files = number("SAFELIGHT_KILL_FILES", or: 60)
  private let folder: TemporaryFolder

  private static func number(_ variable: String, or usual: Int) -> Int {
    unsafe getenv(variable).flatMap { Int(unsafe String(cString: $0)) } ?? usual
  }

  private static let recipe = """
    version: 1
    image:
      outputs:
        - name: small
          steps: [{ resize: 40x40 }]
          encode: { format: webp }
        - name: large
          steps: [{ resize: 90x90 }]
          encode: { format: png }
          path: "{dir}/{stem}/large.{ext}"
    """

  init() throws {
    folder = try TemporaryFolder()
    try #require(try run("mkdir", [folder("in")]).status == 0)
    try folder.write(Array(Self.recipe.utf8), to: "r.yml")
    let photo = Fixture.path("photos/rocket.jpg")
    // Eight pictures, again and again: what is made of each is told by its name.
    for number in 0..<min(8, Self.files) {
      let made = try run(
        "vips", ["thumbnail", photo, folder("in/\(number).jpg"), "\(96 + number)"])
      try #require(made.status == 0, "\(made.message)")
    }
    for number in 8..<max(8, Self.files) {
      try folder.write(Disk.read(folder("in/\(number % 8).jpg")), to: "in/\(number).jpg")
    }
  }

  private func command(into output: String) -> [String] {
    ["run", "r.yml", "in", "-o", output, "--update", "--json"]
  }

  @Test func everyOutputIsWholeInTheEnd() throws {
    let undisturbed = try run(Tool.path, command(into: "whole/"), directory: folder.path)
    #expect(undisturbed.status == 0, "\(undisturbed.message)")
    let whole = try contents("whole")
    #expect(whole.count == Self.files * 2)
    let fullTime = undisturbed.elapsed
    let seed = UInt64(Self.number("SAFELIGHT_SEED", or: 1))
    var random = SplitMix(state: seed)
    for round in 0..<Self.rounds {
      let note = "seed \(seed), round \(round)"
      // Something must be left to do.
      for name in whole.keys.sorted() where random.next(upperBound: 3 as UInt64) == 0 {
        unsafe unlink(folder("out/\(name)"))
      }
      try disturb(&random, within: fullTime, note)
      for (name, bytes) in try contents("out") {
        #expect(bytes == whole[name], "\(name) after \(note)")
      }
    }
    let last = try run(Tool.path, command(into: "out/"), directory: folder.path)
    #expect(last.status == 0, "\(last.message), seed \(seed)")
    #expect(try contents("out") == whole, "seed \(seed)")
    let hidden = try folder.contents().filter { $0.contains("/.") }
    #expect(hidden == ["out/.safelight.sqlite", "whole/.safelight.sqlite"], "seed \(seed)")
  }

  /// Runs the batch and kills its front, or one or two of its workers, at any moment.
  private func disturb(_ random: inout SplitMix, within seconds: Double, _ note: String) throws {
    let front = try Child(
      Tool.path, bytes: command(into: "out/").map { Array($0.utf8) }, directory: folder.path)
    let killsFront = random.next(upperBound: 2 as UInt64) == 0
    for _ in 0..<(killsFront ? 1 : 2) {
      usleep(UInt32(Double.random(in: 0..<seconds, using: &random) * 1e6))
      let workers = ProcessTable.children(of: front.pid)
      if killsFront {
        front.signal(SIGKILL)
      } else if let worker = workers.randomElement(using: &random) {
        kill(worker.number, SIGKILL)
      }
    }
    let result = try front.finish()
    if killsFront {
      #expect([0, 128 + SIGKILL].contains(result.status), "\(note): \(result.message)")
    } else {
      // Each death costs at most the one file it came for.
      let failed = result.lines.filter { !$0.contains(#""error":null"#) }
      #expect(failed.count <= 2, "\(note): \(failed)")
      #expect(failed.allSatisfy { $0.contains("engine-crashed") }, "\(note): \(failed)")
      #expect(result.status == (failed.isEmpty ? 0 : 1), "\(note): \(result.message)")
      #expect(result.lines.count == Self.files, "\(note)")
    }
  }

  /// The outputs by name, without what is hidden.
  private func contents(_ name: String) throws -> [String: [UInt8]] {
    let names = try run(
      "find", [".", "-type", "f", "!", "-name", ".*", "-printf", "%P\\n"], directory: folder(name)
    ).lines
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Disk.read(folder("\(name)/\($0)"))) })
  }
}
