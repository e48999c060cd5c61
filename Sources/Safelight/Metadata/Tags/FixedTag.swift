/// Tags that are known and cannot be set, with the reason.
enum FixedTag {
  private static let reasons: [(names: String, reason: String)] = [
    (
      "ImageWidth ImageHeight ImageLength BitsPerSample Compression PhotometricInterpretation "
        + "SamplesPerPixel RowsPerStrip PlanarConfiguration Predictor FillOrder SubfileType "
        + "NewSubfileType OldSubfileType TileWidth TileLength ColorMap ExtraSamples SampleFormat "
        + "YCbCrSubSampling YCbCrCoefficients ReferenceBlackWhite TransferFunction JPEGTables "
        + "JPEGProc TransferRange InkSet NumberOfInks CFARepeatPatternDim BlackLevel WhiteLevel "
        + "T4Options T6Options Thresholding GrayResponseUnit GrayResponseCurve MinSampleValue "
        + "MaxSampleValue CellWidth CellLength HalftoneHints DotRange Threshholding InkNames "
        + "SMinSampleValue SMaxSampleValue CFAPattern2",
      "it describes how the pixels are stored"
    ),
    (
      "StripOffsets StripByteCounts TileOffsets TileByteCounts FreeOffsets FreeByteCounts ExifOffset "
        + "ExifIFD ExifIFDPointer ExifTag GPSInfo GPSTag GPSInfoIFDPointer GPSIFDPointer SubIFD "
        + "SubIFDs InteropOffset InteroperabilityTag InteroperabilityIFDPointer InteropIFD "
        + "InteroperabilityPointer",
      "it says where in the file something stands"
    ),
    (
      "ThumbnailOffset ThumbnailLength ThumbnailImage JPEGInterchangeFormat PreviewImage "
        + "JPEGInterchangeFormatLength PreviewImageStart PreviewImageLength",
      "it belongs to the embedded thumbnail"
    ),
    (
      "InteropIndex InteroperabilityIndex InteropVersion InteroperabilityVersion "
        + "RelatedImageFileFormat RelatedImageWidth RelatedImageHeight RelatedImageLength",
      "it tells which rule the file follows"
    ),
    (
      "MakerNote MakerNotes DNGPrivateData MakerNoteSafety PrintIM PrintImageMatching",
      "only the maker knows what it holds"
    ),
    (
      "OECF Opto-ElectricConvFactor SpatialFrequencyResponse DeviceSettingDescription CFAPattern "
        + "CompositeImageExposureTimes SourceExposureTimesOfCompositeImage Noise TIFF-EPStandardID TIFFEPStandardID",
      "it holds binary data, which has no text"
    ),
    (
      "ApplicationNotes XMP XMLPacket IPTC IPTC-NAA IPTCNAA ICC_Profile InterColorProfile "
        + "PhotoshopSettings ImageResources",
      "it is a block of its own"
    ),
  ]

  private static let byName: [String: String] = {
    var found: [String: String] = [:]
    for (names, reason) in reasons {
      for name in names.split(separator: " ") { found[name.lowercased()] = reason }
    }
    return found
  }()

  /// Why a tag of this name, in any case, cannot be set; nil for others.
  static func reason(_ name: String) -> String? { byName[name.lowercased()] }
}
