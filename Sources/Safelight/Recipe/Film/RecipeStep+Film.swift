internal import SystemPackage

extension RecipeStep {
  /// The most marks of an output.
  private static let mostWatermarks = 16

  /// Reads the steps of an output whose frames can be marked, and nothing else.
  ///
  /// - Parameters:
  ///   - node: The value of `steps:`.
  ///   - what: What the output is, in words.
  ///   - folder: The one that files are relative to.
  ///   - check: Tells why a watermark cannot be laid there.
  static func watermarks(
    _ node: RecipeNode?, of what: String, _ folder: FilePath, check: (Watermark) -> String?
  ) throws(MediaError) -> [Watermark] {
    let nodes = try node?.list(of: "steps", atMost: mostWatermarks) ?? []
    return try nodes.map { (node) throws(MediaError) in
      guard
        let watermark = try read(node, background: .white, folder: folder) as? Watermark
      else {
        throw node.error("the steps of \(what) are watermarks; what else it is like stands above")
      }
      if let objection = check(watermark) { throw node.error("watermark: \(objection)") }
      return watermark
    }
  }
}
