/// Why a file could not be read, processed or written.
///
/// The set of codes is open: later versions may add some, so switch over them with a default.
public struct MediaError: Error, Sendable, Hashable, Codable, CustomStringConvertible {
  /// The kind of failure, stable across versions; its raw value is what reports print.
  public struct Code: RawRepresentable, Sendable, Hashable, Codable {
    /// The word used in reports, such as `damaged-input`.
    public let rawValue: String

    /// Makes a code from the word used in reports.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The request makes no sense: a bad option, size, template, or two inputs landing on one path.
    public static let usage = Self(rawValue: "usage")
    /// The input is media, but broken.
    public static let damagedInput = Self(rawValue: "damaged-input")
    /// The input is not media, or of a type that was not allowed or cannot be processed this way.
    public static let unsupported = Self(rawValue: "unsupported")
    /// A limit of pixels, frames or memory would be, or was, exceeded.
    public static let limitExceeded = Self(rawValue: "limit-exceeded")
    /// The input does not exist or may not be read.
    public static let noInput = Self(rawValue: "no-input")
    /// An engine or codec that this machine lacks.
    public static let unavailable = Self(rawValue: "unavailable")
    /// The engine died while it worked on this input.
    public static let engineCrashed = Self(rawValue: "engine-crashed")
    /// The output cannot be made.
    public static let cannotCreate = Self(rawValue: "cannot-create")
    /// The output exists and may not be replaced.
    public static let exists = Self(rawValue: "exists")
    /// Reading or writing failed midway.
    public static let ioError = Self(rawValue: "io-error")
    /// The time allowed for one input ran out.
    public static let timedOut = Self(rawValue: "timed-out")
    /// A recipe or a configuration file is wrong.
    public static let badRecipe = Self(rawValue: "bad-recipe")
    /// The work was cancelled before it finished.
    public static let cancelled = Self(rawValue: "cancelled")
  }

  /// The kind of failure.
  public var code: Code
  /// One sentence without a full stop: what happened, at which limit, what to do.
  public var message: String
  /// The input as it was named, when the failure belongs to one.
  public var input: String?
  /// The step that failed, such as `decode` or `resize`.
  public var step: String?
  /// The engine's own words, shortened, when there were any.
  public var engineMessage: String?
  /// The signal that would have ended a program in its place: 13 when the reader of a pipe is gone.
  public internal(set) var signal: Int32?

  /// Makes an error.
  public init(
    _ code: Code, _ message: String, input: String? = nil, step: String? = nil,
    engineMessage: String? = nil
  ) {
    self.code = code
    self.message = message
    self.input = input
    self.step = step
    self.engineMessage = engineMessage
  }

  /// The error as one line: `IMG_1.jpg: cannot decode: premature end of JPEG (damaged-input)`.
  public var description: String {
    let prefix = input.map { "\($0): " } ?? ""
    let suffix = engineMessage.map { ": \($0)" } ?? ""
    return "\(prefix)\(message)\(suffix) (\(code.rawValue))"
  }
}
