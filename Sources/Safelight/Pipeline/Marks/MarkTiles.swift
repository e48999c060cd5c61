internal import Vips

/// How a mark is repeated over a whole picture.
struct MarkTiles {
  /// The room between two marks in pixels.
  let gap: Int
  /// Whether every second row is shifted by half the distance from mark to mark.
  let stagger: Bool

  /// Where in the repeated pattern a picture begins in which one mark lies at `origin`.
  static func phase(of origin: Int, period: Int) -> Int {
    let rest = origin % period
    return rest == 0 ? 0 : rest < 0 ? -rest : period - rest
  }

  /// A mark, nothing between, as large as a picture in which one lies at `origin`.
  func covering(
    _ picture: PixelSize, with mark: Raster, from origin: (x: Int, y: Int)
  ) throws(VipsError) -> Raster {
    let cell = try cell(of: mark)
    let x = Self.phase(of: origin.x, period: cell.width)
    let y = Self.phase(of: origin.y, period: cell.height)
    let pattern = try cell.replicated(
      across: (x + picture.width + cell.width - 1) / cell.width,
      down: (y + picture.height + cell.height - 1) / cell.height)
    return try pattern.extracted(x: x, y: y, width: picture.width, height: picture.height)
  }

  /// What is repeated: the mark and the room to its right and below it, two rows where they differ.
  private func cell(of mark: Raster) throws(VipsError) -> Raster {
    let (width, height) = (mark.width + gap, mark.height + gap)
    let nothing = Raster.Extend.background([Double](repeating: 0, count: mark.bands))
    let row = try mark.embedded(x: 0, y: 0, width: width, height: height, extend: nothing)
    var cell = row
    if stagger {
      let shifted = try row.replicated(across: 2, down: 1)
        .extracted(x: width - width / 2, y: 0, width: width, height: height)
      cell = try Raster.stacked([row, shifted])
    }
    // Tiny ones are put together once, and not for every pixel anew.
    let copies = (across: Self.copies(cell.width), down: Self.copies(cell.height))
    guard copies.across > 1 || copies.down > 1 else { return cell }
    return try cell.replicated(across: copies.across, down: copies.down).inMemory()
  }

  private static func copies(_ length: Int) -> Int { max(1, 128 / length) }
}
