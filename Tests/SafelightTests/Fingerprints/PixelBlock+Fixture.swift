import Safelight
import TestSupport
import Testing

extension PixelBlock {
  /// A fixture decoded, and resized if told, by Pillow in one of its modes: `L`, `RGB`, `RGBA`.
  static func fixture(_ name: String, _ mode: String, _ size: PixelSize? = nil) throws -> Self {
    let sides = size.map { [String($0.width), String($0.height)] } ?? []
    let output = try Oracle.ask("pixels", [Fixture.path(name), mode] + sides).output
    let header = output.prefix { $0 != UInt8(ascii: "\n") }
    let numbers = String(decoding: header, as: UTF8.self).split(separator: " ").compactMap {
      Int($0)
    }
    try #require(numbers.count == 2)
    return try #require(
      Self(
        size: PixelSize(width: numbers[0], height: numbers[1]),
        channels: ["L": 1, "RGB": 3, "RGBA": 4][mode, default: 0],
        samples: Array(output.dropFirst(header.count + 1))))
  }

  /// What another program says about these pixels.
  func ask(_ kind: String, _ numbers: [Int] = []) throws -> String {
    let arguments = [kind] + ([size.width, size.height, channels] + numbers).map(String.init)
    return try Oracle.ask("fingerprints", arguments, input: samples).lines.first ?? ""
  }
}
