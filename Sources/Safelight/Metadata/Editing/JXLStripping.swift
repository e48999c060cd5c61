/// Takes metadata out of the boxes of a JPEG XL container (ISO/IEC 18181-2).
struct JXLStripping {
  private let window: ByteWindow
  private let rules: StripRules
  private var result = MetadataChanges()

  /// The picture, and what decoders find their way by; a gain map is a picture too.
  private static let picture: Set<String> = [
    "JXL ", "ftyp", "jxlc", "jxlp", "jxll", "jxli", "jhgm",
  ]
  private static let longest = 16 << 20

  init(_ window: ByteWindow, _ rules: StripRules) {
    (self.window, self.rules) = (window, rules)
  }

  /// What has to change.
  func changes() throws(MediaError) -> MetadataChanges {
    var stripping = self
    try stripping.strip()
    return stripping.result
  }

  private mutating func strip() throws(MediaError) {
    // A bare codestream holds no metadata.
    guard try window.u16(0) == 0 else { return }
    let isGPS = rules.scope == .gps
    let boxes = try BoxRange.boxes(window, in: 0..<window.size)
    for box in boxes {
      switch box.type {
      case "Exif", "xml ": try stripBlock(box)
      case "brob":
        let name = box.body.count >= 4 ? FourCC(try window.u32(box.body.lowerBound)) : ""
        guard !isGPS || ["Exif", "xml "].contains(name) else { continue }
        if isGPS {
          result.warn("a compressed \(name) block, which cannot be looked into, was removed")
        }
        result.edits.remove(box.range)
      case "jbrd": continue
      case _ where Self.picture.contains(box.type): continue
      default: if !isGPS { result.edits.remove(box.range) }
      }
    }
    // The JPEG that it was made from had the metadata too.
    guard !isGPS || !result.edits.isEmpty else { return }
    for box in boxes where box.type == "jbrd" {
      result.edits.remove(box.range)
      result.warn("what the original JPEG could be restored from was removed")
    }
  }

  private mutating func stripBlock(_ box: BoxRange) throws(MediaError) {
    guard box.body.count <= Self.longest else { return result.edits.remove(box.range) }
    let content = try window.bytes(box.body.lowerBound, box.body.count)
    var kept: StripRules.Result
    var prefix: [UInt8] = []
    if box.type == "Exif" {
      guard let offset = content.span.unsigned(at: 0, width: 4, .big), offset <= content.count - 4
      else { return result.edits.remove(box.range) }
      prefix = Array(content[..<(4 + offset)])
      kept = rules.exif(Array(content[(4 + offset)...]))
    } else {
      kept = rules.xmp(content)
    }
    result.warn(kept.warnings)
    guard let bytes = kept.bytes else { return result.edits.remove(box.range) }
    let new = prefix + bytes
    if new != content { result.edits.replace(box.range, with: BoxRange.bytes(box.type, new)) }
  }
}
