/// Saves what there is of a HEIC or AVIF that ends too early.
enum SalvagedHEIF {
  /// More bytes than may be missing.
  private static let mostMissing = 256 << 20

  /// The file with zeros for what is missing: libheif refuses pictures that reach beyond the end, but
  /// its decoders go on through zeros. Nil when nothing is missing, or too much.
  static func extended(_ input: InputFile) throws(MediaError) -> [UInt8]? {
    let window = ByteWindow(input, head: [])
    let boxes = try ISOBox.boxes(window, from: 0, to: window.size)
    guard let meta = boxes.first(where: { $0.type == "meta" }) else { return nil }
    let items = try HEIFItems(window, meta)
    let end = items.items.values.flatMap(\.extents).map(\.upperBound).max() ?? 0
    guard end > input.size, end - input.size <= mostMissing else { return nil }
    let bytes = try input.bytes(at: 0, count: input.size)
    return bytes + [UInt8](repeating: 0, count: end - input.size)
  }
}
