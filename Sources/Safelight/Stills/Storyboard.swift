/// Small frames of a film at equal intervals, as players show them above their time line.
public struct Storyboard: Sendable, Hashable, Codable {
  /// The time between two frames.
  public var interval: Duration
  /// Frames beside each other on a sheet.
  public var columns: Int
  /// Frames below each other on a sheet, at most; what does not fit goes on further sheets.
  public var rows: Int
  /// The size of a frame; its sides are rounded to even numbers. Nil is a box of 160x90, of 90x160 for
  /// films that are higher than wide.
  public var cell: Size?

  /// Makes a storyboard.
  ///
  /// - Parameters:
  ///   - interval: The time between two frames, at least a millisecond.
  ///   - columns: 1 or more.
  ///   - rows: 1 or more; nil fills sheets of about a hundred frames.
  ///   - cell: The size of a frame.
  public init(
    interval: Duration = .seconds(5), columns: Int = 5, rows: Int? = nil, cell: Size? = nil
  ) {
    self.interval = interval
    self.columns = columns
    self.rows = rows ?? max(1, 100 / max(1, columns))
    self.cell = cell
  }
}

/// One sheet of a storyboard, laid out for one film.
public struct StoryboardSheet: Sendable, Hashable, Codable {
  /// The size of a frame.
  var cell: PixelSize
  /// Frames beside each other.
  var columns: Int
  /// Frames on it.
  var count: Int
  /// The moment of the first, in microseconds from the film's beginning.
  var start: Int
  /// Microseconds between two.
  var interval: Int

  /// The size of the sheet.
  var size: PixelSize {
    PixelSize(
      width: cell.width * min(columns, count),
      height: cell.height * ((count + columns - 1) / columns))
  }

  /// Where a frame lies on it.
  func place(of frame: Int) -> PixelRect {
    PixelRect(
      x: frame % columns * cell.width, y: frame / columns * cell.height, width: cell.width,
      height: cell.height)
  }
}
