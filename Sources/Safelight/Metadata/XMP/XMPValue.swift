/// The value of an XMP property.
enum XMPValue: Sendable, Hashable {
  case text(String)
  /// A URI, written as an attribute.
  case resource(String)
  case list(Order, [String])
  /// The same text in several languages.
  case alternatives([Alternative])
  /// Fields of its own, which nothing here looks into.
  case structure

  enum Order: String, Sendable {
    case sequence = "Seq"
    case bag = "Bag"
  }

  struct Alternative: Sendable, Hashable {
    var language: String
    var text: String

    init(_ language: String, _ text: String) {
      self.language = language
      self.text = text
    }
  }

  /// The texts it holds; of alternatives, the default one.
  var texts: [String] {
    let texts: [String] =
      switch self {
      case .text(let text), .resource(let text): [text]
      case .list(_, let texts): texts
      case .alternatives(let all):
        (all.first { $0.language == "x-default" } ?? all.first).map { [$0.text] } ?? []
      case .structure: []
      }
    return texts.compactMap(ExifText.trimmed)
  }
}
