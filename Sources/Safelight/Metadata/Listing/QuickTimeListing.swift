/// What an MP4 or MOV file says about itself (ISO/IEC 14496-12, QuickTime File Format).
struct QuickTimeListing {
  private let window: ByteWindow
  private var listing: MetadataListing

  static func list(_ window: ByteWindow, format: String) throws(MediaError) -> MetadataListing {
    var reader = Self(window: window, listing: MetadataListing(format: format))
    window.part = "the movie's boxes"
    guard
      let movie = try ISOBox.boxes(
        window, from: 0, to: window.size, until: { $0.type == "moov" }
      ).last, movie.type == "moov"
    else {
      throw window.damaged("the film has no moov box, which tells what it holds")
    }
    try reader.read(movie)
    return reader.listing
  }

  private mutating func read(_ movie: ISOBox) throws(MediaError) {
    _ = movie
  }
}
