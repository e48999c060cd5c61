/// Makes, of what there is of a damaged file, a file in memory that its decoder takes: for formats
/// whose decoders give everything or nothing.
enum Salvage {
  /// The stand-in; nil when nothing can be saved, or where the decoder saves what there is itself.
  static func mend(
    _ input: InputFile, _ header: MediaHeader, control: JobControl
  ) throws(MediaError) -> DecodableInput? {
    switch header.info.format {
    case .tiff:
      var window = SalvagedTIFF(try input.bytes(at: 0, count: input.size), label: input.label)
      guard try window.mend() else { return nil }
      return try standIn(window.bytes, input, header, control)
    case .webp where header.info.frames > 1 || !header.info.delays.isEmpty:
      guard let bytes = try SalvagedWebP.frames(of: input) else { return nil }
      return try standIn(bytes, input, header, control)
    case .webp:
      guard let bytes = try SalvagedWebP.rows(of: input, header) else { return nil }
      let file = try InputFile.open(.bytes(bytes), label: input.label, control: control)
      return DecodableInput(file, header, decodedAs: .tiff)
    case .heic, .avif:
      guard let bytes = try SalvagedHEIF.extended(input) else { return nil }
      return try standIn(bytes, input, header, control)
    default:
      return nil
    }
  }

  private static func standIn(
    _ bytes: [UInt8], _ input: InputFile, _ header: MediaHeader, _ control: JobControl
  ) throws(MediaError) -> DecodableInput {
    let file = try InputFile.open(.bytes(bytes), label: input.label, control: control)
    var mended = try HeaderReader.read(file)
    mended.blocks = header.blocks
    return try DecodableInput(file, mended, control: control)
  }
}
