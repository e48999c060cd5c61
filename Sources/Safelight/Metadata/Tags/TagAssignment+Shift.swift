extension TagAssignment {
  /// The span of time that the assignment moves a date by.
  ///
  /// - Throws: ``MediaError/Code/usage`` for a tag that is no date, or what is no span.
  func shift(of settable: SettableTag) throws(MediaError) -> TimeShift {
    guard case .date = settable.form else {
      throw MediaError(
        .usage,
        "\(tag) cannot be shifted: only DateTime, DateTimeOriginal, DateTimeDigitized and "
          + "AllDates can")
    }
    guard let shift = TimeShift(value, isNegative: operation == .subtract) else {
      throw refusal("a span of time such as 1h30m, 2d or 45s")
    }
    return shift
  }
}
