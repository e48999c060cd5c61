/// The blocks of metadata of a PNG, and how others take their place.
struct PNGBlocks {
  private let window: ByteWindow
  private let layout: PNGLayout
  private var chunks: [Kind: PNGLayout.Chunk] = [:]
  private var stored = MetadataBlocks()
  /// ImageMagick's texts with EXIF, of which a chunk of its own takes the place.
  private var texts: [PNGLayout.Chunk] = []

  private enum Kind { case exif, xmp, iptc, profile }

  /// Some writers leave the prefix of JPEG in front.
  private static let prefix = Array("Exif\0\0".utf8)

  init(_ window: ByteWindow, _ layout: PNGLayout) throws(MediaError) {
    (self.window, self.layout) = (window, layout)
    for chunk in layout.chunks { try read(chunk) }
  }

  /// The blocks as they stand; of several chunks of a kind, what the first holds.
  var blocks: MetadataBlocks { stored }

  private mutating func read(_ chunk: PNGLayout.Chunk) throws(MediaError) {
    switch chunk.type {
    case "eXIf" where chunks[.exif] == nil:
      var block = try content(chunk)
      if block.starts(with: Self.prefix) { block.removeFirst(Self.prefix.count) }
      (chunks[.exif], stored.exif) = (chunk, block)
    case "iCCP" where chunks[.profile] == nil:
      chunks[.profile] = chunk
      let bytes = try content(chunk)
      guard let end = bytes.firstIndex(of: 0), end + 2 < bytes.count else { return }
      let inflated = Inflate.zlib(bytes[(end + 2)...], limit: MediaHeader.longestBlock)
      if inflated.isWhole { stored.icc = inflated.bytes }
    case "tEXt", "zTXt", "iTXt":
      guard try PNGText.isWanted(window, chunk.payload) else { return }
      var header = MediaHeader(
        MediaInfo(format: .png, bytes: 0, stored: PixelSize(width: 0, height: 0)))
      PNGText(chunk.type, try content(chunk))?.move(into: &header)
      if let packet = header.blocks.xmp, chunks[.xmp] == nil {
        (chunks[.xmp], stored.xmp) = (chunk, packet)
      }
      if let datasets = header.blocks.iptc, chunks[.iptc] == nil {
        (chunks[.iptc], stored.iptc) = (chunk, datasets)
      }
      if let block = header.blocks.exif {
        texts.append(chunk)
        if stored.exif == nil { stored.exif = block }
      }
    default: break
    }
  }

  private func content(_ chunk: PNGLayout.Chunk) throws(MediaError) -> [UInt8] {
    guard chunk.payload.count <= MediaHeader.longestBlock else {
      throw window.damaged(
        "a \(chunk.type) chunk has \(chunk.payload.count) bytes, too many to be read")
    }
    return try window.bytes(chunk.payload.lowerBound, chunk.payload.count)
  }

  /// The edits after which the blocks are others.
  func edits(_ changes: BlockChanges) throws(MediaError) -> ByteEdits {
    var edits = ByteEdits()
    replace(.profile, changes.icc, &edits, Self.profile)
    replace(.exif, changes.exif, &edits) { PNGLayout.bytes("eXIf", $0) }
    if changes.exif != .stays {
      for chunk in texts { edits.remove(chunk.range) }
    }
    replace(.xmp, changes.xmp, &edits, PNGLayout.xmp)
    replace(.iptc, changes.iptc, &edits) { PNGText.chunk("iptc", PhotoshopResources.wrapping($0)) }
    if !edits.isEmpty {
      // It tells where in the file the second half of the pixels is.
      for chunk in layout.chunks where chunk.type == "iDOT" { edits.remove(chunk.range) }
    }
    return edits
  }

  private func replace(
    _ kind: Kind, _ change: BlockChange, _ edits: inout ByteEdits, _ wrap: ([UInt8]) -> [UInt8]
  ) {
    let old = chunks[kind]
    switch change {
    case .stays: break
    case .goes: if let old { edits.remove(old.range) }
    case .becomes(let block):
      // A profile stands before the palette, which the first chunk, the header, never follows.
      let header = layout.chunks.first.map { $0.range.upperBound }
      let place = kind == .profile ? header ?? layout.firstData : layout.firstData
      edits.replace(old?.range ?? place..<place, with: wrap(block))
      guard kind == .profile else { return }
      // A PNG says once what its colours are.
      for chunk in layout.chunks where chunk.type == "sRGB" { edits.remove(chunk.range) }
    }
  }

  /// A profile, deflated in blocks that are stored as they are.
  private static func profile(_ profile: [UInt8]) -> [UInt8] {
    var bytes = Array("icc".utf8) + [0, 0]
    bytes += Deflate.stored(profile)
    return PNGLayout.bytes("iCCP", bytes)
  }
}
