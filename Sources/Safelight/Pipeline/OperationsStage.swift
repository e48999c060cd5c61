internal import Vips

/// Carries out the recipe's other steps, in the order in which they stand.
enum OperationsStage: PipelineStage {
  static let name = "operations"

  static func run(_ state: inout RenderState) throws(VipsError) {
    var context = state.plan.context
    for operation in state.plan.operations {
      state.frames = try operation.apply(to: state.frames, &context)
    }
    state.warnings += context.warnings
  }
}
