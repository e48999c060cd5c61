/// The name of an ICC profile: its `desc` tag (ICC.1:2010 §9.2.41, ICC.1:2001 §6.5.17).
enum ICCDescription {
  /// The description, or nil when the profile has none that can be read.
  static func read(_ profile: [UInt8]) -> String? {
    let window = ByteWindow(profile, label: "")
    do throws(MediaError) {
      let count = min(try window.u32(128), 100)
      for index in 0..<count {
        let place = 132 + index * 12
        guard FourCC(try window.u32(place)) == "desc" else { continue }
        return try text(window, at: window.u32(place + 4))
      }
      return nil
    } catch {
      return nil
    }
  }

  /// The space of the profile's device colours.
  static func space(_ profile: [UInt8]) -> FourCC? {
    guard profile.count >= 128 else { return nil }
    return FourCC(profile[16..<20].reduce(0) { $0 << 8 | Int($1) })
  }

  private static func text(_ window: ByteWindow, at place: Int) throws(MediaError) -> String? {
    switch FourCC(try window.u32(place)) {
    case "desc":
      let length = try window.u32(place + 8)
      guard length <= 1024 else { return nil }
      let bytes = try window.bytes(place + 12, length).prefix { $0 != 0 }
      return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    case "mluc":
      guard try window.u32(place + 8) > 0 else { return nil }
      let length = try window.u32(place + 20)
      let start = try place + window.u32(place + 24)
      guard length <= 2048 else { return nil }
      var units: [UInt16] = []
      for offset in stride(from: 0, to: length - 1, by: 2) {
        let unit = UInt16(try window.u16(start + offset))
        if unit == 0 { break }
        units.append(unit)
      }
      return units.isEmpty ? nil : String(decoding: units, as: UTF16.self)
    default: return nil
    }
  }
}
