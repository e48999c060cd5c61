internal import Libav

/// Brings frames to the size of a rung, and to the form in which all rungs are encoded.
final class RungScaling {
  /// What the frames of every rung are: the same, so that players can change between them.
  static let color = ColorDescription.bt709

  private let target: Scaler.Picture
  /// One for each size that comes in: a larger rung may leave frames out that this one has.
  private var scalers: [Scaler.Picture: OwnedScaler] = [:]

  init(to size: PixelSize) {
    target = Scaler.Picture(
      width: size.width, height: size.height, format: .yuv420, color: Self.color)
  }

  /// The frame as it is wanted; the same one where there is nothing to do.
  func scaled(_ frame: Frame) throws(LibavError) -> Frame {
    guard let picture = Scaler.Picture(frame) else {
      throw LibavError(.damaged, "a frame has no picture")
    }
    if isSame(picture) { return frame }
    let result: Frame
    if let known = scalers[picture] {
      result = try known.scaler.scale(frame)
    } else {
      // Sizes that change over and over must not pile up.
      if scalers.count >= 4 { scalers = [:] }
      let made = OwnedScaler(try Scaler(from: picture, to: target))
      scalers[picture] = made
      result = try made.scaler.scale(frame)
    }
    result.color = Self.color
    return result
  }

  /// Whether a picture needs no conversion.
  private func isSame(_ picture: Scaler.Picture) -> Bool {
    picture.width == target.width && picture.height == target.height
      && picture.format == target.format && picture.color.isFullRange != true
      && picture.color.matrix(forHeight: picture.height) == target.color.matrix
  }
}

/// A scaler that a dictionary can hold.
private final class OwnedScaler {
  let scaler: Scaler

  init(_ scaler: consuming Scaler) { self.scaler = scaler }
}
