/// The TIFF fields that headers are read from (TIFF 6.0, TIFF/EP, DNG 1.6, Exif 2.32).
enum TIFFTag {
  static let subfileType = 254
  static let width = 256
  static let height = 257
  static let bitsPerSample = 258
  static let compression = 259
  static let photometric = 262
  static let make = 271
  static let model = 272
  static let stripOffsets = 273
  static let orientation = 274
  static let samplesPerPixel = 277
  static let stripByteCounts = 279
  static let xResolution = 282
  static let resolutionUnit = 296
  static let colorMap = 320
  static let tileOffsets = 324
  static let subDirectories = 330
  static let extraSamples = 338
  static let jpegOffset = 513
  static let jpegLength = 514
  static let chromaSubsampling = 530
  static let xmp = 700
  static let panasonicJPEG = 46
  static let iptc = 33723
  static let photoshop = 34377
  static let exif = 34665
  static let icc = 34675
  static let gps = 34853
  static let mpImages = 45057
  static let dngVersion = 50706
  static let dngPrivate = 50740
}
