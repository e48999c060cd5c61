/// Reads moments and stretches of films.
package enum FilmValues {
  /// A moment: `best`, a share such as `10%`, or a time.
  @Sendable package static func moment(_ text: String) throws -> FilmMoment {
    if text == "best" { return .best }
    if text.hasSuffix("%") {
      do {
        return .share(try Numbers.decimal(String(text.dropLast()), in: 0...100) / 100)
      } catch {
        throw OptionError("expected a share of the film from 0% to 100%")
      }
    }
    guard let time = time(text) else {
      throw OptionError(
        "\(reason(against: text))expected best, a share such as 10%, "
          + "or a time such as 12s, 1.5m or 1:02:03.5")
    }
    return .time(time)
  }

  /// A moment of a film by its time: `12s`, `1.5m`, `1:02:03.5`.
  @Sendable package static func moment(inFilm text: String) throws -> Duration {
    guard let time = time(text) else {
      throw OptionError(
        "\(reason(against: text))expected a time such as 12s, 1.5m or 1:02:03.5")
    }
    return time
  }

  /// What is wrong with a time, where more can be said than what is right.
  private static func reason(against text: String) -> String {
    guard text.hasPrefix("-"), time(String(text.dropFirst())) != nil else { return "" }
    return "out of range, as films begin at 0s; "
  }

  /// A stretch of time, at least a millisecond.
  @Sendable package static func interval(_ text: String) throws -> Duration {
    .microseconds(Int((try Units.seconds(text) * 1e6).rounded()))
  }

  /// A time from the beginning: `12s`, `1.5m`, `90`, `1:02:03.5`; to the microsecond.
  static func time(_ text: String) -> Duration? {
    if text.contains(":") { return clock(text) }
    let number = text.hasSuffix("s") ? String(text.dropLast()) : text
    if (try? Numbers.decimal(number, in: 0...0)) != nil { return .zero }
    guard let seconds = try? Units.seconds(text) else { return nil }
    return .microseconds(Int((seconds * 1e6).rounded()))
  }

  private static func clock(_ text: String) -> Duration? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let last = parts.last,
      let seconds = try? Numbers.decimal(String(last), in: 0...59.999_999)
    else { return nil }
    var minutes = 0
    for part in parts.dropLast() {
      guard part.count <= 4, let number = Int(part), number >= 0 else { return nil }
      minutes = minutes * 60 + number
    }
    return .microseconds(minutes * 60_000_000 + Int((seconds * 1e6).rounded()))
  }
}
