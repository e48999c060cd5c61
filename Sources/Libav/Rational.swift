internal import CLibav

/// A fraction: a time base in seconds, a rate, a shape of pixels. Its denominator may be 0, which says
/// that it is not known.
package struct Rational: Sendable, Hashable {
  package var numerator: Int
  package var denominator: Int

  package init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ native: clibav_rational) {
    self.init(Int(native.num), Int(native.den))
  }

  /// As libav takes it, 0 where it does not fit.
  var native: clibav_rational {
    guard let above = CInt(exactly: numerator), let below = CInt(exactly: denominator) else {
      return clibav_rational(num: 0, den: 1)
    }
    return clibav_rational(num: above, den: below)
  }

  /// Whether both parts are above 0.
  package var isPositive: Bool { numerator > 0 && denominator > 0 }

  /// Its value; 0 where it is not known.
  package var value: Double {
    denominator == 0 ? 0 : Double(numerator) / Double(denominator)
  }

  /// Upside down: the time base of a rate.
  package var inverse: Self { Self(denominator, numerator) }
}
