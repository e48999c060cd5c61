import Glibc

/// Makes a picture a small grey square exactly as the Python imaging library Pillow does, whose
/// rounding a perceptual hash depends on.
enum GrayReduction {
  /// A square of `side` × `side` grey samples.
  ///
  /// Luma is ITU-R BT.601's in 16-bit fixed point; the reduction is Lanczos-3, first across, then
  /// down, with weights of 22 bits and 8-bit samples in between.
  static func reduce(_ pixels: PixelBlock, to side: Int) -> [UInt8] {
    let gray = (0..<pixels.count).map { index -> UInt8 in
      let pixel = pixels.opaque(index)
      var luma = Int(pixel.red) * 19595
      luma += Int(pixel.green) * 38470
      luma += Int(pixel.blue) * 7471
      return UInt8((luma + 0x8000) >> 16)
    }
    // Across twice, the picture lying on its side the second time.
    let narrow = across(gray, width: pixels.size.width, to: side)
    return across(narrow, width: pixels.size.height, to: side)
  }

  /// Reduces each row to `side` samples and returns the result with rows and columns exchanged.
  private static func across(_ samples: [UInt8], width: Int, to side: Int) -> [UInt8] {
    let height = samples.count / width
    let windows = (0..<side).map { Window(at: $0, from: width, to: side) }
    var turned = [UInt8](repeating: 0, count: side * height)
    for y in 0..<height {
      for (x, window) in windows.enumerated() {
        let start = y * width + window.start
        turned[x * height + y] =
          width == side ? samples[y * width + x] : window.weigh(samples[start...])
      }
    }
    return turned
  }

  /// Which samples one smaller sample is made from, and what each counts.
  private struct Window {
    let start: Int
    private let weights: [Int]

    init(at place: Int, from: Int, to: Int) {
      let scale = Double(from) / Double(to)
      let stretch = max(1, scale)
      let center = (Double(place) + 0.5) * scale
      start = max(0, Int(center - 3 * stretch + 0.5))
      let end = min(from, Int(center + 3 * stretch + 0.5))
      let raw = (start..<end).map { Self.lanczos((Double($0) - center + 0.5) / stretch) }
      let sum = raw.reduce(0, +)
      weights = raw.map { weight in
        let share = weight / sum * Double(1 << 22)
        return Int(share < 0 ? share - 0.5 : share + 0.5)
      }
    }

    func weigh(_ samples: ArraySlice<UInt8>) -> UInt8 {
      let sum = zip(weights, samples).reduce(1 << 21) { $0 + $1.0 * Int($1.1) }
      return UInt8(clamping: sum >> 22)
    }

    private static func lanczos(_ x: Double) -> Double {
      func sinc(_ x: Double) -> Double { x == 0 ? 1 : sin(x * .pi) / (x * .pi) }
      return -3 <= x && x < 3 ? sinc(x) * sinc(x / 3) : 0
    }
  }
}
