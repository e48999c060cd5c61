/// Takes metadata out of a file without touching its compressed pixels.
///
/// In every scope the picture looks as before: the colour profile stays unless it says no more than
/// that the picture is sRGB, and so does an orientation that turns the picture.
public struct StripMetadata: Operation {
  /// `strip-metadata`
  public static let name = "strip-metadata"

  /// How much goes.
  public enum Scope: String, Sendable, Hashable, Codable, CaseIterable {
    /// All but copyright, creator and dates, orientation and colour: no position, serial numbers,
    /// owner, maker notes, embedded thumbnail, edit history or comments.
    case safe
    /// All that is not needed to show the picture as it is.
    case all
    /// The position, and nothing else.
    case gps
  }

  /// How much goes.
  public var scope: Scope
  /// What stays nevertheless.
  public var keep: [KeptMetadata]

  /// Makes the step.
  public init(_ scope: Scope = .safe, keep: [KeptMetadata] = []) {
    self.scope = scope
    self.keep = keep
  }
}

extension StripMetadata: MetadataOperation {
  package func changes(to file: MetadataFile) throws(MediaError) -> MetadataChanges {
    let rules = try StripRules(self)
    let window = file.window
    switch file.layout {
    case .jpeg(let layout): return try JPEGStripping(window, layout, rules).changes()
    case .png(let layout): return try PNGStripping(window, layout, rules).changes()
    case .webp(let layout): return try WebPStripping(window, layout, rules).changes()
    case .heif(let layout):
      return try HEIFStripping(window, layout, rules).changes()
    case .film(let layout):
      return try FilmStripping(window, layout, rules).changes()
    case .tiff: return try TIFFStripping(window, rules).changes()
    case .gif: return try GIFStripping(window, rules).changes()
    case .jxl: return try JXLStripping(window, rules).changes()
    }
  }

  package func verify(
    _ written: MetadataFile, from original: MetadataFile
  ) throws(MediaError) {
    // What would be taken out of the result should have been taken out already.
    let left = try changes(to: written)
    guard left.edits.isEmpty else {
      throw StripProof.failure("would still hold metadata that was to go")
    }
    try StripProof(written, from: original, try StripRules(self)).check()
  }
}
