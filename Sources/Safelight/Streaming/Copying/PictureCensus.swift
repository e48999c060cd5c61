internal import Libav

/// Finds out whether the pictures of a film in H.264 are whole, as far as their packets tell: whether units
/// fill them, slices begin as they must, and no frame is missing that others refer to. What is wrong within
/// slices only decoding tells.
struct PictureCensus {
  /// Packets that hold no whole picture.
  private(set) var broken = 0
  /// Places where frames are missing.
  private(set) var gaps = 0

  private let header: H264Header
  /// The picture parameter sets that slices may name.
  private let pictureParameters: Set<Int>
  /// The number of the last frame that others may refer to.
  private var last: Int?

  private static let slices: ClosedRange<UInt8> = 1...5
  /// What stands before a picture seldom takes more.
  private static let usualLead = 256
  private static let mostUnits = 10_000
  /// Profiles that allow slices in any order.
  private static let unordered = [66, 88]

  init(_ header: H264Header) {
    self.header = header
    pictureParameters = Set(
      header.parameterSets.lazy.filter { ($0.first ?? 0) & 0x1F == 8 }.map { unit in
        var bits = PayloadBits(unescaping: unit.dropFirst().prefix(8))
        return bits.golomb()
      })
  }

  /// Takes the next packet, in the order of decoding.
  mutating func note(_ packet: Packet) {
    let unit = header.lengthWidth.map { firstSlice(packet, width: $0) } ?? firstSlice(packet)
    guard let unit, let slice = H264SliceHeader(unit, header.sequenceParameters),
      pictureParameters.contains(slice.pictureParameters),
      slice.firstMacroblock == 0 || Self.unordered.contains(header.sequenceParameters.profile)
    else {
      broken += 1
      return
    }
    if !slice.isRestart { check(slice.frameNumber) }
    if slice.isReference { last = slice.frameNumber }
  }

  /// Whether a frame follows on the last (ITU-T H.264 §7.4.3).
  private mutating func check(_ number: Int) {
    let parameters = header.sequenceParameters
    // After a picture that has memory cleared, numbers begin anew.
    guard let last, !parameters.allowsMissingFrames, number > 1 else { return }
    let next = (last + 1) & (1 << parameters.frameNumberWidth - 1)
    if number != last, number != next { gaps += 1 }
  }

  /// How the first slice begins; nil where units do not fill the packet, or none is one.
  private func firstSlice(_ packet: Packet, width: Int) -> [UInt8]? {
    let size = packet.size
    var (place, count) = (0, 0)
    var slice: [UInt8]?
    while place < size {
      guard size - place >= width, count < Self.mostUnits else { return nil }
      let wanted = slice == nil ? 1 + H264SliceHeader.length : 1
      let head = packet.bytes(from: place, count: width + wanted)
      let length = head.prefix(width).reduce(0) { $0 << 8 | Int($1) }
      place += width
      guard length <= size - place else { return nil }
      if length > 0, head.count > width {
        guard head[width] & 0x80 == 0 else { return nil }
        if slice == nil, Self.slices.contains(head[width] & 0x1F) {
          slice = Array(head.dropFirst(width).prefix(length))
        }
      }
      place += length
      count += 1
    }
    return slice
  }

  /// The same of units behind start codes.
  private func firstSlice(_ packet: Packet) -> [UInt8]? {
    for count in [Self.usualLead, packet.size] {
      let bytes = packet.bytes(from: 0, count: count)
      var slice: [UInt8]?
      AnnexB.forEachUnit(bytes.span) { range in
        guard slice == nil, Self.slices.contains(bytes[range.lowerBound] & 0x1F) else { return }
        slice = Array(bytes[range].prefix(1 + H264SliceHeader.length))
      }
      // The last unit of what was read may go on.
      if let slice, slice.count > H264SliceHeader.length || count >= packet.size { return slice }
    }
    return nil
  }
}
