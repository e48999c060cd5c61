internal import Libav
internal import SystemPackage

/// What a cell of a storyboard is compared with: the frames of a time.
struct CellWindow: Sendable, Codable {
  var grid: BrightnessGrid
  /// In milliseconds from the segment's first frame on.
  var times: Range<Int>
}

/// Compares the cells of a storyboard with frames of the film.
enum FrameComparison {
  /// What a frame is made before it is compared.
  private static let size = PixelSize(width: 64, height: 36)

  /// Where cells lie on a sheet, as grids; nil for those that do not.
  static func grids(
    of places: [PixelRect], on sheet: InputFile, limits: Limits, control: JobControl
  ) throws(MediaError) -> [BrightnessGrid?] {
    let header = try HeaderReader.read(sheet)
    let picture = try DecodableInput(sheet, header, control: control)
    let edge = max(header.info.stored.width, header.info.stored.height)
    guard
      let block = try PixelBlock.blocks(
        of: picture, within: [edge], limits: limits, control: control
      ).first
    else { return places.map { _ in nil } }
    return places.map { BrightnessGrid(block, in: $0) }
  }

  /// How like each cell is to the most like frame of its time, in decibels; nil where there is no such frame.
  ///
  /// - Parameter bytes: A segment behind its initialization section. What is damaged in it is not told here.
  static func likeness(
    of cells: [CellWindow], to bytes: [UInt8], _ container: Container, of label: String,
    control: JobControl
  ) throws(MediaError) -> [Double?] {
    let file = try InputFile.open(.bytes(bytes), label: label, control: control)
    var found = [Double?](repeating: nil, count: cells.count)
    let failure = withExtendedLifetime(file) { () -> LibavError? in
      do throws(LibavError) {
        try compare(cells, file, container, control, &found)
        return nil
      } catch {
        return error
      }
    }
    try control.check()
    if let failure, [.unavailable, .noMemory, .io].contains(failure.kind) {
      throw MediaError(failure, step: "decode").naming(file)
    }
    return found
  }

  private static func compare(
    _ cells: [CellWindow], _ file: InputFile, _ container: Container, _ control: JobControl,
    _ found: inout [Double?]
  ) throws(LibavError) {
    let feed = ByteFeed(descriptor: file.descriptor.rawValue, stop: StopSignal())
    var demuxer = try Demuxer(feed, options: DemuxerOptions(container: container))
    try demuxer.analyze()
    guard let stream = demuxer.streams.first(where: { $0.video != nil }),
      stream.timeBase.isPositive
    else { return }
    let decoder = try Decoder(
      try demuxer.parameters(of: stream.index), timeBase: stream.timeBase,
      options: Decoder.Options())
    var converter = StillConverter()
    var first: Int?
    var isAtEnd = false
    while !isAtEnd {
      if control.isCancelled { throw LibavError(.stopped, "stopped") }
      let packet = try demuxer.read()
      if let packet, packet.stream != stream.index { continue }
      isAtEnd = packet == nil
      for frame in try decoder.decode(packet) {
        guard let time = frame.time else { continue }
        first = first ?? time
        let passed = MediaTime(
          (time &- (first ?? time)) &* stream.timeBase.numerator, per: stream.timeBase.denominator
        ).ticks(per: 1000)
        let due = cells.indices.filter { cells[$0].times.contains(passed) }
        guard !due.isEmpty else { continue }
        let picture = try converter.picture(frame, size)
        guard
          let block = PixelBlock(
            size: picture.size, channels: picture.channels, samples: picture.samples),
          let grid = BrightnessGrid(
            block, in: PixelRect(x: 0, y: 0, width: size.width, height: size.height))
        else { continue }
        for index in due {
          found[index] = max(found[index] ?? 0, cells[index].grid.likeness(to: grid))
        }
      }
    }
  }
}
