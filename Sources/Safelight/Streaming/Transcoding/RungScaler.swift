internal import Libav

/// Brings the frames of one kind to a rung's size and form.
///
/// Where the size alone differs zimg does it, through libavfilter: as sharp as libswscale with the same kernel
/// for a third of its time. So it does where the matrix differs, or where chroma lies: libswscale goes by RGB
/// for the first, and forgets the second in both cases. The rest, and a libavfilter without zimg, is
/// libswscale's.
final class RungScaler {
  private enum Way: ~Copyable {
    case none
    case resize(FilterGraph)
    case convert(Scaler)
  }

  private let way: Way
  private let color: ColorDescription

  /// - Parameters:
  ///   - picture: What frames come in.
  ///   - target: What they become.
  init(from picture: Scaler.Picture, to target: Scaler.Picture) throws(LibavError) {
    color = target.color
    let isOneForm = Self.isOneForm(picture, target)
    if isOneForm, picture.width == target.width, picture.height == target.height {
      way = .none
    } else if picture.width % 2 == 0, picture.height % 2 == 0, LibavRuntime.has(.filter("zscale")),
      let step = isOneForm
        ? .scale(width: target.width, height: target.height) : Self.recolor(picture, target)
    {
      let source = FilterGraph.Source(
        width: picture.width, height: picture.height, format: picture.format,
        timeBase: Rational(1, 1000))
      way = .resize(try FilterGraph(source, steps: [step]))
    } else {
      way = .convert(try Scaler(from: picture, to: target))
    }
  }

  /// The frame in the rung's size and form; itself where it has them.
  func scale(_ frame: Frame) throws(LibavError) -> Frame {
    let result: Frame
    switch way {
    case .none: return frame
    case .convert(let scaler): result = try scaler.scale(frame)
    case .resize(let graph):
      try graph.send(frame)
      guard let resized = try graph.receive() else {
        throw LibavError(.other, "cannot scale a picture: none came out")
      }
      result = resized
    }
    result.color = color
    return result
  }

  /// From one matrix to another, or from another place of chroma, where zimg can.
  private static func recolor(_ picture: Scaler.Picture, _ target: Scaler.Picture) -> FilterStep? {
    let matrix = picture.color.matrix(forHeight: picture.height)
    guard matrix != target.color.matrix || picture.format == target.format,
      picture.format.isPlanarYUV, target.format == .yuv420
    else { return nil }
    return FilterStep.Recoloring(matrix: matrix, isFullRange: picture.isFullRange).map {
      .recolor(width: target.width, height: target.height, $0)
    }
  }

  /// Whether two pictures differ in size at most.
  private static func isOneForm(_ picture: Scaler.Picture, _ target: Scaler.Picture) -> Bool {
    // Unspecified is left, as everywhere.
    picture.format == target.format && picture.color.isFullRange != true
      && [0, 1].contains(picture.color.chromaLocation)
      && picture.color.matrix(forHeight: picture.height) == target.color.matrix
  }
}
