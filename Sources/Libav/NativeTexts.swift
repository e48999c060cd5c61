/// Several texts, lent to C at once.
enum NativeTexts {
  @unsafe static func with<R>(
    _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>>) -> R
  ) -> R {
    // One run of bytes, each text ended by 0, and where each begins.
    var bytes: [CChar] = []
    var places: [Int] = []
    for text in texts {
      places.append(bytes.count)
      bytes += text.utf8.map { CChar(bitPattern: $0) } + [0]
    }
    bytes.append(0)
    return unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else {
        preconditionFailure("never empty: it ends with 0")
      }
      var pointers = unsafe places.map { unsafe start + $0 }
      // Never read; it keeps an empty list from having no address.
      unsafe pointers.append(start)
      return unsafe pointers.withUnsafeBufferPointer { list in
        guard let first = list.baseAddress else {
          preconditionFailure("never empty: it has one more than the texts")
        }
        return unsafe body(first)
      }
    }
  }
}
