/// A recipe that comes with the program.
public struct ReadyMadeRecipe: Sendable, Hashable {
  /// The name it is run by.
  public let name: String
  /// What it makes, one phrase.
  public let summary: String
  /// The recipe as YAML, with comments.
  public let text: String

  /// The recipes, in the order lists show them.
  public static let all: [Self] = [web, avatar, openGraph, stock, email, stream]

  /// The recipe of that name.
  ///
  /// - Throws: ``MediaError/Code/badRecipe`` for an unknown name, with the nearest.
  public static func named(_ name: String) throws(MediaError) -> Self {
    if let recipe = all.first(where: { $0.name == name }) { return recipe }
    let names = all.map(\.name)
    let near = Names.nearest(to: name, among: names).map { "; did you mean \($0)?" }
    throw MediaError(
      .badRecipe,
      "'\(name)' is neither a recipe file nor a ready-made recipe"
        + (near ?? "; those are \(Names.alternatives(names))"))
  }

  /// What it says.
  public func file() throws(MediaError) -> RecipeFile {
    try RecipeFile(parsing: text, named: name)
  }

  /// All of them, a line each.
  package static var list: String {
    all.map { $0.name + String(repeating: " ", count: max(2, 10 - $0.name.count)) + $0.summary }
      .joined(separator: "\n") + "\n"
  }

  private static let web = Self(
    name: "web", summary: "a responsive set: four widths as AVIF, WebP and JPEG, and a placeholder",
    text: """
      # What a page wants of a photo: a srcset of four widths in three formats, and in probe.json the
      # picture's size, a blurred placeholder and its main colours.
      version: 1
      image:
        outputs:
          - name: avif
            widths: [320, 640, 1280, 1920]
            encode: { format: avif, quality: 55 }
          - name: webp
            widths: [320, 640, 1280, 1920]
            encode: { format: webp, quality: 78 }
          - name: jpeg
            widths: [320, 640, 1280, 1920]
            encode: { format: jpeg, quality: 80, progressive: true }
        probe: { blurhash: true, colors: 5 }

      """)

  private static let avatar = Self(
    name: "avatar", summary: "squares of 64, 128 and 256 pixels around what draws the eye",
    text: """
      # Squares for lists, pages and sharp screens, cropped to what draws the eye.
      version: 1
      image:
        outputs:
          - name: small
            steps: [{ resize: { size: 64x64, crop: attention } }]
            encode: { format: webp, metadata: none }
          - name: medium
            steps: [{ resize: { size: 128x128, crop: attention } }]
            encode: { format: webp, metadata: none }
          - name: large
            steps: [{ resize: { size: 256x256, crop: attention } }]
            encode: { format: webp, metadata: none }

      """)

  private static let openGraph = Self(
    name: "og", summary: "a card of 1200x630 for links shared on social networks",
    text: """
      # The picture that social networks show for a link: exactly 1200x630 where the original is large
      # enough, within the size they accept.
      version: 1
      image:
        outputs:
          - name: og
            steps:
              - resize: { size: 1200x630, crop: attention }
            encode: { format: jpeg, quality: 85, max-bytes: 1MB }

      """)

  private static let stock = Self(
    name: "stock", summary: "public previews with a watermark, and the full size kept private",
    text: """
      # A marketplace's set: public pictures, the larger with a watermark all over, and the full size with
      # all its metadata for those who bought it. Serve public/ and keep private/ closed.
      version: 1
      image:
        outputs:
          - name: thumb
            steps: [{ resize: { size: 400x400 } }]
            encode: { format: webp, metadata: copyright }
            path: "public/{dir}/{stem}-thumb.{ext}"
          - name: preview
            steps:
              - resize: { size: 1200x1200 }
              - watermark: { text: PREVIEW, stroke: black, opacity: 0.35, tile: true, stagger: true, angle: -30 }
            encode: { format: jpeg, quality: 75, metadata: copyright }
            path: "public/{dir}/{stem}-preview.{ext}"
          - name: full
            encode: { format: jpeg, quality: 95, profile: keep, metadata: all }
            path: "private/{dir}/{stem}.{ext}"

      """)

  private static let email = Self(
    name: "email", summary: "one JPEG of at most 1600 pixels and 1 MB that any program shows",
    text: """
      # Small enough to send, and shown by every program there is.
      version: 1
      image:
        outputs:
          - name: email
            steps: [{ resize: { size: 1600x1600 } }]
            encode: { format: jpeg, quality: 82, max-bytes: 1MB }

      """)

  private static let stream = Self(
    name: "stream", summary: "videos for a page: HLS, a poster, a storyboard, a preview and probe.json",
    text: """
      # What a page that plays a video wants: the presentation in hls/, a picture to show before, small
      # frames for the time line with their WebVTT, and three seconds that move in lists.
      version: 1
      video:
        outputs:
          - hls: { ladder: auto }
          - poster: { at: best, size: 1280x }
            encode: { format: jpeg, quality: 80, progressive: true }
          - storyboard: { interval: 5s }
          - preview: { duration: 3s, size: 320x }
        probe: {}

      """)
}
