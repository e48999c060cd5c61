import TestSupport
import Testing

@testable import Safelight

@Suite struct TagEditingTests {
  private static let camera = "metadata/camera.jpg"

  /// Every tag of every directory, as bytes, but for those that a change is about.
  private func values(_ block: ExifBlock, without tags: Set<ExifTag>) -> [ExifTag: ExifValue] {
    var values: [ExifTag: ExifValue] = [:]
    for (name, directory) in block.directories {
      for entry in directory.entries {
        let tag = ExifTag(name, entry.id)
        if !tags.contains(tag), tag != .exifPointer, tag != .gpsPointer {
          values[tag] = block[tag]
        }
      }
    }
    return values
  }

  @Test(arguments: [camera, "metadata/big-endian.jpg"])
  func leavesTheRestWhereItIs(name: String) throws {
    let original = try Fixture.bytes(name)
    let before = try #require(try MetadataEdit.block(of: original))
    let result = try MetadataEdit.set(
      [
        "Artist=A name that is far longer than the one before it was", "UserComment=größer",
        "Rating=4", "GPSImgDirection=12.5",
      ], in: original
    ).bytes
    let after = try #require(try MetadataEdit.block(of: result))
    let changed: Set<ExifTag> = [
      .artist, .userComment, ExifTag(.image, 0x4746), ExifTag(.gps, 0x11), .gpsVersion,
    ]
    #expect(values(after, without: changed) == values(before, without: changed))
    let place = before.directories[.exif]?[ExifTag.makerNote.id]?.value
    #expect(after.directories[.exif]?[ExifTag.makerNote.id]?.value == place)
    #expect(after.directories[.thumbnail]?.position == before.directories[.thumbnail]?.position)
    // What was replaced cannot be read any more.
    #expect(!ExifText.latin1(after.bytes).contains("private comment"))
  }

  @Test func fillsThePlaceOfTheOldValue() throws {
    let original = try Fixture.bytes(Self.camera)
    let result = try MetadataEdit.set(["Artist=Ana", "ISO=800", "Make="], in: original).bytes
    let (before, after) = (
      try #require(try MetadataEdit.block(of: original)),
      try #require(try MetadataEdit.block(of: result))
    )
    #expect(after.bytes.count == before.bytes.count)
    #expect(after.directories[.image]?.position == before.directories[.image]?.position)
    #expect(after[.artist]?.text == "Ana" && after[.make] == nil && after[.iso]?.integer == 800)
  }

  @Test func growsOnceOnly() throws {
    var bytes = try Fixture.bytes(Self.camera)
    var lengths: [Int] = []
    for index in 0..<20 {
      let name = String(repeating: "x", count: 400 + index)
      bytes = try MetadataEdit.set(["Artist=\(name)"], in: bytes).bytes
      lengths.append(try #require(try MetadataEdit.block(of: bytes)).bytes.count)
    }
    #expect(try #require(lengths.last) - lengths[0] <= 40)
  }

  @Test func changesNothingWhenThereIsNothingToChange() throws {
    for name in [Self.camera, "metadata/none.jpg"] {
      let original = try Fixture.bytes(name)
      let result = try MetadataEdit.set(
        ["HostComputer=", "XPTitle=", "ImageHistory="], in: original)
      if name != Self.camera { #expect(result.bytes == original) }
      #expect(result.warnings == [])
    }
  }

  @Test func takesTheBlockOutWithItsLastTag() throws {
    let plain = try Fixture.bytes("metadata/none.jpg")
    let set = try MetadataEdit.set(["GPS=1,2"], in: plain).bytes
    let block = try #require(try MetadataEdit.block(of: set))
    let names = values(block, without: []).keys.compactMap { tag in
      SettableTag.all.first { $0.tag == tag }?.name
    }
    let cleared = try MetadataEdit.set(names.map { "\($0)=" } + ["GPS="], in: set).bytes
    #expect(try MetadataAudit.blocks(in: cleared, format: .jpeg).exif == nil)
  }

  @Test(arguments: ["metadata/exif-far.jpg", "metadata/exif-loop.jpg", "metadata/exif-short.jpg"])
  func losesNothingOfWhatItCannotRead(name: String) throws {
    let error = #expect(throws: MediaError.self) {
      try MetadataEdit.set(["UserComment=x"], in: try Fixture.bytes(name))
    }
    #expect(error?.code == .damagedInput)
    #expect(error?.message.contains("exif strip") == true, "\(error?.message ?? "")")
  }

  @Test func tellsWhatASegmentCannotHold() throws {
    let long = String(repeating: "x", count: 32_000)
    let error = #expect(throws: MediaError.self) {
      try MetadataEdit.set(
        ["Artist=\(long)", "Copyright=\(long)", "Software=\(long)"],
        in: try Fixture.bytes(Self.camera))
    }
    #expect(error?.code == .limitExceeded)
    #expect(error?.message.contains("65527") == true, "\(error?.message ?? "")")
  }

  @Test func shiftsWhereverADateStands() throws {
    let xmp = """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><r:RDF xmlns:r="\(XMPName.rdf)"><r:Description r:about="" \
      xmlns:p="\(XMPName.photoshop)" p:DateCreated="2024-02-29T23:30+02:00" \
      xmlns:e="\(XMPName.exif)" e:DateTimeOriginal="2024-02-29"/></r:RDF></x:xmpmeta>
      """
    var iptc = IPTCRecord()
    iptc.set(IPTCRecord.Number.dateCreated, ["20240229"])
    iptc.set(IPTCRecord.Number.timeCreated, ["233000+0200"])
    var exif = ExifDraft()
    exif[.dateTimeOriginal] = .text("2024:02:29 23:30:00")
    exif[.subSecTimeOriginal] = .text("25")
    exif[.offsetTimeOriginal] = .text("+02:00")
    let source = MetadataBlocks(exif: exif.bytes(), xmp: Array(xmp.utf8), iptc: iptc.bytes())
    let file = try MetadataEmbedder.embed(
      source, in: Fixture.bytes("metadata/none.jpg"), format: .jpeg
    ).bytes
    let result = try MetadataEdit.set(["AllDates+=1h"], in: file)
    #expect(
      result.warnings == ["the DateTimeOriginal of the XMP packet has no time, and was not shifted"]
    )
    let blocks = try MetadataAudit.blocks(in: result.bytes, format: .jpeg)
    let block = try #require(blocks.exif.flatMap { ExifBlock($0) })
    #expect(block[.dateTimeOriginal]?.text == "2024:03:01 00:30:00")
    #expect(block[.subSecTimeOriginal]?.text == "25")
    #expect(block[.offsetTimeOriginal]?.text == "+02:00")
    let packet = try #require(blocks.xmp.flatMap { XMPPacket($0) })
    #expect(packet[.dateCreated]?.texts == ["2024-03-01T00:30:00+02:00"])
    #expect(packet[.exifDateTimeOriginal]?.texts == ["2024-02-29"])
    let record = blocks.iptc.map { IPTCRecord($0) }
    #expect(record?.texts(IPTCRecord.Number.dateCreated) == ["20240301"])
    #expect(record?.texts(IPTCRecord.Number.timeCreated) == ["003000+0200"])

    let days = try MetadataEdit.set(["DateTimeOriginal-=1d"], in: file)
    let earlier = try MetadataAudit.blocks(in: days.bytes, format: .jpeg).xmp
      .flatMap { XMPPacket($0) }
    #expect(earlier?[.exifDateTimeOriginal]?.texts == ["2024-02-28"])
  }

  @Test func copiesAMakerNoteToWhereItWas() throws {
    let folder = try TemporaryFolder()
    let source = try folder.write(Fixture.bytes(Self.camera), to: "s.jpg")
    let step = CopyMetadata(from: source)
    let result = try MetadataEdit.apply(step, to: try Fixture.bytes("metadata/none.jpg"))
    #expect(result.warnings == [])
    let (from, to) = (
      try #require(try MetadataEdit.block(of: Fixture.bytes(Self.camera))),
      try #require(try MetadataEdit.block(of: result.bytes))
    )
    let note = try #require(from.directories[.exif]?[ExifTag.makerNote.id]?.value)
    #expect(to.directories[.exif]?[ExifTag.makerNote.id]?.value == note)
    #expect(to.bytes[note] == from.bytes[note])
    #expect(to.directories[.thumbnail] == nil && to[.orientation] == nil)
    // One that has a thumbnail of its own keeps it, and is told.
    let other = try MetadataEdit.apply(step, to: try Fixture.bytes("metadata/big-endian.jpg"))
    let own = try #require(try MetadataEdit.block(of: Fixture.bytes("metadata/big-endian.jpg")))
    if own.directories[.thumbnail] != nil {
      #expect(other.warnings.contains { $0.contains("maker note") })
    }
    #expect(try MetadataEdit.block(of: other.bytes)?[.artist] == from[.artist]?.converted(to: .big))
  }

  @Test func warnsOfADateThatIsNotThere() throws {
    let result = try MetadataEdit.set(
      ["DateTime+=1h"], in: try Fixture.bytes("metadata/none.jpg"))
    #expect(result.warnings == ["DateTime is not there, and so was not shifted"])
    #expect(result.bytes == (try Fixture.bytes("metadata/none.jpg")))
  }
}
