/// What a step may know of the job beside the pixels, and what it has to say.
package struct StepContext: Sendable {
  /// The marks that watermarks lay, read and decoded.
  var marks: [Watermark.Mark: LoadedMark] = [:]
  /// What the fields of texts stand for.
  var fields = TextFields()
  /// What went otherwise than asked.
  var warnings: [String] = []
}

extension StepContext {
  /// Reads what the steps of these plans need.
  ///
  /// - Throws: ``MediaError`` that names the mark which cannot be used.
  init(
    _ plans: [OutputPlan], header: MediaHeader, label: String, limits: Limits, control: JobControl
  ) throws(MediaError) {
    let steps = plans.flatMap(\.operations).compactMap { $0 as? Watermark }
    guard !steps.isEmpty else { return }
    fields = TextFields(header.blocks, label: label)
    for step in steps { try load(step, limits: limits, control: control) }
  }

  /// Reads what a watermark lays.
  mutating func load(
    _ step: Watermark, limits: Limits, control: JobControl
  ) throws(MediaError) {
    for mark in [step.mark, step.darkMark].compactMap(\.self) where marks[mark] == nil {
      switch mark {
      case .image(let path):
        marks[mark] = try MarkLoader.load(path, limits: limits, control: control)
      case .text(let text):
        try text.check()
        marks[mark] = LoadedMark(text)
        warnings += text.warnings(fields: fields)
      }
    }
  }
}
