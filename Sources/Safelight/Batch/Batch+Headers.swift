extension Batch {
  /// An input that was opened to see what would become of it.
  struct Opened: ~Copyable {
    let input: InputFile
    /// Nil where the recipe has no section for films.
    let subject: InputSubject?
    /// What is made of such a subject.
    let rules: [OutputRule]
    let control: JobControl
  }

  /// Opens an input for what reads no more than its header.
  func opening<Result: Sendable>(
    _ item: InputItem,
    _ body: @escaping @Sendable (Batch, borrowing Opened) throws(MediaError) -> Result
  ) async throws(MediaError) -> Result {
    if let failure = item.failure { throw failure }
    let batch = limited(to: films == nil ? nil : InputSubject(of: item))
    let rules = try rules()
    return try await batch.engine.blocking(item.source) { (control) throws(MediaError) in
      let input = try InputFile.open(item.source, limits: batch.engine.limits, control: control)
      let subject = try batch.subject(of: input, rules)
      let opened = Opened(
        input: input, subject: subject, rules: rules.filter { $0.isFor(subject) },
        control: control)
      return try body(batch, opened)
    }
  }

  /// Whether nothing but metadata is edited: no pixel is decoded.
  var editsMetadataOnly: Bool {
    films == nil && variants.allSatisfy(\.recipe.editsMetadataOnly)
  }
}
