import TestSupport
import Testing

@testable import Safelight

@Suite struct ICCProfileTests {
  /// A profile that vips brings along.
  static func builtIn(_ name: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try Sample.make(.jpeg, options: "profile=\(name)", in: folder)
    return try #require(try MetadataAudit.blocks(in: Disk.read(path), format: .jpeg).icc)
  }

  static func embedded(_ name: String) throws -> [UInt8] {
    try #require(try MetadataAudit.blocks(in: Fixture.bytes(name), format: .jpeg).icc)
  }

  @Test func knowsSRGB() throws {
    let profile = try #require(ICCProfile(parsing: Self.builtIn("srgb")))
    #expect(profile.isEffectivelySRGB)
    #expect(!profile.isEffectivelyDisplayP3)
    #expect(profile.colorSpace == .rgb && profile.deviceClass == .display)
    #expect(profile.connectsThroughXYZ)
    #expect(profile.name?.contains("sRGB") == true)
  }

  @Test func knowsDisplayP3() throws {
    for bytes in [try Self.builtIn("p3"), try Self.embedded("color/p3.jpg")] {
      let profile = try #require(ICCProfile(parsing: bytes))
      #expect(profile.isEffectivelyDisplayP3)
      #expect(!profile.isEffectivelySRGB)
    }
  }

  @Test(arguments: [
    ("color/adobe-rgb.jpg", ICCProfile.ColorSpace.rgb), ("color/cmyk-profile.jpg", .cmyk),
    ("color/gray-profile.jpg", .gray),
  ])
  func knowsOthersForOthers(name: String, space: ICCProfile.ColorSpace) throws {
    let profile = try #require(ICCProfile(parsing: Self.embedded(name)))
    #expect(profile.colorSpace == space)
    #expect(!profile.isEffectivelyDisplayP3)
    if space != .gray { #expect(!profile.isEffectivelySRGB) }
  }

  /// A matrix profile with sRGB's primaries and one curve for all.
  static func profile(curve: [UInt8], swapped: Bool = false) -> [UInt8] {
    let primaries = [
      [0.43607, 0.22249, 0.01392], [0.38515, 0.71687, 0.09708], [0.14307, 0.06061, 0.71410],
    ]
    var data: [UInt8] = []
    var table: [UInt8] = []
    func add(_ name: String, _ bytes: [UInt8]) {
      table += Array(name.utf8)
      table.append(132 + 6 * 12 + data.count, width: 4, .big)
      table.append(bytes.count, width: 4, .big)
      data += bytes
    }
    for (name, primary) in zip(
      swapped ? ["gXYZ", "rXYZ", "bXYZ"] : ["rXYZ", "gXYZ", "bXYZ"], primaries)
    {
      var bytes = Array("XYZ \0\0\0\0".utf8)
      for value in primary { bytes.append(Int((value * 65536).rounded()), width: 4, .big) }
      add(name, bytes)
    }
    for name in ["rTRC", "gTRC", "bTRC"] { add(name, curve) }
    var header = [UInt8](repeating: 0, count: 128)
    header.put(132 + table.count + data.count, at: 0, width: 4, .big)
    header.replaceSubrange(12..<24, with: Array("mntrRGB XYZ ".utf8))
    header.replaceSubrange(36..<40, with: Array("acsp".utf8))
    header.append(6, width: 4, .big)
    return header + table + data
  }

  static func parametric(_ type: Int, _ parameters: [Double]) -> [UInt8] {
    var bytes = Array("para\0\0\0\0".utf8)
    bytes.append(type, width: 2, .big)
    bytes += [0, 0]
    for value in parameters { bytes.append(Int((value * 65536).rounded()), width: 4, .big) }
    return bytes
  }

  static func table(_ values: [Int]) -> [UInt8] {
    var bytes = Array("curv\0\0\0\0".utf8)
    bytes.append(values.count, width: 4, .big)
    for value in values { bytes.append(value, width: 2, .big) }
    return bytes
  }

  static let srgb = parametric(3, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])

  @Test func judgesCurves() {
    func isSRGB(_ curve: [UInt8], swapped: Bool = false) -> Bool? {
      ICCProfile(parsing: Self.profile(curve: curve, swapped: swapped))?.isEffectivelySRGB
    }
    #expect(isSRGB(Self.srgb) == true)
    #expect(isSRGB(Self.srgb, swapped: true) == false)
    #expect(
      isSRGB(Self.parametric(4, [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045, 0, 0])) == true)
    #expect(isSRGB(Self.parametric(0, [2.2])) == false)
    #expect(isSRGB(Self.table([])) == false)
    #expect(isSRGB(Self.table([563])) == false)
    #expect(isSRGB(Self.table([0, 65535])) == false)
    #expect(isSRGB(Self.parametric(1, [2.4, 0, 1])) == false)
    #expect(isSRGB(Self.parametric(9, [2.4])) == false)
    #expect(isSRGB([]) == false)
  }

  @Test func refusesWhatIsCutOffOrLacksTags() {
    let whole = Self.profile(curve: Self.srgb)
    #expect(ICCProfile(parsing: Array(whole.dropLast())) == nil)
    #expect(ICCProfile(parsing: []) == nil)
    var other = whole
    other.replaceSubrange(16..<20, with: Array("CMYK".utf8))
    #expect(ICCProfile(parsing: other) == nil)
    other = whole
    other.put(0xFFFF_FFFF, at: 128, width: 4, .big)
    #expect(ICCProfile(parsing: other) == nil)
    other = whole
    other.put(0xFFFF_FFF0, at: 136, width: 4, .big)
    #expect(ICCProfile(parsing: other) == nil)
  }
}
