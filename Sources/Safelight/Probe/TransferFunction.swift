/// Transfer functions of high dynamic range, by code point (ITU-T H.273 table 3).
enum TransferFunction {
  static func name(_ code: Int) -> String? {
    switch code {
    case 16: "pq"
    case 18: "hlg"
    default: nil
    }
  }
}
