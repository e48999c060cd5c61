/// Everything that a file says about itself, tag by tag.
public struct MetadataListing: Sendable, Hashable, Codable {
  /// One tag.
  public struct Tag: Sendable, Hashable, Codable {
    /// The standard's name, such as `ExposureBiasValue`; the number in hexadecimal, such as `0x9999`,
    /// where it has none.
    public var name: String
    /// The value as it stands in the file.
    public var raw: MetadataValue
    /// The value in words, in English.
    public var text: String
    /// exiftool's name, where that differs.
    public var exiftoolName: String?
  }

  /// The tags of one place in the file.
  public struct Group: Sendable, Hashable, Codable {
    /// The place as exiftool calls it: `IFD0`, `ExifIFD`, `GPS`, …
    public var name: String
    /// The tags in the order of the file, each name once.
    public var tags: [Tag]
  }

  /// A property with any number of texts.
  public struct Property: Sendable, Hashable, Codable {
    /// Its name, such as `dc:creator` or `By-line`.
    public var name: String
    /// Its texts.
    public var texts: [String]
  }

  /// A place on earth.
  public struct Position: Sendable, Hashable, Codable {
    /// Latitude in degrees, north positive.
    public var latitude: Double?
    /// Longitude in degrees, east positive.
    public var longitude: Double?
    /// Metres above sea level.
    public var altitude: Double?
  }

  /// The format: one of ``ImageFormat``, or `mp4`, `mov` or `m4a`.
  public var format: String
  /// The directories of EXIF, or of a TIFF file.
  public var exif: [Group] = []
  /// What a camera's maker keeps in its own way; only on request.
  public var makerNotes: [Tag] = []
  /// Where the picture or film was taken.
  public var position: Position?
  /// XMP's properties, those of structures by the structure's name and theirs.
  public var xmp: [Property] = []
  /// The datasets of IPTC-IIM.
  public var iptc: [Property] = []
  /// What MP4 and MOV tell, by place: `QuickTime`, `Track1`, `Keys`, `UserData`, `ItemList`.
  public var quickTime: [Group] = []
  /// What could not be read, one sentence each.
  public var warnings: [String] = []

  init(format: String) { self.format = format }

  /// More warnings than anybody reads.
  private static let mostWarnings = 32

  /// Notes something wrong, once, and never without end.
  mutating func warn(_ sentence: String) {
    if warnings.count < Self.mostWarnings, !warnings.contains(sentence) {
      warnings.append(sentence)
    }
  }
}
