/// Changes to the bytes of a file: ranges that give way to other bytes, in the file's order.
package struct ByteEdits: Sendable, Hashable {
  /// A stretch of the edited file.
  package enum Piece: Sendable, Hashable {
    /// As in the original.
    case original(Range<Int>)
    /// New bytes.
    case new([UInt8])
    /// That many bytes of zero.
    case zeros(Int)
  }

  private struct Edit: Sendable, Hashable {
    var range: Range<Int>
    var bytes: [UInt8]
    var zeros = 0

    /// How many bytes stand there afterwards.
    var length: Int { bytes.count + zeros }
  }

  private var edits: [Edit] = []

  package init() {}

  /// Whether the file stays as it is.
  package var isEmpty: Bool { edits.isEmpty }

  /// How many bytes the file grows by; negative when it shrinks.
  package var growth: Int { edits.reduce(0) { $0 + $1.length - $1.range.count } }

  /// Replaces a range, which must not overlap those named before; of two insertions at one place,
  /// the earlier call's stands first.
  package mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    add(Edit(range: range, bytes: bytes))
  }

  private mutating func add(_ edit: Edit) {
    let start = edit.range.lowerBound
    let index = edits.lastIndex { $0.range.lowerBound <= start }.map { $0 + 1 } ?? 0
    edits.insert(edit, at: index)
  }

  /// Overwrites a range with zeros, which takes no memory however long it is.
  package mutating func clear(_ range: Range<Int>) {
    add(Edit(range: range, bytes: [], zeros: range.count))
  }

  /// Inserts bytes before an offset.
  package mutating func insert(_ bytes: [UInt8], at offset: Int) {
    replace(offset..<offset, with: bytes)
  }

  /// Takes a range out.
  package mutating func remove(_ range: Range<Int>) {
    replace(range, with: [])
  }

  /// Adds the changes to a stretch of the file that begins at an offset.
  package mutating func merge(_ other: Self, at offset: Int) {
    for edit in other.edits {
      var moved = edit
      moved.range = edit.range.lowerBound + offset..<edit.range.upperBound + offset
      add(moved)
    }
  }

  /// Where a byte of the original, that is not replaced itself, comes to stand.
  package func position(of offset: Int) -> Int {
    edits.prefix { $0.range.upperBound <= offset }
      .reduce(offset) { $0 + $1.length - $1.range.count }
  }

  /// Where a range of the original comes to stand; nil when an edit lies in it.
  package func position(of range: Range<Int>) -> Range<Int>? {
    let isTouched = edits.contains {
      $0.range.upperBound > range.lowerBound && $0.range.lowerBound < range.upperBound
    }
    guard !isTouched else { return nil }
    let start = position(of: range.lowerBound)
    return start..<start + range.count
  }

  /// The edited file in pieces, to be written one after the other without copying the original.
  package func pieces(ofLength length: Int) -> [Piece] {
    var pieces: [Piece] = []
    var position = 0
    for edit in edits {
      if edit.range.lowerBound > position {
        pieces.append(.original(position..<edit.range.lowerBound))
      }
      if !edit.bytes.isEmpty { pieces.append(.new(edit.bytes)) }
      if edit.zeros > 0 { pieces.append(.zeros(edit.zeros)) }
      // An insertion may stand where a removal begins.
      position = max(position, edit.range.upperBound)
    }
    if position < length { pieces.append(.original(position..<length)) }
    return pieces
  }

  /// The edited file as one array.
  package func applied(to original: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(original.count + growth)
    for piece in pieces(ofLength: original.count) {
      switch piece {
      case .original(let range): for index in range { result.append(original[index]) }
      case .new(let bytes): result += bytes
      case .zeros(let count): result += repeatElement(0, count: count)
      }
    }
    return result
  }
}
