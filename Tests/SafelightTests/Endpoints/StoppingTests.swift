import Glibc
import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct StoppingTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write([1], to: "in.jpg")
  }

  /// An engine whose decoder works until it is interrupted.
  private static func endless(limits: Limits = .standard) -> (Engine, AsyncStream<Void>) {
    let (began, beginning) = AsyncStream.makeStream(of: Void.self)
    let engine = Engine(limits: limits) { (_, _, _, _, control) throws(MediaError) in
      let (stop, stopping) = (Latch(), beginning)
      control.onCancel { stop.open() }
      stopping.yield()
      stop.wait()
      try control.check()
      throw MediaError(.engineCrashed, "stopped without a reason")
    }
    return (engine, began)
  }

  @Test func stopsWhenItsTaskIsCancelled() async throws {
    let (engine, began) = Self.endless()
    let (input, output) = (folder.file("in.jpg"), folder.file("made/out.jpg"))
    let task = Task {
      try await engine.run(input, to: output) { $0.publishing.createFolders = true }
    }
    for await _ in began { break }
    task.cancel()
    await #expect { try await task.value } throws: { ($0 as? MediaError)?.code == .cancelled }
    #expect(try folder.contents() == ["in.jpg"])
  }

  @Test func stopsWhenItsTimeIsUp() async throws {
    let (engine, _) = Self.endless(limits: Limits(timeout: 0.05))
    await #expect {
      try await engine.run(folder.file("in.jpg"), to: folder.file("out.jpg"))
    } throws: {
      ($0 as? MediaError)?.code == .timedOut && ($0 as? MediaError)?.input != nil
    }
    #expect(try folder.contents() == ["in.jpg"])
  }

  @Test func tellsThatTheReaderIsGone() async throws {
    try folder.makePipe("pipe")
    let pipe = folder("pipe")
    let reader = try Child("sh", bytes: ["-c", "head -c 1 '\(pipe)'"].map { Array($0.utf8) })
    let bytes = [UInt8](repeating: 7, count: 1 << 20)
    await #expect {
      try await Engine.stub(bytes).run(folder.file("in.jpg"), to: folder.file("pipe"))
    } throws: {
      let error = $0 as? MediaError
      return error?.code == .cancelled && error?.signal == SIGPIPE
    }
    #expect(try reader.finish().output == [7])
  }

  @Test func fillsANamedPipe() async throws {
    try folder.makePipe("pipe")
    let copy = "cat '\(folder("pipe"))' > '\(folder("copy"))'"
    let reader = try Child("sh", bytes: ["-c", copy].map { Array($0.utf8) })
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    try await Engine.stub(bytes).run(folder.file("in.jpg"), to: folder.file("pipe"))
    #expect(try reader.finish().status == 0)
    #expect(try Disk.read(folder("copy")) == bytes)
  }
}
