/// Numbers as findings tell them.
enum VerificationNumbers {
  /// A number with three decimals.
  static func text(_ number: Double) -> String {
    MediaTime(Int((min(max(number, -1e12), 1e12) * 1000).rounded()), per: 1000).text(decimals: 3)
  }
}

extension MediaTime {
  /// The time as findings tell it.
  var seconds: String { "\(text(decimals: 3)) s" }
}
