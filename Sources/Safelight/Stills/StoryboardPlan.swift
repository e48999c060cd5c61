/// A storyboard laid out for one film: its sheets, and what a player is told about them.
struct StoryboardPlan: Sendable {
  /// The sheets, in the film's order.
  let sheets: [StoryboardSheet]
  /// The film's duration in microseconds.
  private let duration: Int

  /// - Parameters:
  ///   - storyboard: What is wanted.
  ///   - size: The size of the film's upright pictures.
  ///   - duration: Of the film, in microseconds.
  /// - Throws: ``MediaError/Code/limitExceeded`` for more frames than the limits allow.
  init(
    _ storyboard: Storyboard, size: PixelSize, duration: Int, limits: Limits
  ) throws(MediaError) {
    self.duration = max(1, duration)
    let interval = max(1, storyboard.interval.microseconds)
    let count = (self.duration - 1) / interval + 1
    guard count <= limits.frames else {
      throw MediaError(
        .limitExceeded,
        "its storyboard would have \(count) frames, more than \(limits.frames); a longer --interval "
          + "makes fewer, --max-frames raises the limit", step: "limits")
    }
    let (columns, rows) = (max(1, storyboard.columns), max(1, storyboard.rows))
    let cell = Self.cell(storyboard.cell, of: size)
    sheets = stride(from: 0, to: count, by: columns * rows).map { first in
      StoryboardSheet(
        cell: cell, columns: columns, count: min(columns * rows, count - first),
        start: first * interval, interval: interval)
    }
  }

  /// A frame's size: even, as video and its players have it.
  private static func cell(_ wanted: Size?, of size: PixelSize) -> PixelSize {
    let box = size.height > size.width ? (width: 90, height: 160) : (width: 160, height: 90)
    let target = wanted ?? Size(.box(width: box.width, height: box.height))
    let fitted = ResizePlan(Resize(Resize.Target(target)), source: size).result
    return PixelSize(
      width: max(2, (fitted.width + 1) / 2 * 2), height: max(2, (fitted.height + 1) / 2 * 2))
  }

  /// The WebVTT file (https://www.w3.org/TR/webvtt1/) whose cues name a place on a sheet each, by media
  /// fragments (https://www.w3.org/TR/media-frags/).
  ///
  /// - Parameter names: The sheets' file names.
  func cues(naming names: [[UInt8]]) -> String {
    var text = "WEBVTT\n"
    for (sheet, name) in zip(sheets, names) {
      let name = Self.escaped(name)
      for frame in 0..<sheet.count {
        let start = sheet.start + frame * sheet.interval
        let end = min(start + sheet.interval, duration)
        let box = sheet.place(of: frame)
        text += "\n\(Self.time(start)) --> \(Self.time(max(end, start + 1000)))\n"
        text += "\(name)#xywh=\(box.x),\(box.y),\(box.width),\(box.height)\n"
      }
    }
    return text
  }

  /// `00:01:02.500`, with more digits for the hours where it takes them.
  private static func time(_ microseconds: Int) -> String {
    let milliseconds = (microseconds + 500) / 1000
    let seconds = milliseconds / 1000
    return "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
      + ".\(padded(milliseconds % 1000, 3))"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The name as a relative reference (RFC 3986).
  private static func escaped(_ name: [UInt8]) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return name.reduce(into: "") { text, byte in
      let digits = String(byte, radix: 16, uppercase: true)
      text +=
        plain.contains(byte)
        ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }
  }
}

extension Duration {
  /// Whole microseconds, rounded down; the most there are for what is longer.
  var microseconds: Int {
    let (whole, overflow) = Int(components.seconds).multipliedReportingOverflow(by: 1_000_000)
    return overflow ? .max : whole &+ Int(components.attoseconds / 1_000_000_000_000)
  }
}
