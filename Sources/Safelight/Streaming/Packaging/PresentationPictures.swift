/// The pictures that lie in a presentation beside its renditions: a poster, and the sheets of a storyboard.
///
/// They are taken apart from the encoding: of key frames alone, this costs one or two percent of it.
struct PresentationPictures: Sendable {
  /// One picture, and the order that makes it.
  struct Picture: Sendable {
    /// Its file in the presentation.
    var file: String
    var order: PictureOrder
    /// How many frames of the film it shows.
    var frames: Int
  }

  static let posterName = "poster.jpg"
  static let cuesName = "storyboard.vtt"

  private(set) var pictures: [Picture] = []
  /// What the file ``cuesName`` says; nil without a storyboard.
  private(set) var cues: String?
  private(set) var warnings: [String] = []

  /// - Parameters:
  ///   - duration: Of the presentation, in microseconds.
  init(
    _ packaging: HLSPackaging, of facts: FilmFacts, duration: Int, damage: DamagePolicy,
    limits: Limits
  ) throws(MediaError) {
    if let poster = packaging.poster {
      var recipe = Recipe(steps: [], view: .frame(poster.moment))
      if let size = poster.size { recipe.steps.append(Resize(Resize.Target(size))) }
      recipe.steps += packaging.watermarks
      var picture = Self.picture(Self.posterName, recipe, damage)
      picture.order.mayBeMissing = facts.video == nil
      pictures.append(picture)
    }
    guard var storyboard = packaging.storyboard else { return }
    guard let size = Self.size(of: facts) else {
      warnings.append("the film has no picture: no storyboard is made")
      return
    }
    let shortest = duration / max(1, limits.frames) + 1
    storyboard.interval = max(storyboard.interval, .microseconds(shortest))
    let plan = try StoryboardPlan(storyboard, size: size, duration: duration, limits: limits)
    var names: [[UInt8]] = []
    for (index, sheet) in plan.sheets.enumerated() {
      let name = Self.sheetName(index + 1)
      names.append(Array(name.utf8))
      var picture = Self.picture(name, Recipe(steps: [], view: .sheet(sheet)), damage)
      picture.frames = sheet.count
      pictures.append(picture)
    }
    cues = plan.cues(naming: names)
  }

  private static func picture(_ file: String, _ recipe: Recipe, _ damage: DamagePolicy) -> Picture {
    Picture(
      file: file, order: PictureOrder(recipe: recipe, encoding: .jpeg(), damage: damage), frames: 16
    )
  }

  /// `storyboard-001.jpg` and so on.
  private static func sheetName(_ number: Int) -> String {
    let digits = String(number)
    return "storyboard-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits + ".jpg"
  }

  private static func size(of facts: FilmFacts) -> PixelSize? {
    guard let video = facts.video else { return nil }
    return VideoShape(
      stored: video.size,
      pixelAspect: (video.pixelAspect.numerator, video.pixelAspect.denominator),
      isTransposed: video.quarterTurns & 1 == 1, frameRate: nil
    )?.evenSize
  }
}
