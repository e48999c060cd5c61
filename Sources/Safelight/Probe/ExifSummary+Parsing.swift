extension ExifSummary {
  /// Reads the summary from an EXIF block; nil when it is no TIFF structure.
  package init?(parsing block: [UInt8]) {
    let window = ByteWindow(block, label: "")
    do throws(MediaError) {
      guard let layout = try TIFFLayout.read(window) else { return nil }
      let first = try TIFFDirectory(window, layout, at: layout.firstDirectory(window))
      self.init(
        orientation: try first.integer(TIFFTag.orientation, window),
        make: try first.text(TIFFTag.make, window), model: try first.text(TIFFTag.model, window))
    } catch {
      return nil
    }
  }
}
