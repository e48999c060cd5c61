internal import CLibav

/// Something that is laid over one plane of frames, in 8 bits a sample.
package struct FrameOverlay: Sendable {
  /// Where it lies in the plane.
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int
  /// How much of it is seen, row by row: 0 is nothing, 255 all.
  private let cover: [UInt8]
  /// Its colours times their cover.
  private let color: [UInt16]
  /// Of each row, what there is to see.
  private let spans: [Range<Int>]

  /// Makes an overlay; nil where the numbers do not fit together.
  ///
  /// - Parameters:
  ///   - cover: How much is seen of each sample, row by row, 0 to 255.
  ///   - color: Each sample times its cover.
  package init?(x: Int, y: Int, width: Int, height: Int, cover: [UInt8], color: [UInt16]) {
    let (count, overflow) = width.multipliedReportingOverflow(by: height)
    guard x >= 0, y >= 0, width > 0, height > 0, !overflow, cover.count == count,
      color.count == count
    else { return nil }
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
    self.cover = cover
    self.color = color
    spans = (0..<height).map { row in
      let own = cover[row * width..<(row + 1) * width]
      guard let first = own.firstIndex(where: { $0 > 0 }),
        let last = own.lastIndex(where: { $0 > 0 })
      else { return 0..<0 }
      return first - row * width..<last + 1 - row * width
    }
  }

  /// Lays it over a plane of a frame; call ``Frame/makeWritable()`` before.
  ///
  /// - Throws: ``LibavError/Kind/other`` where it does not lie within the plane.
  package func lay(over frame: Frame, plane: Int) throws(LibavError) {
    let fits = try frame.withMutablePlane(plane) { samples, layout in
      guard width <= layout.rowBytes, x <= layout.rowBytes - width, height <= layout.rows,
        y <= layout.rows - height
      else { return false }
      unsafe samples.withUnsafeMutableBytes { samples in
        for (row, span) in spans.enumerated() where !span.isEmpty {
          let place = (y + row) * layout.stride + x + span.lowerBound
          let own = row * width + span.lowerBound
          unsafe blend(UnsafeMutableRawBufferPointer(rebasing: samples[place...]), own, span.count)
        }
      }
      return true
    }
    guard fits else { throw LibavError(.other, "an overlay does not lie within its frame") }
  }

  private func blend(_ samples: UnsafeMutableRawBufferPointer, _ start: Int, _ count: Int) {
    unsafe cover.withUnsafeBufferPointer { cover in
      unsafe color.withUnsafeBufferPointer { color in
        guard let target = samples.baseAddress, let cover = cover.baseAddress,
          let color = color.baseAddress
        else { return }
        unsafe clibav_blend(
          target.assumingMemoryBound(to: UInt8.self), cover + start, color + start, count)
      }
    }
  }
}
