/// The texts, dates and places of films.
enum QuickTimeText {
  /// Longer texts are cut off, and pictures are not shown.
  private static let longest = 64 << 10

  /// `2024:05:01 08:00:00` (UTC) for seconds since 1904; nil for 0, which stands for unknown.
  static func date(_ seconds: Int) -> String? {
    guard seconds > 0, seconds < 1 << 40 else { return nil }
    // Days since 1970 to a date: Howard Hinnant, "chrono-compatible low-level date algorithms".
    let (days, rest) = (seconds / 86_400 - 24_107, seconds % 86_400)
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let day = shifted - era * 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let ofYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * ofYear + 2) / 153
    let number = month < 10 ? month + 3 : month - 9
    let full = year + era * 400 + (number <= 2 ? 1 : 0)
    func padded(_ value: Int) -> String { NumberWords.padded(value) }
    return "\(full):\(padded(number)):\(padded(ofYear - (153 * month + 2) / 5 + 1)) "
      + "\(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))"
  }

  /// The text of an item of user data; nil for one that holds none.
  static func plain(_ item: ISOBox, _ window: ByteWindow) throws(MediaError) -> String? {
    guard item.end - item.body >= 4 else { return nil }
    let length = min(try window.u16(item.body), item.end - item.body - 4)
    return text(try window.bytes(item.body + 4, length))
  }

  /// The keys that items are numbered by.
  static func keys(_ box: ISOBox, _ window: ByteWindow) throws(MediaError) -> [String] {
    guard box.end - box.body >= 8 else { return [] }
    return try box.children(window, skip: 8).prefix(1000).map { (key) throws(MediaError) in
      let length = min(max(0, key.end - key.body), 1024)
      return text(try window.bytes(key.body, length)) ?? ""
    }
  }

  /// A value by its well-known type (QuickTime File Format, "Well-Known Types"); nil for pictures
  /// and what is not known.
  static func value(
    _ data: ISOBox, _ window: ByteWindow
  ) throws(MediaError) -> (raw: MetadataValue, text: String)? {
    let length = data.end - data.body - 8
    guard length > 0 else { return nil }
    let kind = try window.u32(data.body)
    let bytes = try window.bytes(data.body + 8, min(length, longest))
    switch (kind, bytes.count) {
    case (1, _): return text(bytes).map { (.text($0), $0) }
    case (2, _):
      let text = ExifText.utf16(bytes[...], .big)
      return (.text(text), text)
    case (21, 1...8), (22, 1...8):
      var number = bytes.reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      let unused = 64 - bytes.count * 8
      if kind == 21 {
        number = UInt64(bitPattern: Int64(bitPattern: number << UInt64(unused)) >> Int64(unused))
      }
      let whole = Int(truncatingIfNeeded: number)
      return (.integer(whole), String(whole))
    case (23, 4):
      let bits = bytes.reduce(0 as UInt32) { $0 << 8 | UInt32($1) }
      return number(Double(Float(bitPattern: bits)))
    case (24, 8): return number(Double(bitPattern: bytes.reduce(0) { $0 << 8 | UInt64($1) }))
    case (0, _):
      return (
        .binary(length: length, head: Array(bytes.prefix(ExifValue.headLength))),
        "(\(length) bytes) \(ExifValue.hexadecimal(bytes.prefix(ExifValue.headLength)))"
      )
    default: return nil
    }
  }

  /// A place as 3GPP keeps it (TS 26.244 §8.10), written as ISO 6709.
  static func location(_ item: ISOBox, _ window: ByteWindow) throws(MediaError) -> String? {
    let length = min(item.end - item.body, 4096)
    guard length > 0 else { return nil }
    let bytes = try window.bytes(item.body, length)
    // Version, flags and language; a name that ends in NUL, and a role.
    guard bytes.count > 6, let name = bytes[6...].firstIndex(of: 0) else { return nil }
    let fields = [2, 6, 10].compactMap { place -> Double? in
      bytes.span.unsigned(at: name + place, width: 4, .big).map {
        Double(Int32(truncatingIfNeeded: $0)) / 65_536
      }
    }
    guard fields.count == 3 else { return nil }
    func signed(_ value: Double) -> String {
      (value < 0 ? "-" : "+") + NumberWords.fixed(value.magnitude, 4)
    }
    return "\(signed(fields[1]))\(signed(fields[0]))\(fields[2] == 0 ? "" : signed(fields[2]))/"
  }

  private static func number(_ value: Double) -> (raw: MetadataValue, text: String) {
    (.number(value.isFinite ? value : nil), NumberWords.short(value))
  }

  private static func text(_ bytes: [UInt8]) -> String? { ExifText.decode(bytes) }

  /// A place on earth as ISO 6709 writes it in degrees: `+45.3300+014.4400+012.000/`.
  static func position(_ text: String) -> MetadataListing.Position? {
    var numbers: [Double] = []
    var rest = Array(text.utf8.prefix(64))[...]
    while let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest = rest.dropFirst()
      let digits = rest.prefix { Numbers.isDigit($0) || $0 == UInt8(ascii: ".") }
      guard let number = Numbers.unsigned(String(decoding: digits, as: UTF8.self)) else {
        return nil
      }
      numbers.append(sign == UInt8(ascii: "-") ? -number : number)
      rest = rest.dropFirst(digits.count)
    }
    guard numbers.count >= 2, numbers[0].magnitude <= 90, numbers[1].magnitude <= 180 else {
      return nil
    }
    return MetadataListing.Position(
      latitude: numbers[0], longitude: numbers[1],
      altitude: numbers.count > 2 ? numbers[2] : nil)
  }

  /// A place in words, where the name says that it is one.
  static func place(_ name: String, _ text: String) -> String? {
    guard name == "GPSCoordinates", let place = position(text),
      let latitude = place.latitude, let longitude = place.longitude
    else { return nil }
    let height = place.altitude.map { ", \(NumberWords.short($0)) m" } ?? ""
    return "\(NumberWords.short(latitude)), \(NumberWords.short(longitude))\(height)"
  }

  /// `com.apple.quicktime.location.ISO6709` is called by exiftool's name, others by what follows
  /// their vendor's.
  static func name(ofKey key: String) -> String {
    let vendor = ["com.apple.quicktime.", "com.android.", "com.apple."]
    let short = vendor.first { key.hasPrefix($0) }.map { String(key.dropFirst($0.count)) } ?? key
    if let known = keyNames[short.lowercased()] { return known }
    return short.split { $0 == "." || $0 == "-" || $0 == "_" }
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static let keyNames: [String: String] = [
    "location.iso6709": "GPSCoordinates", "creationdate": "CreationDate",
    "location.accuracy.horizontal": "LocationAccuracyHorizontal", "version": "AndroidVersion",
    "content.identifier": "ContentIdentifier",
  ]

  /// What the four letters of items stand for, as exiftool names them.
  static let names: [FourCC: String] = [
    .copyright("xyz"): "GPSCoordinates", .copyright("day"): "ContentCreateDate",
    .copyright("mak"): "Make", .copyright("mod"): "Model", .copyright("swr"): "SoftwareVersion",
    .copyright("nam"): "Title", .copyright("ART"): "Artist", .copyright("cmt"): "Comment",
    .copyright("cpy"): "Copyright", .copyright("des"): "Description", .copyright("too"): "Encoder",
    .copyright("enc"): "EncodedBy", .copyright("inf"): "Information", .copyright("aut"): "Author",
    .copyright("gen"): "Genre", .copyright("alb"): "Album", .copyright("key"): "Keywords",
    .copyright("wrt"): "Composer", .copyright("lyr"): "Lyrics", .copyright("fmt"): "Format",
    "desc": "Description", "ldes": "LongDescription", "cprt": "Copyright", "auth": "Author",
    "titl": "Title", "perf": "Performer", "name": "Name", "aART": "AlbumArtist",
  ]
}

extension FourCC {
  /// A code that begins with the copyright sign, as those of texts do.
  static func copyright(_ rest: StaticString) -> Self {
    let letters = rest.description.utf8.reduce(0) { $0 << 8 | Int($1) }
    return Self(0xA9 << 24 | letters)
  }

  /// Its letters.
  var text: String {
    ExifText.latin1((0..<4).map { UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * $0)) })
  }

  /// Whether the code is of an item that holds text.
  var isText: Bool { value >> 24 == 0xA9 || QuickTimeText.names[self] != nil }
}
