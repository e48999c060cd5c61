/// HEIF files built box by box; the pictures' data are missing.
struct HEIFSampleFile {
  var brand = "heic"
  var type = "hvc1"
  /// Properties in the order they are listed for the primary item.
  var properties: [[UInt8]] = [size(64, 48)]
  var primary: Int? = 1
  /// What follows the item properties in the meta box.
  var more: [[UInt8]] = []
  /// Further entries of the item list.
  var infos: [[UInt8]] = []

  static func size(_ width: Int, _ height: Int) -> [UInt8] {
    Packed.box("ispe", Packed.big(0), Packed.big(width), Packed.big(height))
  }

  static func turn(_ quarters: UInt8) -> [UInt8] { Packed.box("irot", [quarters]) }

  static func clean(_ width: Int, _ height: Int) -> [UInt8] {
    Packed.box(
      "clap", Packed.big(width), Packed.big(1), Packed.big(height), Packed.big(1), Packed.big(0),
      Packed.big(1), Packed.big(0), Packed.big(1))
  }

  static func info(_ id: Int, _ type: String, _ rest: [UInt8] = [0]) -> [UInt8] {
    Packed.box("infe", Packed.big(0x0200_0000), Packed.big(id, 2), [0, 0], Array(type.utf8), rest)
  }

  var bytes: [UInt8] {
    let associations: [UInt8] =
      [0, 1, UInt8(properties.count)] + (1...properties.count).map(UInt8.init)
    let meta: [[UInt8]] =
      [
        Packed.big(0),
        Packed.box("hdlr", Packed.big(0), Packed.big(0), Array("pict".utf8), Packed.big(0)),
        primary.map { Packed.box("pitm", Packed.big(0), Packed.big($0, 2)) } ?? [],
        Packed.box(
          "iinf", Packed.big(0), Packed.big(1 + infos.count, 2), Self.info(1, type),
          Array(infos.joined())),
        Packed.box(
          "iprp", Packed.box("ipco", Array(properties.joined())),
          Packed.box("ipma", Packed.big(0), Packed.big(1), associations)),
      ] + more
    return Packed.box("ftyp", Array(brand.utf8), Packed.big(0), Array("mif1\(brand)".utf8))
      + Packed.box("meta", Array(meta.joined()))
  }
}
