package import SystemPackage

/// A pattern that file names in folders are matched against, byte by byte.
///
/// `*` stands for anything but slashes, `?` for one byte but a slash, `[a-z]` and `[!a-z]` for one of
/// or none of a set, `**` for anything with slashes, and `\` takes the next byte as it stands. A
/// pattern without a slash is matched against the name alone, others against the path below the
/// folder that was named, where a leading slash is of no account.
public struct Glob: Sendable, Hashable {
  private enum Token: Hashable {
    case byte(UInt8)
    case anyByte
    case set([ClosedRange<UInt8>], isNegated: Bool)
    /// `*`
    case run
    /// `**`, or `**/`, which also stands for no folder at all
    case deepRun(folders: Bool)
  }

  private let tokens: [Token]
  private let matchesName: Bool

  /// Makes a pattern from text.
  public init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  /// Makes a pattern from bytes, which need not be text.
  public init(bytes: [UInt8]) {
    let slash = UInt8(ascii: "/")
    var body = bytes[...]
    if body.last == slash { body.removeLast() }
    matchesName = !body.contains(slash)
    if body.first == slash { body.removeFirst() }
    tokens = Self.tokens(body)
  }

  private static func tokens(_ bytes: ArraySlice<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"):
        let stars = rest.prefix { $0 == UInt8(ascii: "*") }.count
        rest = rest.dropFirst(stars)
        guard stars > 0 else {
          tokens.append(.run)
          continue
        }
        let folders = rest.first == UInt8(ascii: "/")
        if folders { rest.removeFirst() }
        tokens.append(.deepRun(folders: folders))
      case UInt8(ascii: "?"):
        tokens.append(.anyByte)
      case UInt8(ascii: "["):
        tokens.append(set(&rest) ?? .byte(byte))
      case UInt8(ascii: "\\"):
        tokens.append(.byte(rest.popFirst() ?? byte))
      default:
        tokens.append(.byte(byte))
      }
    }
    return tokens
  }

  /// Reads a set after its `[`; nil, and nothing read, when it is not closed.
  private static func set(_ rest: inout ArraySlice<UInt8>) -> Token? {
    var body = rest
    let isNegated = body.first == UInt8(ascii: "!") || body.first == UInt8(ascii: "^")
    if isNegated { body.removeFirst() }
    var ranges: [ClosedRange<UInt8>] = []
    while let low = body.popFirst() {
      if low == UInt8(ascii: "]"), !ranges.isEmpty {
        rest = body
        return .set(ranges, isNegated: isNegated)
      }
      let dash = body.first == UInt8(ascii: "-")
      guard dash, let high = body.dropFirst().first, high != UInt8(ascii: "]") else {
        ranges.append(low...low)
        continue
      }
      body = body.dropFirst(2)
      // A range the wrong way round holds nothing but counts as an entry.
      ranges.append(low <= high ? low...high : low...low)
    }
    return nil
  }

  /// Whether a path below the folder that was named matches.
  package func matches(_ path: FilePath) -> Bool {
    let subject = matchesName ? path.lastComponent?.bytes ?? [] : path.bytes
    return matches(subject)
  }

  /// Whether bytes match, in time bounded by the product of both lengths.
  func matches(_ bytes: [UInt8]) -> Bool {
    let slash = UInt8(ascii: "/")
    // Which prefixes of the bytes the tokens so far can have taken.
    var reached = [Bool](repeating: false, count: bytes.count + 1)
    reached[0] = true
    for token in tokens {
      var next = [Bool](repeating: false, count: bytes.count + 1)
      var isRunning = false
      for position in 0...bytes.count {
        switch token {
        case .run:
          isRunning = reached[position] || (isRunning && bytes[position - 1] != slash)
          next[position] = isRunning
        case .deepRun(let folders):
          let wasRunning = isRunning
          isRunning = isRunning || reached[position]
          next[position] =
            folders
            ? reached[position] || (wasRunning && bytes[position - 1] == slash) : isRunning
        default:
          guard position > 0, reached[position - 1] else { continue }
          next[position] = Self.matches(token, bytes[position - 1])
        }
      }
      reached = next
    }
    return reached[bytes.count]
  }

  private static func matches(_ token: Token, _ byte: UInt8) -> Bool {
    switch token {
    case .byte(let wanted): byte == wanted
    case .set(let ranges, let isNegated):
      byte != UInt8(ascii: "/") && ranges.contains { $0.contains(byte) } != isNegated
    default: byte != UInt8(ascii: "/")
    }
  }
}
