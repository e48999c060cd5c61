/// Cuts a rectangle out of the upright picture.
public struct CropBox: Operation {
  /// `cropBox`
  public static let name = "cropBox"
  /// What is cut out.
  public var region: CropRegion

  /// Makes the step.
  public init(_ region: CropRegion) { self.region = region }
}
