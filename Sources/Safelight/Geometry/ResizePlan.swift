/// The whole-pixel sizes that a ``Resize`` comes to for one picture.
///
/// A side that the box fixes is exactly the box's; a side that follows from the shape is rounded to
/// the nearest pixel, halves up, and is at least 1.
struct ResizePlan: Hashable {
  /// What the picture is scaled to.
  var scaled: PixelSize
  /// The factor that both sides are scaled by; nil where each has its own, since the shape is not
  /// kept. Rounding the size to whole pixels does not bend the picture.
  var factor: Double? = 1
  /// What is cut out of the scaled picture; nil leaves it whole.
  var crop: PixelSize?
  /// The canvas the picture is placed in; nil adds none.
  var canvas: PixelSize?

  /// The size that comes out.
  var result: PixelSize { canvas ?? crop ?? scaled }

  init(_ resize: Resize, source: PixelSize) {
    let box = Box(resize.target.size.measure, source: source)
    var enlarge = resize.enlarge
    switch resize.target.size.condition {
    case .always: break
    case .shrinkOnly:
      guard source.width > box.width ?? .max || source.height > box.height ?? .max else {
        self.init((source, 1))
        return
      }
      enlarge = false
    case .enlargeOnly:
      guard source.width < box.width ?? .max, source.height < box.height ?? .max else {
        self.init((source, 1))
        return
      }
      enlarge = true
    }
    switch resize.target.fit {
    case .inside: self.init(box.scaling(source, within: true, enlarge: enlarge))
    case .outside: self.init(box.scaling(source, within: false, enlarge: enlarge))
    case .fill: self.init((box.completed(for: source), nil))
    case .cover: self.init(covering: box, source: source, enlarge: enlarge)
    case .contain:
      self.init(box.scaling(source, within: true, enlarge: enlarge))
      canvas = box.completed(for: source)
    }
  }

  private init(_ scaling: (size: PixelSize, factor: Double?)) {
    (scaled, factor) = scaling
  }

  private init(covering box: Box, source: PixelSize, enlarge: Bool) {
    let target = box.completed(for: source)
    let needed = max(
      Double(target.width) / Double(source.width), Double(target.height) / Double(source.height))
    if needed <= 1 || enlarge {
      (scaled, factor) = box.scaling(source, within: false, enlarge: true)
      crop = scaled == target ? nil : target
    } else {
      // Too small to fill the box: the box's shape at the largest size that needs no enlargement.
      let share = min(
        Double(source.width) / Double(target.width), Double(source.height) / Double(target.height))
      let largest = PixelSize(
        width: min(source.width, roundedSide(Double(target.width) * share)),
        height: min(source.height, roundedSide(Double(target.height) * share)))
      scaled = source
      crop = largest == source ? nil : largest
    }
  }
}

/// Rounds to the nearest whole pixel, halves up, at least 1.
private func roundedSide(_ length: Double) -> Int {
  max(1, Int((length + 0.5).rounded(.down)))
}

/// A size asked for, in pixels of one picture; a nil side follows from the shape.
private struct Box {
  var width: Int?
  var height: Int?
  /// Whether both sides already follow from the picture's shape.
  private var isShaped = false

  init(_ measure: Size.Measure, source: PixelSize) {
    switch measure {
    case .box(let width, let height):
      self.width = width
      self.height = height
    case .scale(let share):
      width = roundedSide(Double(source.width) * share)
      height = roundedSide(Double(source.height) * share)
      isShaped = true
    case .area(let count):
      let share = (Double(count) / (Double(source.width) * Double(source.height))).squareRoot()
      width = max(1, Int(Double(source.width) * share))
      height = max(1, Int(Double(source.height) * share))
      isShaped = true
    case .longEdge(let length):
      if source.width >= source.height { width = length } else { height = length }
    case .shortEdge(let length):
      if source.width <= source.height { width = length } else { height = length }
    }
  }

  /// The box with its free side following the picture's shape.
  func completed(for source: PixelSize) -> PixelSize {
    switch (width, height) {
    case (let width?, let height?): PixelSize(width: width, height: height)
    case (let width?, nil):
      PixelSize(
        width: width,
        height: roundedSide(Double(source.height) * Double(width) / Double(source.width)))
    case (nil, let height?):
      PixelSize(
        width: roundedSide(Double(source.width) * Double(height) / Double(source.height)),
        height: height)
    case (nil, nil): source
    }
  }

  /// The picture scaled to lie within the box, or to reach over it.
  func scaling(
    _ source: PixelSize, within: Bool, enlarge: Bool
  ) -> (size: PixelSize, factor: Double?) {
    let horizontal = width.map { Double($0) / Double(source.width) }
    let vertical = height.map { Double($0) / Double(source.height) }
    let shares = [horizontal, vertical].compactMap { $0 }
    guard let share = within ? shares.min() : shares.max(), share <= 1 || enlarge else {
      return (source, 1)
    }
    // Fitting a thin picture once more would round twice.
    if isShaped { return (completed(for: source), share) }
    // The deciding side is the box's own, free of rounding.
    let size = PixelSize(
      width: share == horizontal ? width ?? 1 : roundedSide(Double(source.width) * share),
      height: share == vertical ? height ?? 1 : roundedSide(Double(source.height) * share))
    return (size, share)
  }
}
