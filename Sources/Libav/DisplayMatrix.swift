/// Where a container wants a picture's pixels to go, as it stands in a file: nine numbers of fixed point.
struct DisplayMatrix: Sendable, Hashable {
  private let elements: [Int32]

  /// Has the shim fill it in; nil when there is none.
  @unsafe init?(_ fill: (UnsafeMutablePointer<Int32>) -> Bool) {
    var isThere = false
    let elements = unsafe [Int32](unsafeUninitializedCapacity: 9) { buffer, count in
      unsafe buffer.initialize(repeating: 0)
      count = 9
      isThere = unsafe buffer.baseAddress.map { unsafe fill($0) } ?? false
    }
    guard isThere else { return nil }
    self.elements = elements
  }

  init(_ elements: [Int32]) {
    self.elements = elements
  }

  /// The number at a place, 0 beyond the last.
  subscript(place: Int) -> Int32 { elements.indices.contains(place) ? elements[place] : 0 }
}
