package import Vips

/// A text to lay over pictures.
public struct TextMark: Sendable, Hashable, Codable {
  /// What it says: lines, and fields such as `{copyright}` from the picture's own metadata.
  public var text: String

  /// Makes a text mark.
  public init(_ text: String) { self.text = text }
}

/// What stands for the fields of a text in one picture; nil where the picture does not tell.
package struct TextFields: Sendable, Hashable {
  /// `{copyright}`
  package var copyright: String?
  /// `{creator}`
  package var creator: String?
  /// `{date}`
  package var date: String?
  /// `{name}`: the input's name without folder and extension.
  package var name: String?

  package init() {}

  /// What a picture tells of itself.
  ///
  /// - Parameters:
  ///   - blocks: Its metadata as it was read.
  ///   - label: How messages call the input: a path, or `-`.
  init(_ blocks: MetadataBlocks, label: String) {}
}

extension TextMark {
  /// Why it cannot be drawn, whatever the picture, before any pixel is decoded: a font that is not there.
  package func check() throws(MediaError) {}

  /// The text drawn: sRGB with alpha, 8 bits a sample, in memory, cut to its ink.
  ///
  /// - Parameters:
  ///   - width: Pixels it comes out wide, or fewer where `height` bounds it; nil leaves it to `height`.
  ///   - height: Pixels it comes out high at most. With neither the font's own size decides.
  ///   - fields: What stands for its fields.
  /// - Returns: nil when no ink is left, as for a field that the picture does not tell.
  package func raster(
    width: Int?, height: Int?, fields: TextFields
  ) throws(VipsError) -> Raster? {
    nil
  }
}
