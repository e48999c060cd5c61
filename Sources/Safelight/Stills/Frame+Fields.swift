internal import Libav

extension Frame {
  /// A picture of every second row: what was seen at the first of a frame's two moments.
  func firstField() throws(LibavError) -> Frame {
    guard let format = pixelFormat, height >= 4 else { return self }
    let rows = height / 2 / 2 * 2
    let field = try Frame.picture(format, width: width, height: rows)
    field.color = color
    let first = isTopFieldFirst ? 0 : 1
    var plane = 0
    while plane < 4, let whole = try? bytes(of: plane) {
      let (bytes, layout) = whole
      try field.withMutablePlane(plane) { target, place in
        for row in 0..<place.rows {
          let from = min(2 * row + first, layout.rows - 1) * layout.rowBytes
          for offset in 0..<min(place.rowBytes, layout.rowBytes) {
            target.storeBytes(
              of: bytes[from + offset], toByteOffset: row * place.stride + offset, as: UInt8.self)
          }
        }
      }
      plane += 1
    }
    return field
  }

  private func bytes(of plane: Int) throws(LibavError) -> ([UInt8], PlaneLayout) {
    (try packedBytes(of: plane), try withPlane(plane) { $1 })
  }
}
