import Synchronization
internal import Vips

/// A picture in memory, and its halves, quarters and so on, each made when first asked for.
///
/// Several outputs of very different sizes are made from one picture: the small ones from a halved
/// copy that still leaves the resize kernel at least a halving, so that they look the same and cost
/// a fraction.
final class HalvedPictures: Sendable {
  private let levels: Mutex<[Frames]>

  init(_ frames: Frames) {
    levels = Mutex([frames])
  }

  /// The smallest copy from which the plan's picture is made as well as from the whole one.
  func frames(for plan: OutputPlan, fullSize: PixelSize?) throws(VipsError) -> Frames {
    let result = levels.withLock { levels -> Result<Frames, VipsError> in
      let wanted = Self.level(for: plan, base: levels[0], fullSize: fullSize)
      do throws(VipsError) {
        while levels.count <= wanted {
          levels.append(
            try levels[levels.count - 1].map { (raster) throws(VipsError) in
              try raster.shrunk(horizontal: 2, vertical: 2).inMemory()
            })
        }
        return .success(levels[wanted])
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private static func level(
    for plan: OutputPlan, base: Frames, fullSize: PixelSize?
  ) -> Int {
    guard let resize = plan.resize, !plan.isCut, !resize.linear,
      resize.kernel != .nearest, !base.first.hasAlpha
    else { return 0 }
    let scaled = ResizePlan(resize, source: fullSize ?? base.size).scaled
    var factor = min(
      Double(base.size.width) / Double(scaled.width),
      Double(base.size.height) / Double(scaled.height))
    var level = 0
    while factor >= 2 * Self.leftToKernel {
      factor /= 2
      level += 1
    }
    return level
  }

  /// The factor that is left to the kernel at least.
  private static let leftToKernel = 2.0
}
