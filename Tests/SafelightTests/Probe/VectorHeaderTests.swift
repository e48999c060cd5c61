import Safelight
import TestSupport
import Testing

@Suite struct VectorHeaderTests {
  static let roots = [
    "width='2in' height='50mm'", "viewBox='0 0 300 200'", "width='60' viewBox='0 0 300 200'",
    "height='60' viewBox='0,0,300,200'", "width='10pt' height='10.6px'", "width='3pc' height='1cm'",
    "width='50%' height='50%' viewBox='0 0 300 200'", "width='10em' height='10ex'",
  ]

  @Test(arguments: roots)
  func agreesWithVips(root: String) throws {
    let folder = try TemporaryFolder()
    let text = "<svg xmlns='http://www.w3.org/2000/svg' \(root)><rect width='1' height='1'/></svg>"
    let path = try folder.write(Array(text.utf8), to: "a.svg")
    let size = try HeaderReader.read(path: path).info.stored
    let header =
      try run("vipsheader", ["-f", "width", path]).lines
      + run("vipsheader", ["-f", "height", path]).lines
    #expect(["\(size.width)", "\(size.height)"] == header)
  }

  @Test(arguments: [
    "width='1e999' height='1e999'", "width='nan' height='-5'", "viewBox='0 0 inf 0'",
    "viewBox='1 2 3'", "width", "width='", "", "width='99999999999999' height='1'",
  ])
  func survives(root: String) throws {
    let info = try HeaderReader.read(bytes: Array("<svg \(root)/>".utf8)).info
    #expect(info.stored.width > 0 && info.stored.width <= 1_000_000_000)
    #expect(info.stored.height > 0)
  }

  @Test func readsCompressed() throws {
    let packed = try run("gzip", ["-c"], input: Array("<svg width='7' height='9'/>".utf8)).output
    let info = try HeaderReader.read(bytes: packed).info
    #expect((info.stored, info.variant) == (PixelSize(width: 7, height: 9), "svgz"))
  }

  @Test func readsPDF() throws {
    let text = """
      %PDF-1.4
      1 0 obj <</Type/Pages/Count 3/Kids[2 0 R]>> endobj
      2 0 obj <</Type/Page/MediaBox [ 0 0 595.3 841.9 ]/Rotate 90>> endobj
      """
    let info = try HeaderReader.read(bytes: Array(text.utf8)).info
    #expect((info.stored, info.frames) == (PixelSize(width: 842, height: 595), 3))
  }
}
