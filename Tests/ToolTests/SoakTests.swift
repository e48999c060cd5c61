import Glibc
import TestSupport
import Testing

/// Ten thousand files in one run: `make soak` sets `SAFELIGHT_SOAK`, since it takes minutes.
@Suite struct SoakTests {
  private static let files: Int = {
    unsafe getenv("SAFELIGHT_SOAK").flatMap { Int(unsafe String(cString: $0)) } ?? 0
  }()

  /// What was seen of the processes at one moment.
  private struct Sample {
    var front: Int
    var workers: Int
    var descriptors: Int
    var zombies: Int
  }

  @Test(
    .enabled(if: SoakTests.files > 0, "make soak sets SAFELIGHT_SOAK"), arguments: [false, true])
  func memoryStaysFlat(updates: Bool) throws {
    let folder = try TemporaryFolder()
    try #require(try run("mkdir", [folder("in")]).status == 0)
    let photo = Fixture.path("photos/rocket.jpg")
    let made = try run("vips", ["thumbnail", photo, folder("small.jpg"), "200"])
    try #require(made.status == 0, "\(made.message)")
    let small = try Disk.read(folder("small.jpg"))
    for number in 0..<Self.files { try folder.write(small, to: "in/\(number).jpg") }
    let options = updates ? ["--update"] : []
    let front = try Child(
      Tool.path,
      bytes: ([
        "resize", "in", "--size", "64", "-o", "out/", "-q", "--json",
      ] + options).map { Array($0.utf8) }, output: .path(folder("report")), directory: folder.path)
    var samples: [Sample] = []
    while let entry = ProcessTable.entry(front.pid), entry.state != "Z" {
      let workers = ProcessTable.children(of: front.pid)
      samples.append(
        Sample(
          front: ProcessTable.resident(front.pid) ?? 0,
          workers: workers.compactMap { ProcessTable.resident($0.number) }.max() ?? 0,
          descriptors: ProcessTable.descriptors(of: front.pid),
          zombies: workers.count { $0.state == "Z" }))
      usleep(20_000)
    }
    let result = try front.finish()
    #expect(result.status == 0, "\(result.message)")
    let report = String(decoding: try Disk.read(folder("report")), as: UTF8.self)
    #expect(report.split(separator: "\n").count { $0.contains(#""status":"ok""#) } == Self.files)
    // The first fifth warms up: libraries are loaded, the folder is walked.
    let early = samples[(samples.count / 5)..<(samples.count * 2 / 5)]
    let late = samples[(samples.count * 4 / 5)...]
    func median(_ samples: ArraySlice<Sample>, _ value: (Sample) -> Int) -> Int {
      let sorted = samples.map(value).sorted()
      return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    }
    let front64 = samples.map(\.front).max() ?? 0
    print(
      "soak of \(Self.files) files, \(samples.count) samples, \(Int(result.elapsed)) s:",
      "front \(median(early, \.front) >> 10) -> \(median(late, \.front) >> 10) KiB,",
      "at most \(front64 >> 10) KiB;",
      "largest worker \(median(early, \.workers) >> 10) -> \(median(late, \.workers) >> 10) KiB;",
      "descriptors \(median(early, \.descriptors)) -> \(median(late, \.descriptors))")
    #expect(front64 < 64 << 20)
    #expect(median(late, \.front) * 100 <= median(early, \.front) * 115)
    #expect(median(late, \.workers) * 100 <= median(early, \.workers) * 120)
    #expect(median(late, \.descriptors) <= median(early, \.descriptors) + 4)
    // One may be seen in the moment between its end and its replacement.
    #expect(samples.count { $0.zombies > 0 } * 100 <= samples.count)
  }
}
