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

  /// Where there is room for one only, a batch never works on two, and does all.
  @Test func aBatchKeepsToItsMemory() async throws {
    let folder = try TemporaryFolder()
    for number in 0..<8 { try folder.write(InputSelectionTests.jpeg, to: "\(number).jpg") }
    let counts = Mutex((now: 0, most: 0))
    let engine = Engine { (_, requests, _, _, _) throws(MediaError) in
      counts.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      defer { counts.withLock { $0.now -= 1 } }
      for request in requests {
        do {
          try request.descriptor.writeAll([1])
        } catch {
          throw MediaError(.ioError, "cannot write: \(error)")
        }
      }
      return (
        requests.map { _ in
          Rendered(
            format: .jpeg, size: PixelSize(width: 4, height: 3), frames: 1, bytes: 1, quality: nil)
        }, []
      )
    }
    var batch = Batch(
      engine: engine, variants: [Variant(recipe: Recipe(steps: []))],
      destination: .folder(folder.file("out")))
    batch.jobs = 4
    batch.memory = 1
    let items = InputSelection([.file(folder.file("."))]).items()
    #expect(items.count == 8)
    let summary = await batch.run(items) { _ in true }
    #expect(summary.done == 8)
    #expect(counts.withLock(\.most) == 1)
  }
}
