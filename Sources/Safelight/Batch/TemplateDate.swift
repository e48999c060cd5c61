/// How a template writes a date, as in `{date:%Y/%m}`.
struct TemplateDate: Hashable {
  private enum Piece: Hashable {
    case literal(String)
    case year, shortYear, month, day, hour, minute, second
  }

  private var pieces: [Piece] = []

  /// Reads a format: `%Y %y %m %d %H %M %S` as in strftime, `%%`, and anything else as it stands.
  init(_ format: String) throws(MediaError) {
    var isCode = false
    for character in format {
      guard isCode else {
        isCode = character == "%"
        if !isCode { pieces.append(.literal(String(character))) }
        continue
      }
      isCode = false
      guard let piece = Self.piece(character) else {
        throw MediaError(
          .usage, "%\(character) in {date:\(format)} is none of %Y, %y, %m, %d, %H, %M and %S")
      }
      pieces.append(piece)
    }
    guard !isCode, !pieces.isEmpty else {
      throw MediaError(.usage, "{date:\(format)} ends too early; write it as in {date:%Y/%m}")
    }
  }

  private static func piece(_ code: Character) -> Piece? {
    switch code {
    case "Y": .year
    case "y": .shortYear
    case "m": .month
    case "d": .day
    case "H": .hour
    case "M": .minute
    case "S": .second
    case "%": .literal("%")
    default: nil
    }
  }

  /// The date in this format.
  func text(_ date: ExifDate) -> String {
    pieces.map { piece in
      switch piece {
      case .literal(let text): text
      case .year: Self.padded(date.year, 4)
      case .shortYear: Self.padded(date.year % 100, 2)
      case .month: Self.padded(date.month, 2)
      case .day: Self.padded(date.day, 2)
      case .hour: Self.padded(date.hour, 2)
      case .minute: Self.padded(date.minute, 2)
      case .second: Self.padded(date.second, 2)
      }
    }.joined()
  }

  /// A number of two digits.
  static func padded(_ value: Int32) -> String { padded(Int(value), 2) }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
