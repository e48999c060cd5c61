import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Safelight

@Suite struct AdmissionTests {
  private static func items(_ count: Int) -> [InputItem] {
    (0..<count).map { InputItem(.file(FilePath("\($0).jpg")), index: $0) }
  }

  private static func admission(_ needs: [Int], memory: Int?) -> Admission {
    Admission(items(needs.count), memory: memory) { needs[$0.index] }
  }

  /// The places of what begins until nothing more does.
  private static func begun(_ admission: inout Admission) -> [Int] {
    var places: [Int] = []
    while let item = admission.next() { places.append(item.index) }
    return places
  }

  @Test func smallOnesPassWhatDoesNotFit() {
    var admission = Self.admission([60, 50, 30, 10, 1], memory: 100)
    #expect(Self.begun(&admission) == [0, 2, 3])
    #expect(admission.count == 2)
    admission.end(Self.items(5)[3])
    #expect(Self.begun(&admission) == [4])
    admission.end(Self.items(5)[0])
    #expect(Self.begun(&admission) == [1])
    #expect(admission.count == 0)
  }

  @Test func oneAlwaysRuns() {
    var admission = Self.admission([500, 400, 1], memory: 100)
    #expect(Self.begun(&admission) == [0])
    admission.end(Self.items(3)[0])
    #expect(Self.begun(&admission) == [1])
    admission.end(Self.items(3)[1])
    #expect(Self.begun(&admission) == [2])
  }

  @Test func withoutEndNothingIsAsked() {
    var admission = Admission(Self.items(3), memory: nil) { _ in
      Issue.record("asked")
      return 0
    }
    #expect(Self.begun(&admission) == [0, 1, 2])
  }

  /// However long the queue, only so many headers are read ahead.
  @Test func fewWait() {
    let asked = Mutex(0)
    var admission = Admission(Self.items(1000), memory: 100) { _ in
      asked.withLock { $0 += 1 }
      return 100
    }
    #expect(Self.begun(&admission) == [0])
    #expect(asked.withLock(\.self) == Admission.mostWaiting + 1)
    #expect(admission.count == 999)
  }

  @Test(arguments: 1...20)
  func allRunOnceWithinTheMemory(seed: UInt64) {
    var random = SplitMix(state: seed)
    let needs = (0..<200).map { _ in Int.random(in: 1...90, using: &random) }
    var admission = Self.admission(needs, memory: 100)
    var (running, done): ([InputItem], [Int]) = ([], [])
    while true {
      while running.count < 4, let item = admission.next() { running.append(item) }
      guard let place = running.indices.randomElement(using: &random) else { break }
      #expect(running.reduce(0) { $0 + needs[$1.index] } <= 100)
      let item = running.remove(at: place)
      admission.end(item)
      done.append(item.index)
    }
    #expect(done.sorted() == Array(0..<200))
  }

  /// Two large inputs do not fit together, and the small one passes the second of them.
  @Test func aBatchKeepsToItsMemory() async throws {
    let folder = try TemporaryFolder()
    let long = InputSelectionTests.jpeg + [UInt8](repeating: 0, count: 1 << 20)
    for name in ["1.jpg", "2.jpg"] { try folder.write(long, to: name) }
    try folder.write(InputSelectionTests.jpeg, to: "small.jpg")
    let begun = Mutex<[String]>([])
    let smallIsDone = Latch()
    let engine = Engine { (input, _, _, _, _) throws(MediaError) in
      let name = FilePath(input.label).lastComponent?.string ?? ""
      begun.withLock { $0.append(name) }
      if name == "small.jpg" { smallIsDone.open() }
      if name == "1.jpg" { smallIsDone.wait() }
      throw MediaError(.unsupported, "nothing is made")
    }
    var batch = Batch(
      engine: engine, variants: [Variant(recipe: Recipe(steps: []))],
      destination: .folder(folder.file("out")))
    batch.jobs = 3
    // By their lengths the inputs take 64, 64 and 48 MiB.
    batch.memory = 113 << 20
    let items = InputSelection([.file(folder.file("."))]).items()
    let summary = await batch.run(items) { _ in true }
    #expect(summary.failed == 3)
    #expect(begun.withLock(\.self).last == "2.jpg")
  }
}
