/// Changes to the bytes of a file: ranges that give way to other bytes, in the file's order.
package struct ByteEdits: Sendable, Hashable {
  /// A stretch of the edited file.
  package enum Piece: Sendable, Hashable {
    /// As in the original.
    case original(Range<Int>)
    /// New bytes.
    case new([UInt8])
  }

  private struct Edit: Sendable, Hashable {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  private var edits: [Edit] = []

  package init() {}

  /// Whether the file stays as it is.
  package var isEmpty: Bool { edits.isEmpty }

  /// How many bytes the file grows by; negative when it shrinks.
  package var growth: Int { edits.reduce(0) { $0 + $1.bytes.count - $1.range.count } }

  /// Replaces a range, which must not overlap those named before; of two insertions at one place,
  /// the earlier call's stands first.
  package mutating func replace(_ range: Range<Int>, with bytes: [UInt8]) {
    let index = edits.lastIndex { $0.range.lowerBound <= range.lowerBound }.map { $0 + 1 } ?? 0
    edits.insert(Edit(range: range, bytes: bytes), at: index)
  }

  /// Inserts bytes before an offset.
  package mutating func insert(_ bytes: [UInt8], at offset: Int) {
    replace(offset..<offset, with: bytes)
  }

  /// Takes a range out.
  package mutating func remove(_ range: Range<Int>) {
    replace(range, with: [])
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
      }
    }
    return result
  }
}
