/// How a picture is made upright: mirrored left to right first, if at all, then turned clockwise.
package struct FrameOrientation: Sendable, Hashable {
  /// Quarters of a turn, clockwise: 0…3.
  package let turns: Int
  /// Whether it is mirrored before it is turned.
  package let isMirrored: Bool

  package init(turns: Int, isMirrored: Bool = false) {
    self.turns = turns & 3
    self.isMirrored = isMirrored
  }

  /// As it is.
  package static let upright = Self(turns: 0)

  /// Whether width and height change places.
  package var isTransposing: Bool { turns & 1 == 1 }

  /// The nearest to what the matrix says; nil for one that leaves nothing of the picture.
  init?(_ matrix: DisplayMatrix) {
    // A point (x, y) comes to lie at (ax + cy, bx + dy).
    let (a, b) = (Int(matrix[0]), Int(matrix[1]))
    let (c, d) = (Int(matrix[3]), Int(matrix[4]))
    let determinant = a * d - b * c
    guard determinant != 0 else { return nil }
    let isMirrored = determinant < 0
    let (across, down) = isMirrored ? (-a, -b) : (a, b)
    let turns =
      if across.magnitude >= down.magnitude { across > 0 ? 0 : 2 } else { down > 0 ? 1 : 3 }
    self.init(turns: turns, isMirrored: isMirrored)
  }
}
