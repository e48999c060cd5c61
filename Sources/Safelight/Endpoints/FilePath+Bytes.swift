package import SystemPackage

extension FilePath {
  /// The path as the bytes it is.
  package var bytes: [UInt8] {
    unsafe withPlatformString { unsafe UnsafeRawBufferPointer(start: $0, count: length).map { $0 } }
  }

  /// Makes a path of bytes, up to the first NUL.
  package init(bytes: some Sequence<UInt8>) {
    unsafe self.init(platformString: bytes.map { CChar(bitPattern: $0) } + [0])
  }
}

extension FilePath.Component {
  /// The name as the bytes it is.
  package var bytes: [UInt8] { FilePath(root: nil, [self]).bytes }

  /// Makes a name of bytes, or nil where they cannot be one.
  package init?(bytes: some Sequence<UInt8>) {
    let path = FilePath(bytes: bytes)
    guard let name = path.lastComponent, path.root == nil, path.components.count == 1 else {
      return nil
    }
    self = name
  }

  /// The name up to its last dot; all of it when there is no extension.
  package var stemBytes: [UInt8] { Array(bytes[..<(dot ?? bytes.count)]) }

  /// What follows the name's last dot, or nil; a name's first byte begins no extension.
  package var extensionBytes: [UInt8]? { dot.map { Array(bytes[($0 + 1)...]) } }

  private var dot: Int? {
    let dot = bytes.lastIndex(of: UInt8(ascii: "."))
    return dot == 0 || kind != .regular ? nil : dot
  }

  /// The name with a number before its extension, as in `a-1.jpg`.
  func numbered(_ number: Int) -> Self? {
    let ending = extensionBytes.map { [UInt8(ascii: ".")] + $0 } ?? []
    return Self(bytes: stemBytes + Array("-\(number)".utf8) + ending)
  }
}
