import Glibc

/// How bright a picture is in the squares of a small grid, by which pictures of one scene are told from others.
struct BrightnessGrid: Sendable, Hashable, Codable {
  private static let across = 32
  private static let down = 18

  /// Full range, row by row.
  private let values: [UInt8]

  /// What a rectangle of a picture comes to; nil where it does not lie on it.
  init?(_ block: PixelBlock, in place: PixelRect) {
    guard block.channels >= 3, place.x >= 0, place.y >= 0, place.width > 0, place.height > 0,
      place.width <= block.size.width - place.x, place.height <= block.size.height - place.y
    else { return nil }
    var values: [UInt8] = []
    values.reserveCapacity(Self.across * Self.down)
    for row in 0..<Self.down {
      let rows = Self.part(row, of: Self.down, place.y, place.height)
      for column in 0..<Self.across {
        let columns = Self.part(column, of: Self.across, place.x, place.width)
        var sum = 0
        for y in rows {
          for x in columns { sum += Self.brightness(block, y * block.size.width + x) }
        }
        values.append(UInt8(clamping: sum / (rows.count * columns.count * 10_000)))
      }
    }
    self.values = values
  }

  private static func part(_ index: Int, of count: Int, _ start: Int, _ length: Int) -> Range<Int> {
    let first = index * length / count
    return start + first..<start + max(first + 1, (index + 1) * length / count)
  }

  /// That of a pixel times 10,000, as BT.709 weighs colours.
  private static func brightness(_ block: PixelBlock, _ pixel: Int) -> Int {
    let place = pixel * block.channels
    return 2126 * Int(block.samples[place]) + 7152 * Int(block.samples[place + 1])
      + 722 * Int(block.samples[place + 2])
  }

  /// The peak signal-to-noise ratio between two, in decibels; 99 where they are the same.
  func likeness(to other: Self) -> Double {
    guard values.count == other.values.count, !values.isEmpty else { return 0 }
    let error = zip(values, other.values).reduce(0) { sum, pair in
      sum + (Int(pair.0) - Int(pair.1)) * (Int(pair.0) - Int(pair.1))
    }
    guard error > 0 else { return 99 }
    return min(99, 10 * log10(255 * 255 * Double(values.count) / Double(error)))
  }
}
