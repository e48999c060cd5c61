/// Writes pixels as the plainest of TIFFs: one strip, not compressed (TIFF 6.0 §§ 3 to 7).
enum PlainTIFF {
  /// A file of 8-bit RGB samples, with alpha where there are four bands.
  static func file(_ pixels: [UInt8], size: PixelSize, bands: Int, icc: [UInt8]?) -> [UInt8] {
    let profile = icc ?? []
    let head = 8
    let bits = head + pixels.count
    let profileStart = bits + bands * 2
    let directory = (profileStart + profile.count + 1) & ~1
    var file: [UInt8] = Array("II*\0".utf8)
    file.append(directory, width: 4, .little)
    file += pixels
    for _ in 0..<bands { file.append(8, width: 2, .little) }
    file += profile
    while file.count < directory { file.append(0) }
    // Tag, type (3 is 16 bits, 4 is 32, 7 is bytes), count, value or where the values are.
    var fields = [
      (TIFFTag.width, 4, 1, size.width), (TIFFTag.height, 4, 1, size.height),
      (TIFFTag.bitsPerSample, 3, bands, bits), (TIFFTag.compression, 3, 1, 1),
      (TIFFTag.photometric, 3, 1, 2), (TIFFTag.stripOffsets, 4, 1, head),
      (TIFFTag.samplesPerPixel, 3, 1, bands), (TIFFTag.rowsPerStrip, 4, 1, size.height),
      (TIFFTag.stripByteCounts, 4, 1, pixels.count),
    ]
    if bands == 4 { fields.append((TIFFTag.extraSamples, 3, 1, 2)) }
    if !profile.isEmpty { fields.append((TIFFTag.icc, 7, profile.count, profileStart)) }
    file.append(fields.count, width: 2, .little)
    for (tag, type, count, value) in fields {
      file.append(tag, width: 2, .little)
      file.append(type, width: 2, .little)
      file.append(count, width: 4, .little)
      file.append(value, width: 4, .little)
    }
    file.append(0, width: 4, .little)
    return file
  }
}
