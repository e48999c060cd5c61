extension Engine {
  /// Lists everything that a file says about itself: EXIF, XMP and IPTC of pictures, what MP4 and MOV
  /// tell of films. No pixel is decoded.
  ///
  /// - Parameters:
  ///   - source: The file.
  ///   - options: What is wanted.
  /// - Returns: What the file says, tag by tag, with warnings about what could not be read.
  /// - Throws: ``MediaError``, for a file that is no picture or film, or whose header is broken.
  public func metadata(
    of source: Source, options: ListingOptions = ListingOptions()
  ) async throws(MediaError) -> MetadataListing {
    try await blocking(source) { (control) throws(MediaError) in
      let input = try InputFile.open(source, limits: limits, control: control)
      guard let workers else { return try MetadataLister(input: input).list(options) }
      return try workers.list(input, options, limits, control)
    }
  }
}
