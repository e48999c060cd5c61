internal import Libav

/// Brings frames of whatever kind to the size of a rung, and to the form in which all rungs are encoded.
final class FrameSizing {
  /// What the frames of every rung are: the same, so that players can change between them.
  static let color = ColorDescription.bt709

  private let target: Scaler.Picture
  /// One for each size that comes in: a larger rung may leave frames out that this one has.
  private var scalers: [Scaler.Picture: RungScaler] = [:]

  init(to size: PixelSize) {
    target = Scaler.Picture(
      width: size.width, height: size.height, format: .yuv420, color: Self.color)
  }

  /// The frame as it is wanted; the same one where there is nothing to do.
  func scaled(_ frame: Frame) throws(LibavError) -> Frame {
    guard let picture = Scaler.Picture(frame) else {
      throw LibavError(.damaged, "a frame has no picture")
    }
    let scaler: RungScaler
    if let known = scalers[picture] {
      scaler = known
    } else {
      // Sizes that change over and over must not pile up.
      if scalers.count >= 4 { scalers = [:] }
      scaler = try RungScaler(from: picture, to: target)
      scalers[picture] = scaler
    }
    return try scaler.scale(frame)
  }
}
