package import Vips

/// Changes the size: fits the picture to a box, cutting or padding where the fit says so.
///
/// Never enlarges unless ``enlarge`` is set, but for ``Fit/fill``, which is exact.
public struct Resize: Operation {
  /// `resize`
  public static let name = "resize"

  /// A size and how the picture is fitted to it.
  public struct Target: Sendable, Hashable, Codable {
    /// The size.
    public var size: Size
    /// How the picture is fitted.
    public var fit: Fit

    /// Makes a target.
    public init(_ size: Size, fit: Fit = .inside) {
      self.size = size
      self.fit = fit
    }

    /// The whole picture within a box.
    public static func inside(width: Int? = nil, height: Int? = nil) -> Self {
      Self(Size(.box(width: width, height: height)), fit: .inside)
    }

    /// The whole picture around a box.
    public static func outside(width: Int, height: Int) -> Self {
      Self(Size(.box(width: width, height: height)), fit: .outside)
    }

    /// A box filled and cropped.
    public static func cover(width: Int, height: Int) -> Self {
      Self(Size(.box(width: width, height: height)), fit: .cover)
    }

    /// The whole picture within a box, padded to it.
    public static func contain(width: Int, height: Int) -> Self {
      Self(Size(.box(width: width, height: height)), fit: .contain)
    }

    /// Exactly a box, shape not kept.
    public static func fill(width: Int, height: Int) -> Self {
      Self(Size(.box(width: width, height: height)), fit: .fill)
    }
  }

  /// The size and the fit.
  public var target: Target
  /// Whether a smaller picture is enlarged.
  public var enlarge: Bool
  /// Which part `cover` keeps.
  public var crop: CropStrategy
  /// What `contain` fills the rest with.
  public var padding: Padding
  /// Where `contain` places the picture.
  public var position: Position
  /// How new pixels are weighed from old ones.
  public var kernel: Kernel
  /// Whether light is averaged instead of its encoding: truer for fine bright detail, slower.
  public var linear: Bool

  /// Makes the step.
  public init(
    _ target: Target, enlarge: Bool = false, crop: CropStrategy = .position(.center),
    padding: Padding = .color(.white), position: Position = .center, kernel: Kernel = .lanczos3,
    linear: Bool = false
  ) {
    self.target = target
    self.enlarge = enlarge
    self.crop = crop
    self.padding = padding
    self.position = position
    self.kernel = kernel
    self.linear = linear
  }
}

extension Resize: RasterOperation {
  package var objection: String? {
    let shares = 0.0...1.0
    guard target.size.isUsable else { return "the size is out of range" }
    guard shares.contains(position.x), shares.contains(position.y) else {
      return "a position must be 0 to 1"
    }
    let isInside =
      switch crop {
      case .position(let place): shares.contains(place.x) && shares.contains(place.y)
      case .focus(let x, let y): shares.contains(x) && shares.contains(y)
      case .attention, .entropy: true
      }
    return isInside ? nil : "what the crop keeps must be at 0 to 1"
  }

  package func size(from size: PixelSize) -> PixelSize { ResizePlan(self, source: size).result }

  package func apply(to frames: Frames) throws(VipsError) -> Frames {
    let plan = ResizePlan(self, source: frames.size)
    // Of unknown history: its rows may only be there once.
    let scaled = try ResizeStage.scale(frames.inMemory(), to: plan, with: self)
    let cut = try CoverCropStage.crop(scaled, to: plan.crop, with: self)
    return try PadStage.pad(cut, to: plan.canvas, with: self)
  }
}

extension Size {
  /// Whether its numbers are such that pictures can have.
  fileprivate var isUsable: Bool {
    let sides = 1...10_000_000
    return switch measure {
    case .box(let width, let height):
      sides.contains(width ?? 1) && sides.contains(height ?? 1) && (width ?? height) != nil
    case .scale(let share): share > 0 && share <= 10_000
    case .area(let count): count > 0
    case .longEdge(let length), .shortEdge(let length): sides.contains(length)
    }
  }
}
