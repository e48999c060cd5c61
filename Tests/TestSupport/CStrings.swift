/// NUL-terminated strings in one block, with the array of pointers to them that `exec` wants.
@safe struct CStrings: ~Copyable {
  private let bytes: UnsafeMutablePointer<CChar>
  private let array: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

  init(_ strings: [[UInt8]]) {
    let size = strings.reduce(0) { $0 + $1.count + 1 }
    unsafe bytes = .allocate(capacity: size)
    unsafe bytes.initialize(repeating: 0, count: size)
    unsafe array = .allocate(capacity: strings.count + 1)
    unsafe array.initialize(repeating: nil, count: strings.count + 1)
    var next = unsafe bytes
    for (index, string) in strings.enumerated() {
      unsafe array[index] = unsafe next
      for byte in string {
        unsafe next.pointee = CChar(bitPattern: byte)
        unsafe next += 1
      }
      unsafe next += 1
    }
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe array.deallocate()
  }

  /// Lends the array of pointers, which ends with a null pointer.
  func withPointers<Result>(
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    unsafe body(UnsafePointer(array))
  }
}
