import Synchronization
internal import SystemPackage

/// The paths that outputs of a batch were given, so that no two inputs land on one.
final class PathClaims: Sendable {
  private let paths = Mutex<Set<FilePath>>([])
  private let numbersCollisions: Bool

  /// Makes claims; a path that was claimed before gets a number or is an error.
  init(numbersCollisions: Bool) {
    self.numbersCollisions = numbersCollisions
  }

  /// Claims a path and returns it, or the one it was changed to.
  func claim(_ path: FilePath) throws(MediaError) -> FilePath {
    try paths.withLock { (paths) throws(MediaError) in
      if try paths.insert(path.absolute()).inserted { return path }
      if numbersCollisions {
        for number in 1...100_000 {
          guard let other = path.numbered(number) else { break }
          if try paths.insert(other.absolute()).inserted { return other }
        }
      }
      throw MediaError(
        .exists,
        "\(path) is the output of another input already; {name} or {hash} in the output's name, or "
          + "--on-collision number, keeps both", step: "publish")
    }
  }
}

extension FilePath {
  /// The path with a number before its extension; nil where it names no file.
  func numbered(_ number: Int) -> FilePath? {
    lastComponent?.numbered(number).map { removingLastComponent().appending($0) }
  }
}
