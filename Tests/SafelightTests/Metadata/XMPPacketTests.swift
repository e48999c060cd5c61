import TestSupport
import Testing

@testable import Safelight

@Suite struct XMPPacketTests {
  static func packet(_ description: String) -> XMPPacket? {
    XMPPacket(
      Array(
        """
        <?xpacket begin="" id="x"?><!-- c --><x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="\(XMPName.rdf)" xmlns:dc="\(XMPName.dc)" xmlns="urn:default">
        <rdf:Description rdf:about=""\(description)</rdf:RDF></x:xmpmeta><?xpacket end="w"?>
        """.utf8))
  }

  @Test(arguments: [
    (" dc:rights=\"a &amp; &#x2603; &lt;\"/>", XMPValue.text("a & ☃ <")),
    ("><dc:rights>a<![CDATA[<b>]]>c</dc:rights></rdf:Description>", .text("a<b>c")),
    ("><dc:rights rdf:resource='u'/></rdf:Description>", .resource("u")),
    (
      "><dc:rights><rdf:Alt><rdf:li xml:lang='de'>D</rdf:li><rdf:li xml:lang='x-default'>X</rdf:li>"
        + "</rdf:Alt></dc:rights></rdf:Description>",
      .alternatives([.init("de", "D"), .init("x-default", "X")])
    ),
    (
      "><dc:rights><rdf:Bag><rdf:li>1</rdf:li><rdf:li/></rdf:Bag></dc:rights></rdf:Description>",
      .list(.bag, ["1", ""])
    ),
    (
      "><dc:rights rdf:parseType='Resource'><dc:x>1</dc:x></dc:rights></rdf:Description>",
      .structure
    ),
  ])
  func reads(description: String, value: XMPValue) throws {
    let packet = try #require(Self.packet(description))
    #expect(packet[.rights] == value)

    // What is written reads the same.
    guard value != .structure else { return }
    let again = try #require(XMPWriter.packet([(.rights, value)]).flatMap { XMPPacket($0) })
    #expect(again[.rights] == value)
  }

  @Test(arguments: [
    "><dc:rights></dc:rihgts></rdf:Description>", " dc:rights=\"&nbsp;\"/>",
    " dc:rights=\"&#xD800;\"/>",
    " dc:rights=\"&#x110000;\"/>", " dc:rights=\"&#99999999999;\"/>", " undeclared:x=\"1\"/>",
    "><!DOCTYPE x></rdf:Description>", " dc:rights=\"x/>", " dc:rights/>", "><dc:rights",
    String(repeating: "><dc:x", count: 1000),
  ])
  func refuses(description: String) {
    #expect(Self.packet(description) == nil)
  }

  @Test func refusesTooManyNodes() {
    #expect(
      Self.packet(">" + String(repeating: "<dc:x/>", count: 60_000) + "</rdf:Description>") == nil)
  }

  @Test func editsInPlace() throws {
    let packet = try #require(
      Self.packet(
        " dc:rights=\"old\" dc:source='kept'><dc:creator>old</dc:creator></rdf:Description>"))
    var draft = XMPDraft(packet)
    draft[.rights] = .text("new")
    draft[.creator] = nil
    let text = String(decoding: try #require(draft.bytes()), as: UTF8.self)
    #expect(!text.contains("old"))
    #expect(text.contains("dc:source='kept'"))
    #expect(XMPPacket(Array(text.utf8))?[.rights] == .text("new"))
  }

  @Test func keepsBytesThatNothingChanges() throws {
    let packet = try #require(Self.packet(" dc:rights=\"x\"/>"))
    #expect(XMPDraft(packet).bytes() == packet.bytes)
  }
}
