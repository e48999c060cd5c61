/// The same recipes over many inputs, several at a time.
///
/// Check first, then run: what can be known to go wrong without reading an input is found before
/// any work is done. A failing input never stops the others, unless ``failFast`` says so.
public struct Batch: Sendable {
  /// What happens when two inputs would make outputs of one path.
  public enum Collision: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is refused: before work where it can be known, else the later input fails.
    case error
    /// The later output's name gets a number.
    case number
  }

  /// What does the work on one input.
  public var engine: Engine
  /// The outputs made of every input, from one decode.
  public var variants: [Variant]
  /// Where the outputs go.
  public var destination: Destination
  /// What is found out about every input and written as `{dir}/{stem}/probe.json` below the
  /// destination, which must then be a folder; nil writes none.
  public var probe: ProbeOptions?
  /// How existing files and the files' attributes are treated.
  public var publishing: Publishing
  /// Whether outputs that exist are left alone, and inputs of which all exist are not read.
  public var skipExisting = false
  /// How many inputs are worked on at once, at least 1.
  public var jobs = 1
  /// Whether the first failure stops the batch.
  public var failFast = false
  /// What happens when two inputs would make outputs of one path.
  public var onCollision = Collision.error
  /// Hears how far an input is, from the thread that works on it, at most once a percent.
  public var onProgress: (@Sendable (InputItem, Progress) -> Void)?

  /// Makes a batch.
  public init(
    engine: Engine, variants: [Variant], destination: Destination,
    publishing: Publishing = Publishing()
  ) {
    self.engine = engine
    self.variants = variants
    self.destination = destination
    self.publishing = publishing
  }

  /// The inputs, each knowing its place.
  func numbered(_ items: [InputItem]) -> [InputItem] {
    items.enumerated().map { place, item in
      var item = item
      item.index = place
      return item
    }
  }

  /// Works on the inputs until all are done, the task is cancelled, or nobody wants to hear more.
  ///
  /// - Parameters:
  ///   - items: The inputs.
  ///   - onResult: Hears of each input as it finishes, one at a time; false stops the batch. Inputs
  ///     that are stopped before they finish are only counted.
  /// - Returns: How many inputs ended how.
  public func run(
    _ items: [InputItem], onResult: @escaping @Sendable (InputResult) -> Bool
  ) async -> BatchSummary {
    let items = numbered(items)
    let crew = BatchCrew(self, items)
    var summary = BatchSummary()
    await withTaskGroup(of: InputResult?.self) { group in
      var rest = items[...]
      var goesOn = true
      for item in rest.prefix(max(1, jobs)) { group.addTask { await crew.result(of: item) } }
      rest = rest.dropFirst(max(1, jobs))
      while let finished = await group.next() {
        if let result = finished, goesOn || result.status != .failed {
          summary.count(result)
          goesOn = onResult(result) && goesOn && !(failFast && result.status == .failed)
        } else {
          summary.unfinished += 1
        }
        if !goesOn { group.cancelAll() }
        if goesOn, !Task.isCancelled, let item = rest.popFirst() {
          group.addTask { await crew.result(of: item) }
        }
      }
      summary.unfinished += rest.count
    }
    return summary
  }
}
