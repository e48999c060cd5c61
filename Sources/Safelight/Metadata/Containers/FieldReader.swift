/// Reads big-endian fields of a box one after the other.
struct FieldReader {
  private(set) var position: Int
  private let end: Int

  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next number of some bytes; nil at the end. A number of no bytes is 0.
  mutating func next(_ bytes: Span<UInt8>, _ width: Int) -> Int? {
    guard width <= end - position, let value = bytes.unsigned(at: position, width: width, .big)
    else { return nil }
    position += width
    return value
  }
}
