import SystemPackage
import Testing

@testable import Safelight

/// The section `video:` of recipe files.
@Suite struct FilmRecipeTests {
  private static let example = """
    version: 1
    limits: { memory: 2GiB }
    image:
      outputs: [{ name: thumb, widths: [320] }]
    video:
      outputs:
        - hls:
            ladder: [{ name: top, size: 720p, rate: 3M, crf: 21.5 }, 360p]
            segment: 4s
            preset: slow
            iframes: false
            add-subtitle: "subs/en.srt:en:English"
            poster: { at: 10%, size: 640x }
            storyboard: true
          steps:
            - watermark: { image: logo.png, scale: 10%w, opacity: 0.4, min-size: 100x60 }
            - watermark: { text: "© Ann", tile: true, angle: -30, font-file: a.ttf }
          path: "{dir}/{stem}/stream"
        - poster: { at: 12.5s, size: 1280x }
          steps: [grayscale]
          widths: [320, 640]
          encode: { format: webp, quality: 60 }
        - poster
        - storyboard: { interval: 2s, columns: 3, rows: 7, size: 96x54 }
          name: board
        - preview: { duration: 1s, fps: 5, excerpts: 2, size: 100x }
          path: "{stem}.gif"
          steps: [{ watermark: { image: logo.png, blend: screen } }]
      probe: { sha256: true }
    """

  @Test func readsWhatItSays() throws {
    let file = try RecipeFile(parsing: Self.example, folder: "/etc/recipes")
    let films = try #require(file.films)
    let hls = try #require(films.presentation)
    #expect(hls.path == "{dir}/{stem}/stream")
    #expect(
      hls.packaging.namedFiles.suffix(2) == ["/etc/recipes/logo.png", "/etc/recipes/a.ttf"])
    #expect(hls.packaging.segmentMilliseconds == 4000 && hls.packaging.preset == .slow)
    #expect(!hls.packaging.iFrames && !hls.packaging.isSingleFile)
    #expect(hls.packaging.addedSubtitles.map(\.file) == ["/etc/recipes/subs/en.srt"])
    #expect(
      hls.packaging.poster
        == HLSPoster(at: .share(0.1), size: Size(.box(width: 640, height: nil))))
    #expect(hls.packaging.storyboard == Storyboard())
    guard case .rungs(let rungs) = hls.packaging.ladder else {
      Issue.record("no rungs")
      return
    }
    #expect(rungs.map(\.name) == ["top", "360p"])
    #expect(rungs[0].maximumRate == 3_000_000 && rungs[0].constantRateFactor == 21.5)
    #expect(
      films.outputs.map(\.recipe.view) == [
        .frame(.time(.milliseconds(12_500))), .frame(.best),
        .storyboard(
          Storyboard(
            interval: .seconds(2), columns: 3, rows: 7,
            cell: Size(.box(width: 96, height: 54)))),
        .preview(
          FilmPreview(
            duration: .seconds(1), rate: 5, size: Size(.box(width: 100, height: nil)), excerpts: 2)),
      ])
    #expect(films.outputs.map(\.encoding.format) == [.webp, .jpeg, .jpeg, nil])
    #expect(films.probe?.sha256 == true)
    let made = try films.outputs(limits: file.limits.over(.video))
    #expect(made.limits.memory == 2 << 30 && made.limits.timeout == .infinity)
    #expect(made.variants.map(\.nominalWidth) == [320, 640, nil, nil, nil])
  }

  @Test func writesWhatItReads() throws {
    let file = try RecipeFile(parsing: Self.example)
    #expect(try RecipeFile(parsing: file.yaml) == file, "\(file.yaml)")
  }

  private static func outputs(_ lines: String) -> String {
    "version: 1\nvideo:\n  outputs:\n    - \(lines)\n"
  }

  @Test(arguments: [
    ("version: 1\nvido: {}", "2:1: unknown key 'vido'; did you mean 'video'?"),
    ("version: 1\nvideo: {}", "2:8: there is nothing to make: 'outputs:' is missing or empty"),
    ("version: 1\nvideo: { output: [] }", "2:10: unknown key 'output'; did you mean 'outputs'?"),
    (outputs("hsl: {}"), "4:7: unknown key 'hsl'; did you mean 'hls'?"),
    (outputs("postr"), "4:7: unknown output 'postr'; did you mean 'poster'?"),
    (
      outputs("name: a"),
      "4:7: expected one of hls, mp4, poster, storyboard or preview in each output"
    ),
    (
      outputs("{ poster: {}, hls: {} }"),
      "4:7: expected one of hls, mp4, poster, storyboard or preview"
    ),
    (outputs("hls: { laddr: auto }"), "4:14: unknown key 'laddr'; did you mean 'ladder'?"),
    (outputs("hls: { ladder: 720q }"), "4:22: ladder: expected a rung such as 720p"),
    (outputs("hls: { ladder: [{ rate: 3M }] }"), "4:23: 'size:' is missing, such as 720p"),
    (outputs("hls: { preset: fst }"), "4:22: preset: expected ultrafast"),
    (outputs("hls: { segment: 0.1s }"), "4:23: segment: expected a time from 1s to 30s"),
    (outputs("hls: { encrypt: aes-128 }"), "4:12: hls: 'encrypt: aes-128', 'key-uri:' and"),
    (outputs("hls: { poster: maybe }"), "4:22: poster: expected true or false"),
    (outputs("hls: { poster: { a: best } }"), "4:24: unknown key 'a'; did you mean 'at'?"),
    (outputs("{ hls: {}, encode: { format: jpeg } }"), "4:26: encode: a presentation has none"),
    (outputs("{ hls: {}, steps: [flip] }"), "4:26: the steps of a presentation are watermarks"),
    (
      outputs("{ hls: {}, steps: [{ watermark: { txt: a } }] }"),
      "4:41: unknown key 'txt'; did you mean 'text'?"
    ),
    (
      outputs("{ hls: {}, steps: [{ watermark: { text: a, blend: screen } }] }"),
      "4:26: watermark: a watermark on video is blended 'over', not 'screen'"
    ),
    (
      outputs("{ hls: {}, steps: [{ watermark: { text: a, on: auto } }] }"),
      "4:26: watermark: what lies under a watermark on video changes"
    ),
    (
      outputs("{ hls: { copy: always }, steps: [{ watermark: { text: a } }] }"),
      "4:39: steps: with 'copy: always' the video stays as it is, without a watermark"
    ),
    (
      outputs("{ mp4: {}, steps: [{ watermark: { text: a, blend: screen } }] }"),
      "4:26: mp4: a watermark on video is blended 'over', not 'screen'"
    ),
    (
      outputs("{ mp4: {}, steps: [{ watermark: { text: a } }, { resize: { size: 64x } }] }"),
      "4:54: mp4: a film is resized before it gets watermarks: resize comes first"
    ),
    (
      outputs("{ mp4: { copy: always }, steps: [{ watermark: { text: a } }] }"),
      "4:40: mp4: copying always leaves the picture as it is, without a watermark"
    ),
    (
      outputs("{ mp4: {}, steps: [{ watermark: { text: a } }, { blur: 2 }] }"),
      "4:54: mp4: the steps of an mp4 are a resize and watermarks"
    ),
    (
      outputs("{ mp4: {}, steps: [{ flip: false }, { flip: true }] }"),
      "4:43: mp4: the steps of an mp4 are"
    ),
    (
      outputs("{ mp4: { size: 9x9 }, steps: [{ resize: { size: 64x } }] }"),
      "4:37: mp4: a film is resized once"
    ),
    (
      outputs("mp4: { size: 9x9, copy: always }"),
      "4:20: mp4: copying always leaves the picture as it is, of the film's own size"
    ),
    (outputs("mp4: { start: 5s, end: 2s }"), "4:30: mp4: it would end before it begins"),
    (
      outputs("mp4: { duration: 2s, copy: always }"),
      "4:34: mp4: copying always makes no excerpt"
    ),
    (
      outputs("mp4: { crf: 20, copy: always }"),
      "4:29: mp4: copying always keeps quality and rates"
    ),
    (outputs("{ preview: {}, steps: [flip] }"), "4:30: the steps of a preview are watermarks"),
    (outputs("{ storyboard: {}, steps: [flip] }"), "4:32: steps: a storyboard has none"),
    (outputs("{ hls: {}, path: '{stem}.{ext}' }"), "4:24: path: a presentation is a folder"),
    (outputs("{ hls: {}, path: ../x }"), "4:24: path: a path lies below the folder given with -o"),
    (outputs("hls: {}\n    - hls: {}"), "5:7: an output before this is 'hls' too"),
    (
      outputs("{ poster: {}, name: a }\n    - { hls: {}, name: a }"),
      "5:7: an output before this is named 'a' too"
    ),
    (outputs("poster: { at: soon }"), "4:21: at: expected best, a share such as 10%"),
    (outputs("poster: { siez: 80 }"), "4:17: unknown key 'siez'; did you mean 'size'?"),
    (outputs("{ poster: {}, steps: [flp] }"), "4:29: unknown step 'flp'; did you mean 'flip'?"),
    (outputs("{ poster: {}, encode: { frame: 2 } }"), "4:29: encode: 'frame:' is for pictures"),
    (outputs("{ storyboard: {}, widths: [80] }"), "4:33: widths: a storyboard has none"),
    (outputs("storyboard: { columns: 0 }"), "4:30: columns: expected a whole number"),
    (outputs("storyboard: { size: 80x60! }"), "4:27: size: the film's shape is kept"),
    (outputs("preview: { fps: 50, duration: 9s }"), "4:16: duration and fps come to more than 300"),
    (outputs("{ preview: {}, encode: { format: jpeg } }"), "4:30: a preview is webp or gif, not"),
    (outputs("{ poster: {}, path: 'a.{ext}', encode: { format: mp4 } }"), "format: expected jpeg"),
  ])
  func saysWhatIsWrongAndWhere(text: String, message: String) throws {
    let error = try #require(throws: MediaError.self) {
      try RecipeFile(parsing: text, named: "r.yml")
    }
    #expect(error.code == .badRecipe)
    #expect(error.message.contains(message), "\(error.message)")
    #expect(error.message.hasPrefix("r.yml:"))
  }
}
