internal import CVips

extension Raster {
  /// Whether a field of that name is there.
  package func hasField(_ name: String) -> Bool {
    unsafe cvips_image_has_field(image, name)
  }

  /// A whole number, when the field is there and is one.
  package func int(_ name: String) -> Int? {
    guard hasField(name) else { return nil }
    var value: CInt = 0
    guard unsafe cvips_image_get_int(image, name, &value) == 0 else { return nil }
    return Int(value)
  }

  /// A list of whole numbers, when the field is there and is one.
  package func ints(_ name: String) -> [Int]? {
    guard hasField(name) else { return nil }
    var values: UnsafePointer<CInt>?
    var count: CInt = 0
    guard unsafe cvips_image_get_ints(image, name, &values, &count) == 0,
      let values = unsafe values
    else { return nil }
    return unsafe UnsafeBufferPointer(start: values, count: Int(count)).map(Int.init)
  }

  /// The bytes of a field, copied, when it is there and holds bytes.
  package func blob(_ name: String) -> [UInt8]? {
    guard hasField(name) else { return nil }
    var data: UnsafeRawPointer?
    var size = 0
    guard unsafe cvips_image_get_blob(image, name, &data, &size) == 0, let data = unsafe data
    else { return nil }
    return unsafe [UInt8](UnsafeRawBufferPointer(start: data, count: size))
  }

  /// Sets a number; only on a copy nobody else holds.
  package func setInt(_ name: String, _ value: Int) {
    unsafe cvips_image_set_int(image, name, CInt(clamping: value))
  }

  /// Sets a list of numbers; only on a copy nobody else holds.
  package func setInts(_ name: String, _ values: [Int]) {
    let native = values.map { CInt(clamping: $0) }
    unsafe cvips_image_set_ints(image, name, native, CInt(native.count))
  }

  /// Sets bytes; only on a copy nobody else holds.
  package func setBlob(_ name: String, _ bytes: [UInt8]) {
    unsafe cvips_image_set_blob(image, name, bytes, bytes.count)
  }

  /// Sets both densities in pixels a millimetre; only on a copy nobody else holds.
  package func setDensity(_ pixelsPerMillimetre: Double) {
    unsafe cvips_image_set_density(image, pixelsPerMillimetre)
  }

  /// Removes a field; only on a copy nobody else holds.
  package func remove(_ name: String) {
    unsafe cvips_image_remove(image, name)
  }

  /// The same pixels with no field left but those named.
  package func keepingOnly(_ names: [String]) throws(VipsError) -> Raster {
    let bare = try copy()
    unsafe withCStrings(names) { pointers in
      unsafe cvips_image_remove_all_but(bare.image, pointers, CInt(names.count))
    }
    return bare
  }

  private func withCStrings(
    _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>>) -> Void
  ) {
    let arrays = strings.map { Array($0.utf8CString) }
    let joined = arrays.flatMap { $0 }
    unsafe joined.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress else { return }
      var offset = 0
      var pointers: [UnsafePointer<CChar>] = unsafe []
      for array in arrays {
        unsafe pointers.append(start + offset)
        offset += array.count
      }
      // One more than needed, so that an empty list still has an address.
      unsafe pointers.append(start)
      unsafe pointers.withUnsafeBufferPointer { list in
        if let first = list.baseAddress { unsafe body(first) }
      }
    }
  }
}
