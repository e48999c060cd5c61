package import Vips

/// A step that can be carried out on pixels.
package protocol RasterOperation: Operation {
  /// The size that comes out of a picture of this size.
  func size(from size: PixelSize) -> PixelSize
  /// Why it cannot be carried out as it is set up, whatever the picture; nil when it can.
  var objection: String? { get }
  /// Carries the step out; every frame comes out with the size of the first.
  func apply(to frames: Frames) throws(VipsError) -> Frames
  /// The same for a step that needs more than the pixels.
  func apply(to frames: Frames, _ context: inout StepContext) throws(VipsError) -> Frames
}

extension RasterOperation {
  package func size(from size: PixelSize) -> PixelSize { size }
  package var objection: String? { nil }
  package func apply(
    to frames: Frames, _ context: inout StepContext
  ) throws(VipsError) -> Frames { try apply(to: frames) }
}
