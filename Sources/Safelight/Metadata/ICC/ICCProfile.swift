/// An ICC colour profile's header and what it takes to recognise the commonest ones
/// (ICC.1:2010, ICC.1:2001).
package struct ICCProfile: Sendable {
  /// The space of the device's colours.
  package enum ColorSpace: Sendable { case gray, rgb, cmyk, lab, other }

  /// What the profile is for.
  package enum DeviceClass: Sendable { case input, display, output, space, other }

  /// The profile as it stood.
  package let bytes: [UInt8]
  package let colorSpace: ColorSpace
  package let deviceClass: DeviceClass
  /// Whether colours are connected through CIE XYZ; else through CIELAB.
  package let connectsThroughXYZ: Bool
  private let tags: [String: Range<Int>]

  /// More tags than any profile has.
  private static let mostTags = 256

  /// Reads a profile; nil for what is none, or lacks what its kind needs to be used.
  package init?(parsing bytes: [UInt8]) {
    let span = bytes.span
    guard span.holds("acsp", at: 36), let size = span.unsigned(at: 0, width: 4, .big),
      size >= 132, size <= bytes.count, let count = span.unsigned(at: 128, width: 4, .big),
      count <= Self.mostTags
    else { return nil }
    var tags: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = 132 + index * 12
      guard let name = span.copy(entry..<entry + 4),
        let offset = span.unsigned(at: entry + 4, width: 4, .big),
        let length = span.unsigned(at: entry + 8, width: 4, .big)
      else { return nil }
      // A tag that does not lie in the profile is as good as missing.
      if let range = span.range(at: offset, length: length) {
        tags[ExifText.latin1(name)] = range
      }
    }
    func code(_ offset: Int) -> String { ExifText.latin1(Array(bytes[offset..<offset + 4])) }
    deviceClass =
      switch code(12) {
      case "scnr": .input
      case "mntr": .display
      case "prtr": .output
      case "spac": .space
      default: .other
      }
    connectsThroughXYZ = code(20) == "XYZ "
    let needed: [String]
    switch code(16) {
    case "GRAY": (colorSpace, needed) = (.gray, ["kTRC"])
    case "RGB ":
      (colorSpace, needed) = (.rgb, ["rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"])
    case "CMYK": (colorSpace, needed) = (.cmyk, ["A2B0"])
    case "Lab ": (colorSpace, needed) = (.lab, ["A2B0"])
    default: (colorSpace, needed) = (.other, [])
    }
    guard tags["A2B0"] != nil || needed.allSatisfy({ tags[$0] != nil }) else { return nil }
    self.bytes = bytes
    self.tags = tags
  }

  /// The profile's name.
  package var name: String? { ICCDescription.read(bytes) }

  /// Whether its colours are sRGB's to within one level of 8 bits; for a grey profile, whether its
  /// curve is sRGB's.
  package var isEffectivelySRGB: Bool {
    guard colorSpace == .rgb else { return colorSpace == .gray && hasSRGBCurves(["kTRC"]) }
    return matches([
      (0.43607, 0.22249, 0.01392), (0.38515, 0.71687, 0.09708), (0.14307, 0.06061, 0.71410),
    ])
  }

  /// Whether its colours are Display P3's to within one level of 8 bits.
  package var isEffectivelyDisplayP3: Bool {
    colorSpace == .rgb
      && matches([
        (0.51512, 0.24120, -0.00105), (0.29198, 0.69225, 0.04189), (0.15710, 0.06657, 0.78407),
      ])
  }

  /// Whether it has these primaries, adapted to D50, and sRGB's curve for each. A profile with
  /// tables is used by them, whatever else it says.
  private func matches(_ primaries: [(Double, Double, Double)]) -> Bool {
    guard connectsThroughXYZ, tags["A2B0"] == nil else { return false }
    let tolerance = 0.003
    for (name, primary) in zip(["rXYZ", "gXYZ", "bXYZ"], primaries) {
      guard let found = xyz(name), abs(found.0 - primary.0) <= tolerance,
        abs(found.1 - primary.1) <= tolerance, abs(found.2 - primary.2) <= tolerance
      else { return false }
    }
    return hasSRGBCurves(["rTRC", "gTRC", "bTRC"])
  }

  private func hasSRGBCurves(_ names: [String]) -> Bool {
    guard tags["A2B0"] == nil else { return false }
    return names.allSatisfy { name in
      tags[name].flatMap { ICCCurve(bytes.span, $0) }?.isEffectivelySRGB == true
    }
  }

  private func xyz(_ name: String) -> (Double, Double, Double)? {
    guard let range = tags[name], range.count >= 20, bytes.span.holds("XYZ ", at: range.lowerBound)
    else { return nil }
    func component(_ index: Int) -> Double? {
      ICCCurve.fixed(bytes.span, at: range.lowerBound + 8 + index * 4)
    }
    guard let x = component(0), let y = component(1), let z = component(2) else { return nil }
    return (x, y, z)
  }
}
