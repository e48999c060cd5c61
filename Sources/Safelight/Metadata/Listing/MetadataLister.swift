internal import Exif

/// Lists the metadata of one opened file; blocks.
struct MetadataLister {
  let input: InputFile

  func list(_ options: ListingOptions) throws(MediaError) -> MetadataListing {
    let head = try input.bytes(at: 0, count: FormatSniffer.headLength)
    var listing: MetadataListing
    switch try FormatSniffer.kind(of: input, head: head) {
    case .video(let container) where ["mp4", "quicktime"].contains(container):
      listing = try QuickTimeListing.list(
        ByteWindow(input, head: head), format: container == "mp4" ? "mp4" : "mov")
    case .audio("mp4"):
      listing = try QuickTimeListing.list(ByteWindow(input, head: head), format: "m4a")
    case .video(let container):
      throw MediaError(
        .unsupported, "is a video (\(container)); of films, MP4 and MOV are read",
        input: input.label, step: "probe")
    default: listing = try picture(head, options)
    }
    listing.keep(options.tags)
    return listing
  }

  private func picture(
    _ head: [UInt8], _ options: ListingOptions
  ) throws(MediaError) -> MetadataListing {
    let header = try header(head)
    var listing = MetadataListing(format: header.info.format.rawValue)
    header.warnings.forEach { listing.warn($0) }
    try readDirectories(of: header, head, &listing)
    if let exif = header.info.exif,
      exif.latitude != nil || exif.longitude != nil || exif.altitude != nil
    {
      listing.position = MetadataListing.Position(
        latitude: exif.latitude, longitude: exif.longitude, altitude: exif.altitude)
    }
    if let xmp = header.blocks.xmp {
      if let properties = XMPListing.properties(of: xmp) {
        listing.xmp = properties
      } else {
        listing.warn("the XMP packet is not well-formed and cannot be read")
      }
    }
    if let iptc = header.blocks.iptc { listing.iptc = IPTCListing.properties(of: iptc) }
    if options.makerNotes, let exif = header.blocks.exif { readMakerNotes(exif, &listing) }
    return listing
  }

  /// The header; of a JPEG whose picture is broken, what stands before that.
  private func header(_ head: [UInt8]) throws(MediaError) -> MediaHeader {
    do throws(MediaError) {
      return try HeaderReader.read(input)
    } catch {
      guard error.code == .damagedInput, FormatSniffer.format(of: head) == .jpeg else {
        throw error
      }
      var header = JPEGHeader.remains(ByteWindow(input, head: head))
      guard header.blocks != MetadataBlocks() else { throw error }
      HeaderReader.describe(&header)
      header.warn("the picture itself is damaged: \(error.message)")
      return header
    }
  }

  /// The file's own directories where it is a TIFF structure, else those of its EXIF block.
  private func readDirectories(
    of header: MediaHeader, _ head: [UInt8], _ listing: inout MetadataListing
  ) throws(MediaError) {
    let isTIFF = TIFFLayout.signature(of: head) != nil
    if header.info.format == .raw {
      listing.warn(
        isTIFF
          ? "camera raw: the tags of the file's own directories are shown"
          : "camera raw: the tags of its EXIF, or of the largest embedded preview's, are shown")
    }
    if isTIFF, header.info.format == .tiff || header.info.format == .raw {
      let window = ByteWindow(input, head: head)
      window.part = "its directories"
      try TIFFListing.add(window, to: &listing)
    } else if let exif = header.blocks.exif {
      do throws(MediaError) {
        try TIFFListing.add(ByteWindow(exif, label: input.label), to: &listing)
      } catch {
        listing.warn("the EXIF block is damaged: \(error.message)")
      }
    }
  }

  private func readMakerNotes(_ exif: [UInt8], _ listing: inout MetadataListing) {
    do throws(ExifError) {
      var names: [String: Int] = [:]
      for field in try MakerNoteField.all(in: exif) {
        // Parts of one field have its name.
        let count = names[field.name, default: 0] + 1
        names[field.name] = count
        let name = count == 1 ? field.name : "\(field.name) \(count)"
        let text = ExifText.trimmed(field.text) ?? ""
        listing.makerNotes.append(MetadataListing.Tag(name: name, raw: .text(text), text: text))
      }
      let hasNote = listing.exif.contains { $0.tags.contains { $0.name == "MakerNote" } }
      if listing.makerNotes.isEmpty, hasNote {
        listing.warn("the maker note is of a kind that libexif does not know")
      }
    } catch {
      listing.warn("maker notes cannot be read without libexif: \(error.message)")
    }
  }
}
