import TestSupport
import Testing

/// A drawing that names a neighbour, a stranger's file or an address gets nothing of it.
@Suite struct DrawingReferenceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Fixture.bytes("photos/coffee.jpg"), to: "neighbour.jpg")
    try folder.write(Fixture.bytes("photos/cutout.png"), to: "neighbour.png")
    try folder.write(
      Array(Self.svg("<rect id=\"a\" width=\"64\" height=\"64\" fill=\"red\"/>").utf8),
      to: "neighbour.svg")
    try folder.write(Array("rect { fill: red }".utf8), to: "neighbour.css")
  }

  private static func svg(_ inside: String, before: String = "") -> String {
    """
    <?xml version="1.0"?>\(before)
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:xi="http://www.w3.org/2001/XInclude" width="64" height="64">\(inside)</svg>
    """
  }

  private func draw(_ drawing: String, _ options: [String] = []) throws -> SpawnResult {
    try folder.write(Array(drawing.utf8), to: "drawing.svg")
    // With its decoys the folder is the current one too, so that any way to say a name leads there.
    return try run(
      "strace",
      [
        "-f", "--seccomp-bpf", "-qq", "-o", folder("trace"), "-e",
        "trace=open,openat,stat,newfstatat,statx,socket,connect", Tool.path, "convert",
        "drawing.svg", "--format", "png", "-o", "-", "--allow", "svg",
      ] + options, directory: folder.path)
  }

  private static func image(_ address: String) -> String {
    "<image width=\"64\" height=\"64\" xlink:href=\"\(address)\" href=\"\(address)\"/>"
  }

  static let references = [
    image("neighbour.jpg"), image("./neighbour.png"), image("neighbour.svg"),
    image("file:///FOLDER/neighbour.jpg"), image("/FOLDER/neighbour.jpg"),
    image("http://127.0.0.1:9/a.png"), image("https://example.com/a.png"),
    image("//example.com/a.png"), image("ftp://127.0.0.1/a.png"),
    "<use xlink:href=\"neighbour.svg#a\" href=\"neighbour.svg#a\"/>",
    "<filter id=\"f\"><feImage xlink:href=\"neighbour.png\"/></filter>"
      + "<rect width=\"64\" height=\"64\" fill=\"none\" filter=\"url(#f)\"/>",
    "<xi:include href=\"neighbour.svg\"/>",
    "<xi:include href=\"neighbour.css\" parse=\"text\"/>",
    "<style>@import url(\"neighbour.css\");</style>",
    "<style>@import url(\"http://127.0.0.1:9/a.css\");</style>",
    "<pattern id=\"p\" xlink:href=\"neighbour.svg#a\"/>",
  ]

  @Test(arguments: references, ["auto", "off"])
  func nothingIsPulledIn(reference: String, sandbox: String) throws {
    let options = ["--sandbox", sandbox]
    try folder.write(Array(Self.svg("").utf8), to: "empty.svg")
    let empty = try run(
      Tool.path,
      ["convert", folder("empty.svg"), "--format", "png", "-o", "-", "--allow", "svg"] + options)
    #expect(empty.status == 0, "\(empty.message)")
    let path = String(folder.path.drop { $0 == "/" })
    let parts = reference.split(separator: "FOLDER", omittingEmptySubsequences: false)
    let result = try draw(Self.svg(parts.joined(separator: path)), options)
    // Refused as a whole, or drawn without it.
    #expect(result.status == 65 || result.output == empty.output, "\(result.message)")
    try checkTrace()
  }

  @Test(arguments: [
    "<!DOCTYPE svg [<!ENTITY a SYSTEM \"neighbour.css\">]>",
    "<!DOCTYPE svg [<!ENTITY a SYSTEM \"http://127.0.0.1:9/a\">]>",
    "<!DOCTYPE svg SYSTEM \"neighbour.css\">",
    "<?xml-stylesheet href=\"neighbour.css\" type=\"text/css\"?>",
  ])
  func noEntityIsRead(before: String) throws {
    let drawing = Self.svg(
      "<text y=\"40\">&a;</text><rect width=\"9\" height=\"9\"/>", before: before)
    let result = try draw(drawing)
    let plain = try draw(Self.svg("<text y=\"40\"></text><rect width=\"9\" height=\"9\"/>"))
    #expect(result.status == 65 || result.output == plain.output, "\(result.message)")
    try checkTrace()
  }

  /// What a drawing carries itself is drawn, or the above would prove nothing.
  @Test func whatItCarriesIsDrawn() throws {
    let empty = try draw(Self.svg(""))
    let bytes = try run("base64", ["-w0", folder("neighbour.png")]).text
    let result = try draw(Self.svg(Self.image("data:image/png;base64,\(bytes)")))
    #expect(result.status == 0, "\(result.message)")
    #expect(result.output != empty.output)
    let inside = try draw(
      Self.svg("<style>rect { fill: red }</style><rect width=\"9\" height=\"9\"/>"))
    #expect(inside.output != empty.output)
  }

  /// Nobody opened a decoy or asked for the network.
  private func checkTrace() throws {
    let trace = String(decoding: try Disk.read(folder("trace")), as: UTF8.self)
    #expect(trace.contains("drawing.svg"))
    for line in trace.split(separator: "\n") {
      #expect(!line.contains("neighbour"), "\(line)")
      #expect(!line.contains("connect("), "\(line)")
      #expect(!line.contains("socket(AF_INET"), "\(line)")
    }
  }
}
