internal import Libav

/// A mark as it is laid on frames: planar, chroma halved both ways, BT.709 in the limited range.
///
/// Light is mixed as it is coded, as it is for pictures; since the matrix is linear, brightness and the
/// differences of colour can each be mixed for themselves.
struct MarkLayers: Sendable {
  /// For each plane of a frame, brightness first.
  private let planes: [FrameOverlay]

  /// Makes the layers of a mark; nil where the numbers do not fit together.
  ///
  /// - Parameters:
  ///   - samples: Straight RGBA, row by row.
  ///   - box: Where it lies.
  ///   - frame: The frames' size, even numbers.
  init?(_ samples: [UInt8], at box: PixelRect, in frame: PixelSize) {
    guard DrawnMarks(boxes: [box]).bytes(in: frame) == samples.count,
      frame.width % 2 == 0, frame.height % 2 == 0
    else { return nil }
    let mark = Mark(samples: samples, box: box)
    var bright = Layer(box)
    for y in box.y..<box.y + box.height {
      for x in box.x..<box.x + box.width { bright.append(mark[x, y]) }
    }
    let (left, top) = (box.x / 2, box.y / 2)
    let right = min(frame.width / 2, (box.x + box.width) / 2 + 1)
    let bottom = (box.y + box.height + 1) / 2
    var chroma = Layer(PixelRect(x: left, y: top, width: right - left, height: bottom - top))
    for y in top..<bottom {
      for x in left..<right { chroma.append(mark.chroma(x, y, lastColumn: frame.width - 1)) }
    }
    planes = [bright.overlay(of: 0), chroma.overlay(of: 1), chroma.overlay(of: 2)]
      .compactMap(\.self)
    guard planes.count == 3 else { return nil }
  }

  /// Lays it over a frame, which is 8-bit 4:2:0 and nobody else's.
  func lay(over frame: Frame) throws(LibavError) {
    for (plane, overlay) in planes.enumerated() { try overlay.lay(over: frame, plane: plane) }
  }
}

extension MarkLayers {
  /// Brightness, the differences of blue and of red, each times alpha; then alpha, 0…255.
  private typealias Sample = SIMD4<Double>

  /// The mark's samples, by their places in a frame.
  private struct Mark {
    let samples: [UInt8]
    let box: PixelRect

    /// Kr and Kb of BT.709.
    private static let (red, blue) = (0.2126, 0.0722)

    /// Nothing outside of it.
    subscript(x: Int, y: Int) -> Sample {
      let (x, y) = (x - box.x, y - box.y)
      guard x >= 0, y >= 0, x < box.width, y < box.height else { return .zero }
      let place = (y * box.width + x) * 4
      let alpha = Double(samples[place + 3])
      guard alpha > 0 else { return .zero }
      let r = Double(samples[place]) / 255
      let g = Double(samples[place + 1]) / 255
      let b = Double(samples[place + 2]) / 255
      let bright = Self.red * r + (1 - Self.red - Self.blue) * g + Self.blue * b
      return alpha
        * Sample(
          16 + 219 * bright, 128 + 112 * (b - bright) / (1 - Self.blue),
          128 + 112 * (r - bright) / (1 - Self.red), 1)
    }

    /// What stands for two by two pixels. It lies where the left ones do, between both rows, so that of
    /// each row three count, weighed 1, 2, 1.
    func chroma(_ x: Int, _ y: Int, lastColumn: Int) -> Sample {
      var sum = Sample.zero
      for row in [2 * y, 2 * y + 1] {
        // What would lie beyond the frame is as its edge.
        sum += self[max(0, 2 * x - 1), row] + 2 * self[2 * x, row]
        sum += self[min(2 * x + 1, lastColumn), row]
      }
      return sum / 8
    }
  }

  /// What becomes of samples in one or two planes.
  private struct Layer {
    private let box: PixelRect
    private var samples: [Sample] = []

    init(_ box: PixelRect) {
      self.box = box
      samples.reserveCapacity(box.width * box.height)
    }

    mutating func append(_ sample: Sample) { samples.append(sample) }

    func overlay(of component: Int) -> FrameOverlay? {
      let cover = samples.map { UInt8(min(max(0, $0.w.rounded()), 255)) }
      let color = zip(samples, cover).map { sample, cover in
        // By the rounded cover: a grey mark stays grey.
        sample.w > 0 ? UInt16((sample[component] / sample.w * Double(cover)).rounded()) : 0
      }
      return FrameOverlay(
        x: box.x, y: box.y, width: box.width, height: box.height, cover: cover, color: color)
    }
  }
}
