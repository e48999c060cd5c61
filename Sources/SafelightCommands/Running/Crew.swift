/// Runs work on many items, a bounded number at once.
enum Crew {
  /// Runs the body on each item, at most `width` at a time; starts no more once it says false or the
  /// task is cancelled.
  static func run<Item: Sendable>(
    _ items: [Item], width: Int, _ body: @escaping @Sendable (Item) async -> Bool
  ) async {
    await withTaskGroup(of: Bool.self) { group in
      var rest = items[...]
      for item in rest.prefix(max(1, width)) { group.addTask { await body(item) } }
      rest = rest.dropFirst(max(1, width))
      while let goesOn = await group.next() {
        guard goesOn, !Task.isCancelled else {
          group.cancelAll()
          continue
        }
        if let item = rest.popFirst() { group.addTask { await body(item) } }
      }
    }
  }
}
