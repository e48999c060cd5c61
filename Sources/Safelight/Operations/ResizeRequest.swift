/// A resize as people ask for it, one word for each property, on the command line or in a recipe.
package struct ResizeRequest {
  /// The fit that the size's suffix asks for.
  package var suffix: Fit?
  package var fit: Fit?
  package var crop: CropStrategy?
  package var focus: CropStrategy?
  package var padding: Padding?
  package var position: Position?
  package var enlarge = false
  package var kernel = Kernel.lanczos3
  package var linear = false
  /// What stands before a property's name in messages, such as `--`.
  package var prefix = ""

  package init() {}

  /// The step.
  ///
  /// - Throws: ``MediaError/Code/usage`` for properties that contradict each other.
  package func resize(to size: Size) throws(MediaError) -> Resize {
    let fit = try resolvedFit()
    if [.cover, .contain, .fill].contains(fit) {
      guard case .box(.some, .some) = size.measure else {
        throw MediaError(.usage, "\(prefix)fit \(fit.rawValue) needs a width and a height")
      }
    }
    if case .scale(let scale) = size.measure, scale > 1, !enlarge, size.condition != .enlargeOnly {
      throw MediaError(.usage, "a size above 100% enlarges: add \(prefix)enlarge")
    }
    var resize = Resize(
      Resize.Target(size, fit: fit), enlarge: enlarge || size.condition == .enlargeOnly,
      padding: padding ?? .color(.white), kernel: kernel, linear: linear)
    if let strategy = crop ?? focus { resize.crop = strategy }
    if let position { try place(at: position, &resize) }
    return resize
  }

  /// The first property that says how a size is met, which means nothing without one.
  package var placement: String? {
    if fit != nil { return "\(prefix)fit" }
    if crop != nil { return "\(prefix)crop" }
    if focus != nil { return "\(prefix)focus" }
    if padding != nil { return "\(prefix)pad" }
    if position != nil { return "\(prefix)position" }
    return enlarge ? "\(prefix)enlarge" : nil
  }

  /// The fit: said outright, or meant by a suffix, a crop or a padding.
  private func resolvedFit() throws(MediaError) -> Fit {
    let cropping = crop != nil ? "\(prefix)crop" : focus != nil ? "\(prefix)focus" : nil
    if let cropping, padding != nil {
      throw MediaError(
        .usage, "\(cropping) fills the box and \(prefix)pad pads it: choose one")
    }
    let meant = suffix ?? fit ?? (cropping != nil ? .cover : padding != nil ? .contain : .inside)
    if let fit, fit != meant {
      throw MediaError(.usage, "\(prefix)fit \(fit.rawValue) contradicts the size's suffix")
    }
    if let cropping, meant != .cover {
      throw MediaError(.usage, "\(cropping) needs \(prefix)fit cover")
    }
    if padding != nil, meant != .contain {
      throw MediaError(.usage, "\(prefix)pad needs \(prefix)fit contain")
    }
    return meant
  }

  private func place(at position: Position, _ resize: inout Resize) throws(MediaError) {
    switch resize.target.fit {
    case .contain: resize.position = position
    case .cover where crop == nil && focus == nil: resize.crop = .position(position)
    default:
      throw MediaError(
        .usage,
        "\(prefix)position needs \(prefix)fit contain, or \(prefix)fit cover without \(prefix)crop")
    }
  }
}
