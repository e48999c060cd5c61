extension TextMark {
  /// Why it cannot be drawn, whatever the picture: an unknown field, a number out of range.
  ///
  /// - Throws: ``MediaError/Code/usage``.
  package func checkValues() throws(MediaError) {
    _ = try TextTemplate(text)
    let lengths =
      [stroke?.width, shadow?.blur].compactMap(\.self).map { ($0, 0.0) }
      + [shadow?.x, shadow?.y].compactMap(\.self).map { ($0, -1.0) }
    guard lengths.allSatisfy({ $0.isUsable(from: $1) }) else {
      throw MediaError(.usage, "a stroke or a shadow is out of range")
    }
  }

  /// Why it cannot be drawn, whatever the picture, before any pixel is decoded: a font that is not
  /// there.
  package func check() throws(MediaError) {
    try checkValues()
    _ = try TextFont(self)
  }
}

extension TextMark.Length {
  /// The most pixels a stroke or a shadow has.
  static let mostPixels = 1000.0
  /// The largest share of the font's size a stroke or a shadow has.
  static let largestShare = 5.0

  fileprivate func isUsable(from sign: Double) -> Bool {
    switch self {
    case .pixels(let count): (sign * Self.mostPixels...Self.mostPixels).contains(count)
    case .share(let share): (sign * Self.largestShare...Self.largestShare).contains(share)
    }
  }

  /// In pixels, where an em has so many.
  func pixels(em: Double) -> Double {
    switch self {
    case .pixels(let count): count
    case .share(let share): share * em
    }
  }
}
