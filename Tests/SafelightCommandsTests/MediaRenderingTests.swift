import Safelight
import Testing

@testable import Safelight
@testable import SafelightCommands

@Suite struct MediaRenderingTests {
  private func output(_ path: String, _ width: Int, _ height: Int) -> Report.Output {
    Report.Output(
      name: nil, path: Array(path.utf8), format: .webp, width: width, height: height, frames: 1,
      bytes: 81_234, quality: nil)
  }

  private func line(_ value: JSONValue) -> String {
    String(decoding: value.line.dropLast(), as: UTF8.self)
  }

  @Test func reportsWhatWasMade() {
    let report = ReportLine(
      input: Array("a b.jpg".utf8), status: .ok, outputs: [output("out/a b.webp", 320, 240)],
      warnings: ["the profile is broken"], elapsed: .milliseconds(41))
    #expect(
      line(report.json)
        == #"{"input":"a b.jpg","status":"ok","outputs":[{"path":"out/a b.webp","format":"webp","#
        + #""width":320,"height":240,"frames":1,"bytes":81234}],"#
        + #""warnings":["the profile is broken"],"error":null,"elapsed_ms":41}"#)
    #expect(report.table == "a b.jpg -> out/a b.webp  320x240  webp  81.2 kB\n")
  }

  @Test func reportsWhatFailed() {
    let error = MediaError(
      .damagedInput, "cannot decode", step: "decode", engineMessage: "premature end of JPEG")
    let report = ReportLine(
      input: [0x61, 0xFF], status: .failed, error: error, elapsed: .milliseconds(3))
    #expect(
      line(report.json)
        == #"{"input":"a\#u{FFFD}","input_base64":"Yf8=","status":"failed","outputs":[],"warnings":[],"#
        + #""error":{"code":"damaged-input","message":"cannot decode: premature end of JPEG","#
        + #""step":"decode"},"elapsed_ms":3}"#)
    #expect(report.table.isEmpty)
  }

  @Test func describesSetsByWidth() throws {
    let outputs = [output("w/a,b-320.webp", 320, 240), output("w/a,b-500.webp", 500, 375)]
    let set = try #require(
      SourceSet((outputs + [outputs[1]]).map { ($0, nil) }, byDensity: false))
    #expect(
      String(decoding: set.html, as: UTF8.self)
        == #"<img src="w/a%2Cb-500.webp" srcset="w/a%2Cb-320.webp 320w, w/a%2Cb-500.webp 500w" "#
        + #"sizes="100vw" width="500" height="375" alt="">"# + "\n")
    #expect(
      line(set.json(input: Array("a,b.jpg".utf8)))
        == #"{"input":"a,b.jpg","src":"w/a%2Cb-500.webp","#
        + #""srcset":"w/a%2Cb-320.webp 320w, w/a%2Cb-500.webp 500w","sources":["#
        + #"{"url":"w/a%2Cb-320.webp","descriptor":"320w","width":320,"height":240,"#
        + #""type":"image/webp"},"#
        + #"{"url":"w/a%2Cb-500.webp","descriptor":"500w","width":500,"height":375,"#
        + #""type":"image/webp"}]}"#)
  }

  @Test func describesSetsByDensity() throws {
    let outputs = [output("a-64.webp", 64, 64), output("a-64@2x.webp", 128, 128)]
    let set = try #require(SourceSet([(outputs[0], 1), (outputs[1], 2)], byDensity: true))
    #expect(
      String(decoding: set.html, as: UTF8.self)
        == #"<img src="a-64.webp" srcset="a-64.webp 1x, a-64@2x.webp 2x" "#
        + #"width="64" height="64" alt="">"# + "\n")
  }

  @Test func noPathNoSet() {
    var unnamed = output("x", 1, 1)
    unnamed.path = nil
    #expect(SourceSet([(unnamed, nil)], byDensity: false) == nil)
  }
}
