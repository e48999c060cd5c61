extension TagWords {
  /// The word that a number stands for.
  func word(for number: Int) -> String? { pairs.first { $0.number == number }?.word }
}

/// What only describes how pixels are stored, which nobody sets.
extension TagWords {
  static let compression: Self = [
    1: "Uncompressed", 2: "CCITT 1D", 3: "T4/Group 3 Fax", 4: "T6/Group 4 Fax", 5: "LZW",
    6: "JPEG (old-style)", 7: "JPEG", 8: "Adobe Deflate", 9: "JBIG B&W", 10: "JBIG Color",
    99: "JPEG", 262: "Kodak 262", 32767: "Sony ARW Compressed", 32769: "Packed RAW",
    32770: "Samsung SRW Compressed", 32772: "Samsung SRW Compressed 2", 32773: "PackBits",
    32809: "Thunderscan", 32867: "Kodak KDC Compressed", 32908: "PixarFilm", 32909: "PixarLog",
    32946: "Deflate", 34661: "JBIG", 34676: "SGILog", 34677: "SGILog24", 34712: "JPEG 2000",
    34713: "Nikon NEF Compressed", 34887: "ESRI Lerc", 34892: "Lossy JPEG", 34925: "LZMA2",
    34926: "Zstd", 34927: "WebP", 34933: "PNG", 34934: "JPEG XR", 65000: "Kodak DCR Compressed",
    65535: "Pentax PEF Compressed",
  ]
  static let photometric: Self = [
    0: "WhiteIsZero", 1: "BlackIsZero", 2: "RGB", 3: "RGB Palette", 4: "Transparency Mask",
    5: "CMYK", 6: "YCbCr", 8: "CIELab", 9: "ICCLab", 10: "ITULab", 32803: "Color Filter Array",
    32844: "Pixar LogL", 32845: "Pixar LogLuv", 34892: "Linear Raw", 51177: "Depth Map",
    52527: "Semantic Mask",
  ]
  static let planar: Self = [1: "Chunky", 2: "Planar"]
  static let fillOrder: Self = [1: "Normal", 2: "Reversed"]
  static let predictor: Self = [1: "None", 2: "Horizontal differencing", 3: "Floating point"]
  static let sampleFormat: Self = [
    1: "Unsigned", 2: "Signed", 3: "Float", 4: "Undefined", 5: "Complex int", 6: "Complex float",
  ]
  static let extraSamples: Self = [
    0: "Unspecified", 1: "Associated Alpha", 2: "Unassociated Alpha",
  ]
  static let subfile: Self = [
    0: "Full-resolution image", 1: "Reduced-resolution image",
    2: "Single page of multi-page image",
    3: "Single page of multi-page reduced-resolution image", 4: "Transparency mask",
    5: "Transparency mask of reduced-resolution image",
    6: "Transparency mask of multi-page image",
    7: "Transparency mask of reduced-resolution multi-page image", 8: "Depth map",
    16: "Enhanced image data", 0x10001: "Alternate reduced-resolution image",
  ]
}
