/// The movie part of a HEIF file that is an image sequence.
enum ImageSequence {
  /// How many frames its first picture track has, or nil when that is not stated.
  static func frames(_ movie: ISOBox, _ window: ByteWindow) throws(MediaError) -> Int? {
    for track in try movie.children(window) where track.type == "trak" {
      guard let media = try child("mdia", of: track, window),
        let handler = try child("hdlr", of: media, window), window.holds(handler.body, 12),
        try window.matches(handler.body + 8, "pict"),
        let information = try child("minf", of: media, window),
        let table = try child("stbl", of: information, window),
        let sizes = try child("stsz", of: table, window), window.holds(sizes.body, 12)
      else { continue }
      return try window.u32(sizes.body + 8)
    }
    return nil
  }

  private static func child(
    _ type: FourCC, of box: ISOBox, _ window: ByteWindow
  ) throws(MediaError) -> ISOBox? {
    try box.children(window).first { $0.type == type }
  }
}
