/// Where a mark lies in a picture, and how large it is drawn: whole numbers of pixels, nothing else.
struct MarkPlacement {
  /// The picture it lies in.
  let picture: PixelSize

  private var shorterSide: Double { Double(min(picture.width, picture.height)) }

  /// No mark needs to be longer than this: a longer one does not fit, whichever way it is turned.
  private var longest: Int { picture.width + picture.height }

  /// The width and the height that the mark is drawn within before it is turned; nil leaves a side to
  /// the other.
  func box(for scale: Watermark.Scale) -> (width: Int?, height: Int?) {
    let (width, height) = (Double(picture.width), Double(picture.height))
    func pixels(_ length: Double) -> Int {
      max(1, Int(min(length, Double(longest)).rounded()))
    }
    return switch scale {
    case .shorterSide(let share): (pixels(share * shorterSide), longest)
    case .width(let share): (pixels(share * width), longest)
    case .height(let share): (longest, pixels(share * height))
    case .diagonal(let share):
      (pixels(share * (width * width + height * height).squareRoot()), longest)
    case .pixels(let count): (pixels(Double(count)), longest)
    case .own: (nil, nil)
    }
  }

  /// Whether a mark drawn within that box may be larger than the picture in some direction.
  func couldExceed(_ box: (width: Int?, height: Int?)) -> Bool {
    box.width.map { Double($0) > shorterSide } ?? false
  }

  /// The size of a mark, or a smaller one of its shape where it fits in no way, however it is turned: its
  /// shorter side goes into the picture's, and its longer is no longer than the diagonal.
  func bounded(_ mark: PixelSize) -> PixelSize {
    let shorter = shorterSide / Double(min(mark.width, mark.height))
    let longer = Double(longest) / Double(max(mark.width, mark.height))
    let factor = min(1, shorter, longer)
    return PixelSize(
      width: max(1, Int((Double(mark.width) * factor).rounded())),
      height: max(1, Int((Double(mark.height) * factor).rounded())))
  }

  /// The box to draw a mark in again that came to `drawn`, and to `turned` after it was turned, so
  /// that it fits into the picture; nil where it does.
  func smallerBox(drawn: PixelSize, turned: PixelSize) -> (width: Int, height: Int)? {
    let factor = min(
      Double(picture.width) / Double(turned.width), Double(picture.height) / Double(turned.height))
    guard factor < 1 else { return nil }
    return (
      max(1, Int(Double(drawn.width) * factor + 1e-6)),
      max(1, Int(Double(drawn.height) * factor + 1e-6))
    )
  }

  /// A distance in pixels.
  func pixels(_ distance: Watermark.Margin) -> Int {
    switch distance {
    case .pixels(let count): count
    case .share(let share): Int((share * shorterSide).rounded())
    }
  }

  /// Where a mark of this size, no larger than the picture, begins. It gives up its margin as far as
  /// it needs the room.
  func origin(
    of mark: PixelSize, at position: Position, margin: Watermark.Margin
  ) -> (x: Int, y: Int) {
    let margin = pixels(margin)
    func start(_ outer: Int, _ inner: Int, _ share: Double) -> Int {
      let edge = max(0, min(margin, (outer - inner) / 2))
      return edge + Position.offset(outer: outer - 2 * edge, inner: inner, share: share)
    }
    return (
      start(picture.width, mark.width, position.x), start(picture.height, mark.height, position.y)
    )
  }

  /// The room between repeated marks; a wider one than the picture comes to the same.
  func gap(_ gap: Watermark.Margin) -> Int { min(pixels(gap), longest) }
}
