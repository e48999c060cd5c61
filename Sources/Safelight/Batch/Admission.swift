/// Which inputs of a batch are begun when: in their order, but no more of the large ones at once than
/// fit into memory together.
///
/// What does not fit now waits while smaller inputs pass it. One at least is always at work, so that
/// every input has its turn.
struct Admission {
  private var rest: ArraySlice<InputItem>
  private var waiting: [(item: InputItem, need: Int)] = []
  private var taken: [Int: Int] = [:]
  private let memory: Int?
  private let need: (InputItem) -> Int

  /// How many inputs may wait for memory; while they do, no other is looked at.
  static let mostWaiting = 64

  /// - Parameters:
  ///   - items: The inputs in the order in which they are wanted; their places are their names.
  ///   - memory: The bytes that those at work may take together; nil is without end.
  ///   - need: The bytes that the work on an input takes; asked once for each, and only where memory
  ///     has an end.
  init(_ items: [InputItem], memory: Int?, need: @escaping (InputItem) -> Int) {
    rest = items[...]
    self.memory = memory
    self.need = need
  }

  /// How many have not been begun.
  var count: Int { rest.count + waiting.count }

  /// The next input to begin; nil when none is left, or none fits beside those at work.
  mutating func next() -> InputItem? {
    guard let memory else { return rest.popFirst() }
    let room = memory - taken.values.reduce(0, +)
    if let place = waiting.firstIndex(where: { taken.isEmpty || $0.need <= room }) {
      let (item, need) = waiting.remove(at: place)
      return begin(item, need)
    }
    while waiting.count < Self.mostWaiting, let item = rest.popFirst() {
      let need = need(item)
      if taken.isEmpty || need <= room { return begin(item, need) }
      waiting.append((item, need))
    }
    return nil
  }

  /// Gives back what an input took.
  mutating func end(_ item: InputItem) { taken[item.index] = nil }

  private mutating func begin(_ item: InputItem, _ need: Int) -> InputItem {
    taken[item.index] = need
    return item
  }
}
