import Safelight
import Synchronization
import SystemPackage
import TestSupport
import Testing

@Suite struct BatchTests {
  static let jpeg = InputSelectionTests.jpeg
  static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
  ]
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["in", "in/a", "in/b"] { try folder.makeFolder(name) }
    for name in ["in/1.jpg", "in/a/2.jpg", "in/b/2.jpg"] { try folder.write(Self.jpeg, to: name) }
  }

  private var items: [InputItem] { InputSelection([.file(folder.file("in"))]).items() }

  private func named(_ names: String...) -> [InputItem] {
    InputSelection(names.map { .file(folder.file($0)) }).items()
  }

  private func batch(
    _ destination: Destination, engine: Engine = .stub(), variants: [Variant]? = nil,
    _ change: (inout Batch) -> Void = { _ in }
  ) -> Batch {
    var batch = Batch(
      engine: engine, variants: variants ?? [Variant(recipe: Recipe(steps: []))],
      destination: destination)
    batch.jobs = 3
    change(&batch)
    return batch
  }

  private func run(
    _ batch: Batch, _ items: [InputItem]
  ) async throws -> (results: [InputResult], summary: BatchSummary) {
    try batch.check(items)
    let results = Results()
    let summary = await batch.run(items) { results.add($0) }
    return (results.sorted, summary)
  }

  @Test func mirrorsFolders() async throws {
    let (results, summary) = try await run(batch(.folder(folder.file("out"))), items)
    #expect(summary.done == 3 && summary.failed == 0)
    #expect(results.map(\.status) == [.ok, .ok, .ok])
    #expect(
      results.map { $0.report?.outputs.first?.path ?? [] }
        == ["out/1.jpg", "out/a/2.jpg", "out/b/2.jpg"].map { Array(folder($0).utf8) })
    #expect(results.map(\.input) == items.map(\.label))
  }

  @Test func takesTheExtensionFromTheContent() async throws {
    try folder.write(Self.png, to: "in/wrong.jpg")
    let engine = Engine.stub()
    let (results, _) = try await run(
      batch(.folder(folder.file("out")), engine: engine), named("in/wrong.jpg"))
    #expect(results.first?.report?.outputs.first?.path == Array(folder("out/wrong.png").utf8))
  }

  @Test func makesSeveralSizes() async throws {
    let sizes = [320, 640].map {
      Variant(recipe: Recipe(steps: []), encoding: .webp(), nominalWidth: $0)
    }
    _ = try await run(batch(.folder(folder.file("out")), variants: sizes), named("in/1.jpg"))
    #expect(
      try folder.contents().filter { $0.hasPrefix("out/") } == ["out/1-320.webp", "out/1-640.webp"])
  }

  @Test func namesBySizeThatCameOut() async throws {
    let template = try OutputTemplate(folder("out") + "/{stem}-{width}x{height}.{ext}")
    _ = try await run(batch(.template(template)), named("in/1.jpg"))
    #expect(try folder.contents().contains("out/1-4x3.jpg"))
  }

  @Test func findsCollisionsBeforeAnyWork() async throws {
    let engine = Engine.stub(before: { Issue.record("rendered") })
    let collided = batch(.folder(folder.file("out")), engine: engine)
    #expect { try collided.check(named("in/a/2.jpg", "in/1.jpg", "in/b/2.jpg")) } throws: {
      let error = $0 as? MediaError
      return error?.code == .usage && error?.message.contains("{name}") == true
        && error?.message.contains("in/a/2.jpg and ") == true
    }
    let flat = try OutputTemplate(folder("out") + "/{index}.jpg")
    #expect(throws: Never.self) { try batch(.template(flat)).check(items) }
    let fixed = try OutputTemplate(folder("out") + "/{output}.jpg")
    #expect(throws: MediaError.self) { try batch(.template(fixed)).check(items) }
  }

  @Test func letsFormatsOfOneStemBe() async throws {
    try folder.write(Self.png, to: "in/1.png")
    #expect(throws: Never.self) {
      try batch(.folder(folder.file("out"))).check(named("in/1.jpg", "in/1.png"))
    }
    #expect(throws: MediaError.self) {
      try batch(
        .folder(folder.file("out")),
        variants: [Variant(recipe: Recipe(steps: []), encoding: .webp())]
      ).check(named("in/1.jpg", "in/1.png"))
    }
  }

  @Test func failsCollisionsThatContentMakes() async throws {
    let template = try OutputTemplate(folder("out") + "/{hash}.{ext}")
    let (results, summary) = try await run(batch(.template(template)), items)
    #expect(summary.done == 1 && summary.failed == 2)
    #expect(results.compactMap(\.error?.code) == [.exists, .exists])
  }

  @Test func numbersCollisionsInTheOrderOfInputs() async throws {
    let (results, _) = try await run(
      batch(.folder(folder.file("out"))) { $0.onCollision = .number },
      named("in/b/2.jpg", "in/a/2.jpg"))
    #expect(
      results.map { $0.report?.outputs.first?.path ?? [] }
        == ["out/2.jpg", "out/2-1.jpg"].map { Array(folder($0).utf8) })
  }

  @Test func skipsWhatExists() async throws {
    try folder.makeFolder("out")
    try folder.write([1], to: "out/1.jpg")
    let (results, summary) = try await run(
      batch(.folder(folder.file("out"))) { $0.skipExisting = true }, items)
    #expect(results.map(\.status) == [.skipped, .ok, .ok])
    #expect(summary.skipped == 1 && summary.done == 2)
    #expect(try Disk.read(folder("out/1.jpg")) == [1])
    let template = try OutputTemplate(folder("out") + "/w{width}.jpg")
    try folder.write([2], to: "out/w4.jpg")
    let (late, _) = try await run(
      batch(.template(template)) { $0.skipExisting = true }, named("in/1.jpg"))
    #expect(late.map(\.status) == [.skipped])
    #expect(try Disk.read(folder("out/w4.jpg")) == [2])
  }

  @Test func makesOnlyTheSizesThatAreMissing() async throws {
    let sizes = [1, 2].map {
      Variant(recipe: Recipe(steps: []), encoding: .webp(), nominalWidth: $0)
    }
    try folder.makeFolder("out")
    try folder.write([1], to: "out/1-1.webp")
    let (results, _) = try await run(
      batch(.folder(folder.file("out")), variants: sizes) { $0.skipExisting = true },
      named("in/1.jpg"))
    #expect(results.first?.report?.outputs.map(\.path) == [Array(folder("out/1-2.webp").utf8)])
    #expect(try Disk.read(folder("out/1-1.webp")) == [1])
  }

  @Test func goesOnAfterAFailureUnlessToldNotTo() async throws {
    let items = named("missing.jpg", "in/1.jpg", "in/a/2.jpg")
    let (results, summary) = try await run(batch(.folder(folder.file("out"))), items)
    #expect(results.map(\.status) == [.failed, .ok, .ok])
    #expect(summary.firstError?.code == .noInput)
    let stopped = batch(.folder(folder.file("out"))) {
      $0.failFast = true
      $0.jobs = 1
    }
    let (first, rest) = try await run(stopped, items)
    #expect(first.map(\.status) == [.failed])
    #expect(rest.failed == 1 && rest.unfinished == 2)
  }

  @Test func neverReplacesAnotherInput() async throws {
    try folder.write(Self.jpeg, to: "in/1x.jpg")
    let template = try OutputTemplate(folder("in") + "/{stem}x.jpg")
    let (results, _) = try await run(batch(.template(template)), named("in/1.jpg", "in/1x.jpg"))
    #expect(results.map(\.status) == [.failed, .ok])
    #expect(results.first?.error?.code == .usage)
    #expect(try Disk.read(folder("in/1x.jpg")) == Self.jpeg)
  }

  @Test func plansWithoutWriting() async throws {
    try folder.makeFolder("out")
    try folder.write([1], to: "out/coffee-300.jpg")
    let before = try folder.contents()
    let coffee = InputItem(.file(FilePath(Fixture.path("photos/coffee.jpg"))))
    let template = try OutputTemplate(folder("out") + "/{stem}-{width}.{ext}")
    let sized = Variant(recipe: Recipe { Resize(.inside(width: 300, height: 300)) })
    let planned = try await batch(.template(template), variants: [sized]).plan(coffee)
    #expect(planned.map(\.path) == [folder.file("out/coffee-300.jpg")])
    #expect(planned.map(\.exists) == [true])
    #expect(planned.map(\.format) == [.jpeg])
    #expect(planned.map(\.size) == [PixelSize(width: 300, height: 200)])
    let trimmed = Variant(recipe: Recipe { Trim() })
    let open = try await batch(.template(template), variants: [trimmed]).plan(coffee)
    #expect(open.map(\.path) == [folder.file("out/coffee-{width}.jpg")])
    #expect(open.map(\.exists) == [false])
    #expect(open.map(\.size) == [nil])
    await #expect(throws: MediaError.self) {
      try await batch(.template(template)).plan(InputItem(.file("missing")))
    }
    #expect(try folder.contents() == before)
  }

  @Test(arguments: [
    ([320, 640, 1280], [320, 600]), ([600, 601], [600, 600]), ([100], [100]), ([900], [600]),
  ])
  func makesWidthsAboveThePicturesOnce(asked: [Int], made: [Int]) async throws {
    let variants = asked.map { width in
      Variant(recipe: Recipe { Resize(.inside(width: width)) }, nominalWidth: width)
    }
    let coffee = InputItem(.file(FilePath(Fixture.path("photos/coffee.jpg"))))
    let planned = try await batch(.folder(folder.file("out")), variants: variants).plan(coffee)
    #expect(planned.map(\.path) == made.map { folder.file("out/coffee-\($0).jpg") })
  }

  @Test func worksInPlace() async throws {
    let (results, _) = try await run(batch(.inPlace) { $0.publishing.backupSuffix = "~" }, items)
    #expect(results.map(\.status) == [.ok, .ok, .ok])
    #expect(try Disk.read(folder("in/1.jpg")) == Array("picture".utf8))
    #expect(try Disk.read(folder("in/b/2.jpg~")) == Self.jpeg)
  }

  @Test func refusesSeveralInOnePlace() throws {
    for destination in [Destination.standardOutput, .file("x.jpg")] {
      #expect { try batch(destination).check(items) } throws: {
        ($0 as? MediaError)?.code == .usage
      }
    }
    #expect { try batch(.inPlace).check([InputItem(.standardInput)]) } throws: {
      ($0 as? MediaError)?.code == .usage
    }
  }

  @Test func stopsWhenCancelled() async throws {
    let (began, beginning) = AsyncStream.makeStream(of: Void.self)
    let engine = Engine { (_, _, _, _, control) throws(MediaError) in
      let stop = Latch()
      control.onCancel { stop.open() }
      beginning.yield()
      stop.wait()
      try control.check()
      throw MediaError(.engineCrashed, "stopped without a reason")
    }
    let (batch, items) = (batch(.folder(folder.file("out")), engine: engine), items)
    let task = Task { await batch.run(items) { _ in true } }
    for await _ in began { break }
    task.cancel()
    let summary = await task.value
    #expect(summary.unfinished == 3 && summary.failed == 0)
    #expect(try folder.contents().contains("out") == false)
  }

  @Test func stopsWhenNobodyListens() async throws {
    let summary = await batch(.folder(folder.file("out"))) { $0.jobs = 1 }.run(items) { _ in false }
    #expect(summary.done == 1 && summary.unfinished == 2)
  }
}

/// The results of a batch, collected from its thread.
final class Results: Sendable {
  private let results = Mutex<[InputResult]>([])

  func add(_ result: InputResult) -> Bool {
    results.withLock { $0.append(result) }
    return true
  }

  var sorted: [InputResult] { results.withLock { $0.sorted { $0.index < $1.index } } }
}
