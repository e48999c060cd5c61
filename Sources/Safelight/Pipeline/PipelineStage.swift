internal import Vips

/// One step of the pipeline between decoding and encoding.
protocol PipelineStage: Sendable {
  /// The word that errors use for it.
  static var name: String { get }
  /// Whether two outputs ask the same of this stage, so that it can run once for both.
  static func isShared(_ one: OutputPlan, _ other: OutputPlan) -> Bool
  /// Changes the picture; what can be refused was refused before any pixel was decoded.
  static func run(_ state: inout RenderState) throws(VipsError)
}

extension PipelineStage {
  static func isShared(_ one: OutputPlan, _ other: OutputPlan) -> Bool { false }
}
