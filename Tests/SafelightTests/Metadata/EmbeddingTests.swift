import Safelight
import TestSupport
import Testing

@testable import Safelight

@Suite struct EmbeddingTests {
  static let xmp = Array(
    """
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF \
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>Ana</rdf:li>\
    </rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>
    """.utf8)

  static var blocks: MetadataBlocks {
    var iptc = IPTCRecord()
    iptc.set(IPTCRecord.Number.byline, ["Zoë"])
    return MetadataBlocks(
      exif: ExifWriter.bytes([
        .artist: .text("Ana"), .copyright: .text("© Ana"),
        .dateTimeOriginal: .text("2024:05:01 10:00:00"),
      ]), xmp: xmp, iptc: iptc.bytes())
  }

  @Test(arguments: ImageFormat.writable, [false, true])
  func embedsWithoutTouchingPixels(format: ImageFormat, alpha: Bool) throws {
    let folder = try TemporaryFolder()
    let path = try Sample.make(format, alpha: alpha && format.hasAlpha, in: folder)
    let before = try Sample.pixels(of: path, in: folder)
    let (bytes, warnings) = try MetadataEmbedder.embed(
      Self.blocks, in: Disk.read(path), format: format)
    try Disk.write(bytes, to: path)

    #expect(warnings == [])
    #expect(try Sample.pixels(of: path, in: folder) == before)
    #expect(try ExifTool.complaints(about: path) == [])
    let tags = try ExifTool.tags(of: path)
    #expect(tags["XMP-dc:Creator"] == "Ana")
    if format.carriesExif {
      #expect(tags["IFD0:Artist"] == "Ana")
      #expect(tags["IFD0:Copyright"] == "© Ana")
      #expect(tags["ExifIFD:DateTimeOriginal"] == "2024:05:01 10:00:00")
    }
    if format.carriesIPTC { #expect(tags["IPTC:By-line"] == "Zoë") }
    let found = try MetadataAudit.blocks(in: bytes, format: format)
    #expect(found.xmp == Self.xmp)
    #expect((found.exif != nil) == format.carriesExif)
    #expect((found.iptc != nil) == format.carriesIPTC)

    // Embedding again replaces; embedding nothing removes.
    let again = try MetadataEmbedder.embed(Self.blocks, in: bytes, format: format).bytes
    #expect(try MetadataAudit.blocks(in: again, format: format) == found)
    let none = try MetadataEmbedder.embed(MetadataBlocks(), in: again, format: format).bytes
    let left = try MetadataAudit.blocks(in: none, format: format)
    #expect(left.xmp == nil && left.iptc == nil)
    #expect(left.exif.flatMap { ExifSummary(parsing: $0) }?.artist == nil)
    #expect(!String(decoding: none, as: UTF8.self).contains("Ana"))
    try Disk.write(none, to: path)
    #expect(try Sample.pixels(of: path, in: folder) == before)
    #expect(try ExifTool.complaints(about: path) == [])
  }
}
