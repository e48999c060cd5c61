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
  /// What is made of films, and of pictures then not; nil makes the same of every input.
  public var films: FilmOutputs?
  /// How existing files and the files' attributes are treated.
  public var publishing: Publishing
  /// Whether outputs that exist are left alone, and inputs of which all exist are not read.
  public var skipExisting = false
  /// How many inputs are worked on at once, at least 1.
  public var jobs = 1
  /// The bytes of memory that the inputs worked on at once may take together, as their headers let
  /// expect; one is always worked on. Nil is three quarters of what the machine, or the control group
  /// of the process, has to give when the batch begins.
  public var memory: Int?
  /// Whether the first failure stops the batch.
  public var failFast = false
  /// What happens when two inputs would make outputs of one path.
  public var onCollision = Collision.error
  /// What earlier runs made; inputs whose outputs it tells to be up to date are left alone, and what is
  /// made is flushed to the disk and recorded. Nil makes everything.
  package var update: UpdateState?
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

  /// What the outputs show of a film.
  var view: FilmView? { films?.view ?? variants.lazy.compactMap(\.recipe.filmView).first }

  /// The batch as it is for one input, which may cost what its subject says.
  func limited(to subject: InputSubject?) -> Self {
    guard let films, subject != .picture else { return self }
    var batch = self
    batch.engine.limits = films.limits
    return batch
  }

  /// Whether films are made of films, by several workers at once.
  package var encodesFilms: Bool {
    films?.presentation != nil
      || (variants + (films?.variants ?? [])).contains { $0.recipe.mp4 != nil }
  }

  /// How many parts of a film are worked on at once: what there is, shared out among the inputs.
  var packagingCores: Int { max(1, engine.packagingCores / max(1, jobs)) }

  /// The inputs, each knowing its place.
  func numbered(_ items: [InputItem]) -> [InputItem] {
    items.enumerated().map { place, item in
      var item = item
      item.index = place
      return item
    }
  }

  /// The inputs in the order in which several at a time are done soonest: a large one that comes last
  /// keeps one core at work and the others waiting. Those of equal size keep their order.
  static func largestFirst(_ items: [InputItem]) -> [InputItem] {
    items.enumerated().sorted { one, other in
      let (size, otherSize) = (one.element.size ?? 0, other.element.size ?? 0)
      return size == otherSize ? one.offset < other.offset : size > otherSize
    }.map(\.element)
  }

  /// Which inputs are begun when. Where each may take all that it is allowed, no header is read.
  private func admission(_ items: [InputItem]) -> Admission {
    let order = jobs > 1 ? Self.largestFirst(items) : items
    let estimate = MemoryEstimate(
      variants: variants, limits: engine.limits,
      filmParts: encodesFilms ? packagingCores : 0)
    let atOnce = min(jobs, items.count)
    let available = atOnce > 1 ? memory ?? AvailableMemory.read().map { $0 / 4 * 3 } : nil
    let (most, overflows) = engine.limits.memory.multipliedReportingOverflow(by: atOnce)
    let fits = !overflows && most <= available ?? .max
    return Admission(order, memory: fits ? nil : available) { estimate.bytes(for: $0) }
  }

  /// Works on the inputs until all are done, the task is cancelled, or nobody wants to hear more.
  ///
  /// - Parameters:
  ///   - items: The inputs.
  ///   - onResult: Hears of each input as it finishes, one at a time; false stops the batch. Inputs
  ///     that are stopped before they finish are only counted. With several ``jobs`` the largest
  ///     inputs begin.
  /// - Returns: How many inputs ended how.
  public func run(
    _ items: [InputItem], onResult: @escaping @Sendable (InputResult) -> Bool
  ) async -> BatchSummary {
    let items = numbered(items)
    let crew = BatchCrew(self, items)
    var admission = admission(items)
    var summary = BatchSummary()
    await withTaskGroup(of: (InputItem, InputResult?).self) { group in
      var running = 0
      var goesOn = true
      while true {
        while goesOn, !Task.isCancelled, running < max(1, jobs), let item = admission.next() {
          group.addTask { (item, await crew.result(of: item)) }
          running += 1
        }
        guard let (item, finished) = await group.next() else { break }
        admission.end(item)
        running -= 1
        if let result = finished, goesOn || result.status != .failed {
          summary.count(result)
          goesOn = onResult(result) && goesOn && !(failFast && result.status == .failed)
        } else {
          summary.unfinished += 1
        }
        if !goesOn { group.cancelAll() }
      }
      summary.unfinished += admission.count
    }
    return summary
  }
}
