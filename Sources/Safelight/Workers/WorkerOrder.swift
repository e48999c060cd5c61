/// What a worker is asked to do; its files come beside it: the input, the outputs, the named files.
struct WorkerOrder: Codable, Sendable {
  /// The kinds of work.
  enum Task: Codable, Sendable {
    /// Make outputs of the input.
    case render([Request], threads: Int, damage: DamagePolicy)
    /// Tell what the input is.
    case probe(ProbeOptions)
    /// Tell what a picture taken from the input would be.
    case measure(FilmView)
    /// List what the input says about itself.
    case list(ListingOptions)
    /// Work on a film.
    case stream(StreamOrder)
    /// Read parts of a presentation, whose files come as named files.
    case examine(PresentationParts)
    /// Tell what the worker is, and try to break out, on files in a folder.
    case examineSelf(folder: String)
  }

  /// One output.
  struct Request: Codable, Sendable {
    var recipe: Recipe
    var encoding: Encoding
    var isFast: Bool
  }

  /// What is to be done.
  var task: Task
  /// How messages name the input.
  var label: String
  /// The input's length in bytes.
  var size: Int
  /// What it may cost; memory and time are the front's to watch.
  var limits: Limits
  /// Whether the front wants to hear how far it is.
  var tellsProgress: Bool
  /// Files the user named, which the worker cannot open itself, in the order they come in.
  var namedFiles: [String] = []

  init(_ task: Task, input: InputFile, limits: Limits, tellsProgress: Bool) {
    self.init(
      task, label: input.label, size: input.size, limits: limits, tellsProgress: tellsProgress)
  }

  init(_ task: Task, label: String, size: Int, limits: Limits, tellsProgress: Bool) {
    self.task = task
    self.label = label
    self.size = size
    self.limits = limits
    // Without end is nothing that JSON can say.
    self.limits.timeout = 0
    self.limits.stall = 0
    self.tellsProgress = tellsProgress
  }
}
