/// What a film says of itself that another film made of it can say too.
enum MovieTag: String, Codable, Sendable, CaseIterable {
  case copyright, creator, date
  case title, comment, description, genre, maker, model, place

  /// The names it has in containers, the first that is there counts.
  var names: [String] {
    switch self {
    case .copyright: ["copyright", "com.apple.quicktime.copyright"]
    case .creator:
      ["artist", "author", "com.apple.quicktime.artist", "com.apple.quicktime.author"]
    case .date: ["com.apple.quicktime.creationdate", "date", "creation_time"]
    case .title: ["title", "com.apple.quicktime.title"]
    case .comment: ["comment", "com.apple.quicktime.comment"]
    case .description: ["description", "com.apple.quicktime.description"]
    case .genre: ["genre"]
    case .maker: ["make", "com.apple.quicktime.make"]
    case .model: ["model", "com.apple.quicktime.model"]
    case .place: ["location", "com.apple.quicktime.location.ISO6709"]
    }
  }

  /// Whether a policy keeps it, as it keeps the same of pictures.
  func isKept(by policy: MetadataPolicy) -> Bool {
    switch policy {
    case .none: false
    case .copyright: self == .copyright || self == .creator
    case .safe: [.copyright, .creator, .date].contains(self)
    case .all: true
    }
  }

  /// Its box: an item of iTunes' list, or user data of QuickTime for what that list has no item for.
  fileprivate var box: (type: FourCC, isItem: Bool) {
    switch self {
    case .copyright: ("cprt", true)
    case .creator: (FourCC(0xA941_5254), true)
    case .date: (FourCC(0xA964_6179), true)
    case .title: (FourCC(0xA96E_616D), true)
    case .comment: (FourCC(0xA963_6D74), true)
    case .description: ("desc", true)
    case .genre: (FourCC(0xA967_656E), true)
    case .maker: (FourCC(0xA96D_616B), false)
    case .model: (FourCC(0xA96D_6F64), false)
    case .place: (FourCC(0xA978_797A), false)
    }
  }
}

/// A tag and what it says.
struct MovieText: Codable, Sendable, Hashable {
  /// Longer texts are not taken over.
  static let longest = 16_384

  var tag: MovieTag
  var text: String

  /// Writes the box `udta` with tags, unless there are none.
  static func write(_ texts: [Self], to writer: inout BoxWriter) {
    guard !texts.isEmpty else { return }
    writer.box("udta") { udta in
      for text in texts where !text.tag.box.isItem {
        udta.box(text.tag.box.type) {
          $0.u16(text.text.utf8.count)
          $0.u16(BoxWriter.packed("und"))
          $0.raw(text.text.utf8)
        }
      }
      let items = texts.filter(\.tag.box.isItem)
      guard !items.isEmpty else { return }
      udta.fullBox("meta") { meta in
        meta.fullBox("hdlr") {
          $0.u32(0)
          $0.code("mdir")
          $0.code("appl")
          $0.zeros(9)
        }
        meta.box("ilst") { list in
          for item in items {
            list.box(item.tag.box.type) {
              // Text in UTF-8.
              $0.fullBox("data", flags: 1) {
                $0.u32(0)
                $0.raw(item.text.utf8)
              }
            }
          }
        }
      }
    }
  }
}
