internal import SystemPackage

/// A pattern that outputs are named by, such as `out/{dir}/{stem}-{width}.{ext}`.
///
/// Fields: `{dir}` (the input's folder, relative to the folder that was named) `{name}` (its whole
/// file name) `{stem}` `{ext}` `{width}` `{height}` `{index}` `{output}` (the variant's name)
/// `{camera}` `{date:%Y/%m}` (when it was taken, else modified) `{hash}` (the first 16 hexadecimal
/// digits of its SHA-256). Braces that stand for themselves are doubled. What fields hold never
/// leads out of the folder that the template names.
public struct OutputTemplate: Sendable, Hashable {
  enum Piece: Sendable, Hashable {
    case literal([UInt8])
    case field(TemplateField)
  }

  let pieces: [Piece]

  init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// Reads a template.
  ///
  /// - Throws: ``MediaError/Code/usage`` for an unknown field or a brace without its other half.
  public init(_ text: String) throws(MediaError) {
    try self.init(bytes: Array(text.utf8))
  }

  /// Reads a template of bytes, which need not be text.
  ///
  /// - Throws: ``MediaError/Code/usage`` for an unknown field or a brace without its other half.
  public init(bytes: [UInt8]) throws(MediaError) {
    let (open, close) = (UInt8(ascii: "{"), UInt8(ascii: "}"))
    var pieces: [Piece] = []
    var literal: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      if byte == open || byte == close, rest.first == byte {
        literal.append(byte)
        rest.removeFirst()
      } else if byte == open {
        guard let end = rest.firstIndex(of: close) else {
          throw MediaError(.usage, "a { in the output's name has no }; a brace itself is {{")
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        literal = []
        pieces.append(
          .field(try TemplateField(String(decoding: rest[..<end], as: UTF8.self))))
        rest = rest[(end + 1)...]
      } else if byte == close {
        throw MediaError(.usage, "a } in the output's name has no {; a brace itself is }}")
      } else {
        literal.append(byte)
      }
    }
    if !literal.isEmpty { pieces.append(.literal(literal)) }
    if case .literal(let ending) = pieces.last, ending.last == UInt8(ascii: "/") {
      throw MediaError(.usage, "the template ends with a folder: add a name such as {stem}.{ext}")
    }
    guard !pieces.isEmpty else { throw MediaError(.usage, "the output has no name") }
    self.pieces = pieces
    if climbsAfterAField {
      throw MediaError(.usage, "the template has .. after a field: that could lead anywhere")
    }
  }

  private var climbsAfterAField: Bool {
    let text = pieces.drop { if case .literal = $0 { true } else { false } }.flatMap { piece in
      if case .literal(let bytes) = piece { bytes } else { Array("x".utf8) }
    }
    return text.split(separator: UInt8(ascii: "/")).contains { Array($0) == Array("..".utf8) }
  }

  /// Whether a name is a template rather than a name: whether it holds a brace.
  public static func isTemplate(_ bytes: [UInt8]) -> Bool {
    bytes.contains(UInt8(ascii: "{"))
  }

  /// The template with every path below a folder.
  func below(_ folder: FilePath) -> Self {
    let start = folder.isEmpty ? Array("./".utf8) : folder.bytes + Array("/".utf8)
    guard case .literal(let text) = pieces.first else {
      return Self(pieces: [.literal(start)] + pieces)
    }
    return Self(pieces: [.literal(start + text)] + pieces.dropFirst())
  }

  /// The fields it holds.
  var fields: [TemplateField] {
    pieces.compactMap { if case .field(let field) = $0 { field } else { nil } }
  }

  /// What its name ends with after a dot, where that is written out.
  var fileExtension: [UInt8]? {
    guard case .literal(let ending) = pieces.last,
      let dot = ending.lastIndex(of: UInt8(ascii: ".")), dot + 1 < ending.count,
      !ending[dot...].contains(UInt8(ascii: "/"))
    else { return nil }
    return Array(ending[(dot + 1)...])
  }

  /// The format that its ending tells; where it tells none, the one asked for.
  ///
  /// - Throws: ``MediaError/Code/usage`` when the two disagree, or no picture is written so.
  package func format(or asked: ImageFormat?) throws(MediaError) -> ImageFormat? {
    guard let ending = fileExtension else { return asked }
    return try OutputFormat.resolve(asked, FilePath(bytes: Array("*.".utf8) + ending))
  }

  /// The folder under which every path it makes lies, as far as it is written out.
  var folder: FilePath {
    guard case .literal(let start) = pieces.first,
      let slash = start.lastIndex(of: UInt8(ascii: "/"))
    else { return "." }
    return FilePath(bytes: start[...slash])
  }
}
