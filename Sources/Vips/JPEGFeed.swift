internal import CVips
internal import Glibc
internal import Synchronization

/// Hands a JPEG's bytes to its decoder, the last of its only scan one by one, and so sees what the
/// decoder leaves unread: wrong bytes that pass for Huffman codes show in nothing else, and libjpeg
/// warns of them only when it is asked for more after the last row, which libvips never does.
package final class JPEGFeed: Sendable {
  /// What the decoder left of the scan.
  package struct Surplus: Sendable, Hashable {
    /// How many bytes it did not ask for, or more.
    package let bytes: Int
    /// Whether they are all zero, as some cameras fill up with.
    package let isPadding: Bool
  }

  private let state: Mutex<State>

  /// - Parameter scan: Where the compressed pixels begin.
  package init(scan: Int) {
    state = Mutex(State(scan: scan))
  }

  /// What of the scan was not asked for so far; nil when that is nothing.
  package var surplus: Surplus? { state.withLock { $0.surplus } }

  func open(_ descriptor: CInt) {
    state.withLock { $0.descriptor = descriptor }
  }

  /// The feed as the shim takes it; holds a reference until it is released.
  var reader: cvips_reader {
    unsafe cvips_reader(
      context: Unmanaged.passRetained(self).toOpaque(),
      read: { context, buffer, length in
        unsafe Unmanaged<JPEGFeed>.fromOpaque(context).takeUnretainedValue().state.withLock {
          unsafe Int64(
            $0.read(UnsafeMutableRawBufferPointer(start: buffer, count: max(0, Int(length)))))
        }
      },
      seek: { context, offset, whence in
        unsafe Unmanaged<JPEGFeed>.fromOpaque(context).takeUnretainedValue().state.withLock {
          Int64($0.seek(Int(offset), whence))
        }
      },
      release: { context in unsafe Unmanaged<JPEGFeed>.fromOpaque(context).release() })
  }
}

private struct State {
  let scan: Int
  var descriptor: CInt = -1
  private var position = 0
  /// Where the decoder has read to.
  private var reach = 0
  /// Where the scan ends; nil while that is not known.
  private var end: Int?
  /// Where the search for its end has come to.
  private var searched: Int
  private var cache: [UInt8] = []
  private var cacheStart = 0
  private var cacheEndsFile = false

  /// Bytes read ahead at a time.
  private static let block = 64 << 10
  /// Bytes at the scan's end that are handed out one by one.
  private static let tail = 32

  init(scan: Int) {
    self.scan = scan
    searched = scan
  }

  var surplus: JPEGFeed.Surplus? {
    guard let end, reach < end else { return nil }
    let rest = reach - cacheStart..<end - cacheStart
    let isPadding =
      cache.indices.contains(rest.lowerBound) && rest.upperBound <= cache.count
      && cache[rest].allSatisfy { $0 == 0 }
    return JPEGFeed.Surplus(bytes: end - reach, isPadding: isPadding)
  }

  mutating func seek(_ offset: Int, _ whence: CInt) -> Int {
    let base: Int
    switch whence {
    case SEEK_SET: base = 0
    case SEEK_CUR: base = position
    default:
      base = lseek(descriptor, 0, SEEK_END)
      if base < 0 { return -1 }
    }
    let (place, overflow) = base.addingReportingOverflow(offset)
    if overflow || place < 0 { return -1 }
    position = place
    return place
  }

  mutating func read(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let isAhead =
      cacheEndsFile || position + buffer.count + Self.tail <= cacheStart + cache.count
    if position < cacheStart || !isAhead {
      guard fill() else { return -1 }
      search()
    }
    let offset = position - cacheStart
    let count = min(buffer.count, cache.count - offset, piece)
    guard count > 0 else { return 0 }
    unsafe buffer.copyBytes(from: cache[offset..<offset + count])
    position += count
    reach = max(reach, position)
    return count
  }

  /// The most bytes that may be handed out at once.
  private var piece: Int {
    guard let end, position <= end else { return .max }
    return max(1, end - Self.tail - position)
  }

  /// Reads what comes next; false when that fails.
  private mutating func fill() -> Bool {
    let (file, start) = (descriptor, position)
    var failed = false
    cache = unsafe [UInt8](unsafeUninitializedCapacity: Self.block) { bytes, filled in
      while filled < bytes.count {
        let got = unsafe pread(
          file, bytes.baseAddress?.advanced(by: filled), bytes.count - filled, start + filled)
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        if got <= 0 { return }
        filled += got
      }
    }
    cacheStart = start
    cacheEndsFile = cache.count < Self.block
    return !failed
  }

  /// Looks for the marker that ends the scan: any but the restart markers, and 0xFF 0x00 is data.
  private mutating func search() {
    guard end == nil, searched >= cacheStart else { return }
    let first = searched - cacheStart
    guard first < cache.count else { return }
    let (found, next) = unsafe cache.withUnsafeBytes { bytes -> (Int?, Int) in
      var place = first
      guard let base = bytes.baseAddress else { return (nil, place) }
      while place + 1 < bytes.count,
        let hit = unsafe memchr(base + place, 0xFF, bytes.count - 1 - place)
      {
        let mark = unsafe base.distance(to: hit)
        let code = unsafe bytes[mark + 1]
        if code != 0, code != 0xFF, !(0xD0...0xD7 ~= code) { return (mark, mark) }
        place = mark + (code == 0xFF ? 1 : 2)
      }
      return (nil, max(place, bytes.count - 1))
    }
    searched = cacheStart + next
    guard var mark = found else { return }
    // Fill bytes and restart markers after the last pixel are nobody's loss.
    while mark >= first + 1, cache[mark - 1] == 0xFF { mark -= 1 }
    while mark >= first + 2, cache[mark - 2] == 0xFF, 0xD0...0xD7 ~= cache[mark - 1] { mark -= 2 }
    end = cacheStart + mark
  }
}
