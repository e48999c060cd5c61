/// The brands of an ISO base media file, which tell pictures from video (ISO/IEC 14496-12 §4.3).
struct FileTypeBrands {
  let major: String
  let compatible: [String]

  /// Reads the `ftyp` box that begins `head`.
  init(_ head: [UInt8]) {
    func brand(_ offset: Int) -> String {
      String(decoding: head[offset..<(offset + 4)], as: UTF8.self)
    }
    guard head.count >= 12 else {
      (major, compatible) = ("", [])
      return
    }
    major = brand(8)
    let length = head[0..<4].reduce(0) { $0 << 8 | Int($1) }
    // A file type box holds a handful of brands; a longer one is not believed.
    let end = min(length, head.count, 512)
    compatible = stride(from: 16, through: end - 4, by: 4).map(brand)
  }

  /// What the file is, the major brand deciding first.
  var kind: MediaKind {
    if let kind = Self.kind(of: major) { return kind }
    // Files by generic writers name `mif1` first and the codec among the compatible brands.
    if major == "mif1" || major == "msf1" || major == "miaf" || major == "MiHB" {
      return .image(compatible.contains { $0 == "avif" || $0 == "avis" } ? .avif : .heic)
    }
    if compatible.contains("avif") { return .image(.avif) }
    if compatible.contains("heic") || compatible.contains("mif1") && !isMovie {
      return .image(.heic)
    }
    return .video(major == "qt  " ? "quicktime" : "mp4")
  }

  private var isMovie: Bool {
    major == "qt  " || major.hasPrefix("mp4") || major.hasPrefix("iso") || major.hasPrefix("3g")
  }

  private static func kind(of brand: String) -> MediaKind? {
    switch brand {
    case "avif", "avis": .image(.avif)
    case "heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs": .image(.heic)
    case "crx ": .image(.raw)
    case "jpeg", "jpgs", "avci", "avcs", "j2ki", "j2is", "vvic", "vvis": .image(.heic)
    case "M4A ", "M4B ", "M4P ", "F4A ", "F4B ": .audio("mp4")
    default: nil
    }
  }
}
