internal import Glibc

/// A file, or bytes in memory, read through a buffered window with every offset checked.
///
/// Offsets and lengths come from files that nobody trusts. Whatever they are, a read either lies
/// inside the file or throws ``MediaError/Code/damagedInput`` naming the part that is missing.
package final class ByteWindow {
  /// The byte order of multi-byte numbers.
  package enum Order: Sendable { case big, little }

  /// The length of what is read.
  package let size: Int
  /// What is being read, for the sentence that says what is missing.
  package var part = "its header"
  private let label: String
  private let file: InputFile?
  /// Where in the file the window begins.
  private let base: Int
  private var buffer: [UInt8]
  private var start = 0

  /// How far a read that continues the last one looks ahead, and one that jumps.
  private static let sequentialRead = 64 << 10
  private static let jumpRead = 4 << 10

  /// Reads `input`, whose first bytes were read already.
  package init(_ input: InputFile, head: [UInt8]) {
    file = input
    base = 0
    size = input.size
    label = input.label
    buffer = head
  }

  /// Reads a stretch of `input`, which must lie in it, as if that were a file of its own.
  package init(_ input: InputFile, in range: Range<Int>) {
    file = input
    base = range.lowerBound
    size = range.count
    label = input.label
    buffer = []
  }

  /// A stretch of what this reads, which must lie in it, as if that were a file of its own.
  package func window(in range: Range<Int>) -> ByteWindow {
    if let file { return ByteWindow(file, in: base + range.lowerBound..<base + range.upperBound) }
    return ByteWindow(Array(buffer[range]), label: label)
  }

  /// Reads bytes in memory.
  package init(_ bytes: [UInt8], label: String) {
    file = nil
    base = 0
    size = bytes.count
    self.label = label
    buffer = bytes
  }

  /// Whether `count` bytes lie at `offset`.
  package func holds(_ offset: Int, _ count: Int) -> Bool {
    offset >= 0 && count >= 0 && count <= size && offset <= size - count
  }

  /// The error of a file that says something impossible.
  package func damaged(_ message: String) -> MediaError {
    MediaError(.damagedInput, message, input: label, step: "probe")
  }

  /// The error of a file that uses what is not handled.
  package func unsupported(_ message: String) -> MediaError {
    MediaError(.unsupported, message, input: label, step: "probe")
  }

  /// Brings `count` bytes, at most the shortest read ahead, into the buffer; returns their index.
  private func locate(_ offset: Int, _ count: Int) throws(MediaError) -> Int {
    if offset >= start {
      let index = offset &- start
      if index <= buffer.count &- count { return index }
    }
    guard holds(offset, count), let file else {
      throw damaged("the file ends inside \(part)")
    }
    let isNext = offset >= start && offset - start <= buffer.count + Self.jumpRead
    buffer = try file.bytes(
      at: base + offset,
      count: min(size - offset, max(count, isNext ? Self.sequentialRead : Self.jumpRead)))
    start = offset
    guard buffer.count >= count else { throw damaged("the file ends inside \(part)") }
    return 0
  }

  package func u8(_ offset: Int) throws(MediaError) -> Int {
    let index = try locate(offset, 1)
    return Int(buffer[index])
  }

  package func u16(_ offset: Int, _ order: Order = .big) throws(MediaError) -> Int {
    let index = try locate(offset, 2)
    let (first, second) = (Int(buffer[index]), Int(buffer[index + 1]))
    return order == .big ? first << 8 | second : second << 8 | first
  }

  package func u24(_ offset: Int, _ order: Order = .big) throws(MediaError) -> Int {
    let (low, high) = order == .big ? (offset + 1, offset) : (offset, offset + 2)
    let rest = try u16(low, order)
    return try u8(high) << 16 | rest
  }

  package func u32(_ offset: Int, _ order: Order = .big) throws(MediaError) -> Int {
    let index = try locate(offset, 4)
    var value = 0
    for place in 0..<4 {
      value = value << 8 | Int(buffer[index + (order == .big ? place : 3 - place)])
    }
    return value
  }

  /// A 64-bit number that counts or places bytes, so one beyond 2^60 is beyond any file.
  package func u64(_ offset: Int, _ order: Order = .big) throws(MediaError) -> Int {
    let (high, low) = order == .big ? (offset, offset + 4) : (offset + 4, offset)
    let top = try u32(high, order)
    guard top < 1 << 28 else { throw damaged("\(part) points beyond the end of the file") }
    return try top << 32 | u32(low, order)
  }

  /// Exactly `count` bytes.
  package func bytes(_ offset: Int, _ count: Int) throws(MediaError) -> [UInt8] {
    guard holds(offset, count) else { throw damaged("the file ends inside \(part)") }
    if offset >= start, offset - start <= buffer.count - count {
      return Array(buffer[(offset - start)..<(offset - start + count)])
    }
    guard let file else { throw damaged("the file ends inside \(part)") }
    let bytes = try file.bytes(at: base + offset, count: count)
    guard bytes.count == count else { throw damaged("the file ends inside \(part)") }
    return bytes
  }

  /// Where a byte first stands from an offset on, or nil when it does not before `end`.
  package func firstIndex(of byte: UInt8, from offset: Int, to end: Int) throws(MediaError) -> Int?
  {
    var place = offset
    let end = min(end, size)
    while place < end {
      let index = try locate(place, 1)
      let found = unsafe buffer.withUnsafeBytes { bytes -> Int? in
        guard let first = bytes.baseAddress else { return nil }
        let start = unsafe first + index
        let count = min(bytes.count - index, end - place)
        return unsafe memchr(start, Int32(byte), count).map { unsafe UnsafeRawPointer($0) - start }
      }
      if let found { return place + found }
      place += min(buffer.count - index, end - place)
    }
    return nil
  }

  /// Where a byte first stands with a next one that is wanted, from an offset on, or nil when it does not
  /// before `end`.
  package func firstIndex(
    of byte: UInt8, from offset: Int, to end: Int, before isWanted: (UInt8) -> Bool
  ) throws(MediaError) -> Int? {
    var place = offset
    let end = min(end, size - 1)
    while place < end {
      let index = try locate(place, 2)
      let found = unsafe buffer.withUnsafeBytes { bytes -> (count: Int, isWanted: Bool) in
        guard let base = bytes.baseAddress else { return (0, false) }
        let last = min(bytes.count - 1, index + end - place)
        var next = index
        while next < last,
          let hit = unsafe memchr(base + next, Int32(byte), last - next)
        {
          next = unsafe UnsafeRawPointer(hit) - base
          if unsafe isWanted(bytes[next + 1]) { return (next - index, true) }
          next += 1
        }
        return (last - index, false)
      }
      place += found.count
      if found.isWanted { return place }
    }
    return nil
  }

  /// Whether the ASCII `text` stands at `offset`.
  package func matches(_ offset: Int, _ text: String) throws(MediaError) -> Bool {
    guard holds(offset, text.utf8.count) else { return false }
    var place = offset
    for byte in text.utf8 {
      if try u8(place) != Int(byte) { return false }
      place += 1
    }
    return true
  }
}
