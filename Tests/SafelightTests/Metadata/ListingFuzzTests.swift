import TestSupport
import Testing

@testable import Safelight

/// Damaged metadata is shown as far as it goes, in bounded time, and never ends the process.
@Suite struct ListingFuzzTests {
  private static func exif(_ name: String) throws -> [UInt8] {
    let path = try Fixture.bytes(name)
    let input = try InputFile.open(.bytes(path), control: JobControl())
    return try #require(try HeaderReader.read(input).blocks.exif)
  }

  @Test(arguments: [
    "metadata/every-tag.jpg", "metadata/odd-tag.jpg", "metadata/camera.jpg",
    "metadata/big-endian.jpg",
  ])
  func blocks(name: String) throws {
    var random = SplitMix(state: 3)
    let whole = try Self.exif(name)
    var shown = 0
    for _ in 0..<1500 {
      var listing = MetadataListing(format: "jpeg")
      let bytes = MetadataFuzzTests.mutated(whole, &random)
      do throws(MediaError) {
        try TIFFListing.add(ByteWindow(bytes, label: ""), to: &listing)
      } catch {
        #expect(error.code == .damagedInput)
      }
      shown += listing.exif.isEmpty ? 0 : 1
      #expect(listing.warnings.count <= 33)
      _ = MetadataJSON.object(listing).line
    }
    #expect(shown > 800)
  }

  /// Whole files, with whatever stands around the blocks.
  @Test(arguments: [
    "metadata/every-tag.jpg", "metadata/camera.jpg", "metadata/camera.png", "metadata/camera.webp",
    "metadata/camera.avif", "metadata/camera.heic", "metadata/camera.tif", "raw/sample.dng",
    "raw/sample.nef", "other/flag.jxl", "animation/partial.gif",
  ])
  func files(name: String) throws {
    var random = SplitMix(state: 9)
    let whole = try Fixture.bytes(name)
    var options = ListingOptions()
    options.makerNotes = true
    var listed = 0
    for _ in 0..<300 {
      let bytes = MetadataFuzzTests.mutated(whole, &random)
      do throws(MediaError) {
        let listing = try MetadataLister(input: .open(.bytes(bytes))).list(options)
        #expect(PackedListing(listing).listing == listing)
        listed += 1
      } catch {
        #expect([.damagedInput, .unsupported].contains(error.code), "\(error)")
      }
    }
    #expect(listed > 20)
  }

  /// Directories that refer to each other, and to themselves, in every way there is.
  @Test func loopsEnd() throws {
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix(state: seed)
      var bytes: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0]
      let count = Int.random(in: 1...20, using: &random)
      bytes += [UInt8(count), 0]
      for _ in 0..<count {
        let tag = [0x8769, 0x8825, 0x014A, 0xA005].randomElement(using: &random) ?? 0
        bytes.append(tag, width: 2, .little)
        bytes.append(4, width: 2, .little)
        bytes.append(Int.random(in: 1...3, using: &random), width: 4, .little)
        bytes.append(Int.random(in: 0...64, using: &random), width: 4, .little)
      }
      bytes += [8, 0, 0, 0]
      var listing = MetadataListing(format: "jpeg")
      try TIFFListing.add(ByteWindow(bytes, label: ""), to: &listing)
      #expect(listing.exif.count <= 64)
    }
  }

  /// A count of 2³² − 1, 65535 entries, and a chain of more directories than are shown.
  @Test func extremesAreBounded() throws {
    var bytes: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0, 0xFF, 0xFF]
    for index in 0..<6000 {
      bytes.append(0x010F, width: 2, .little)
      bytes.append(index % 20, width: 2, .little)
      bytes.append(index.isMultiple(of: 2) ? 0xFFFF_FFFF : 100, width: 4, .little)
      bytes.append(8, width: 4, .little)
    }
    var listing = MetadataListing(format: "jpeg")
    try TIFFListing.add(ByteWindow(bytes, label: ""), to: &listing)
    #expect(listing.warnings.contains { $0.contains("claims 65535 tags") })

    var chain: [UInt8] = Array("II*\0".utf8) + [8, 0, 0, 0]
    for index in 0..<500 {
      chain += [1, 0]
      chain.append(0x0112, width: 2, .little)
      chain.append(3, width: 2, .little)
      chain.append(1, width: 4, .little)
      chain.append(1, width: 4, .little)
      chain.append(8 + (index + 1) * 18, width: 4, .little)
    }
    listing = MetadataListing(format: "tiff")
    try TIFFListing.add(ByteWindow(chain, label: ""), to: &listing)
    #expect(listing.exif.count == 64)
    #expect(listing.warnings.contains { $0.contains("first 64 directories") })
  }

  @Test func packetsAndRecords() throws {
    var random = SplitMix(state: 5)
    let blocks = try MetadataPolicyTests.source()
    let (xmp, iptc) = (try #require(blocks.xmp), try #require(blocks.iptc))
    var read = 0
    for _ in 0..<1500 {
      read += XMPListing.properties(of: MetadataFuzzTests.mutated(xmp, &random)) == nil ? 0 : 1
      _ = IPTCListing.properties(of: MetadataFuzzTests.mutated(iptc, &random))
    }
    #expect(read > 20)
  }

  /// Elements inside each other, and more of them than are shown, cost neither stack nor time.
  @Test func packetsAreBounded() {
    let head =
      "<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='\(XMPName.rdf)'>"
      + "<rdf:Description xmlns:dc='\(XMPName.dc)'>"
    let tail = "</rdf:Description></rdf:RDF></x:xmpmeta>"
    func properties(_ body: String) -> [MetadataListing.Property]? {
      XMPListing.properties(of: Array((head + body + tail).utf8))
    }
    let deep = String(repeating: "<dc:a>", count: 5000)
    #expect(properties(deep) == nil)
    let many = (0..<10_000).map { "<dc:n\($0)>x</dc:n\($0)>" }.joined()
    #expect(properties(many)?.count == 2000)
    let list = String(repeating: "<rdf:li>x</rdf:li>", count: 9000)
    #expect(properties("<dc:s><rdf:Bag>\(list)</rdf:Bag></dc:s>")?.first?.texts.count == 1000)
    #expect(properties("<!DOCTYPE a [<!ENTITY b 'c'>]>") == nil)
  }
}
