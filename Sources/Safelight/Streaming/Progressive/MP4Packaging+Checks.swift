extension MP4Packaging {
  /// Why a film cannot be made so.
  struct Objection {
    /// What is to blame.
    enum Culprit {
      /// One of the steps before it, by its number.
      case step(Int)
      /// Where it ends.
      case end
      /// That everything is to be copied.
      case copying
    }

    let culprit: Culprit
    let reason: String
  }

  /// Fails where its parts do not go together, or with the steps before it.
  package func check(_ steps: [any Operation]) throws(OptionError) {
    if let objection = objection(to: steps) { throw OptionError(objection.reason) }
  }

  /// What is wrong where its parts do not go together, or with the steps before it.
  func objection(to steps: [any Operation]) -> Objection? {
    if let end, end <= start ?? .zero {
      return Objection(
        culprit: .end, reason: "it would end before it begins: the end is later than the start")
    }
    for (place, step) in steps.enumerated() {
      if let reason = reason(against: step, isFirst: place == 0, among: steps) {
        return Objection(culprit: .step(place), reason: reason)
      }
    }
    guard copying == .always else { return nil }
    if isExcerpt {
      return Objection(
        culprit: .copying,
        reason: "copying always makes no excerpt: packets can begin at a key frame only; "
          + "copy: auto encodes")
    }
    guard constantRateFactor == nil, maximumRate == nil, maximumFrameRate == nil else {
      return Objection(
        culprit: .copying,
        reason: "copying always keeps quality and rates as they are; copy: auto encodes")
    }
    return nil
  }

  private func reason(
    against step: any Operation, isFirst: Bool, among steps: [any Operation]
  ) -> String? {
    if let watermark = step as? Watermark {
      if let objection = watermark.objectionOfFilms { return objection }
      return copying == .always
        ? "copying always leaves the picture as it is, without a watermark; copy: auto encodes it"
        : nil
    }
    guard let resize = step as? Resize else {
      return "the steps of an mp4 are a resize and watermarks"
    }
    guard [.inside, .outside].contains(resize.target.fit), !resize.enlarge,
      resize.target.size.condition != .enlargeOnly
    else {
      return "a film keeps its shape and is never enlarged: the fit is inside or outside"
    }
    guard isFirst else {
      return steps[0] is Resize
        ? "a film is resized once"
        : "a film is resized before it gets watermarks: resize comes first"
    }
    return copying == .always
      ? "copying always leaves the picture as it is, of the film's own size; copy: auto encodes it"
      : nil
  }
}
