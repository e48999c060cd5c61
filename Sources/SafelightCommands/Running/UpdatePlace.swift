import Safelight
import SystemPackage

/// Where `--update` remembers, and the state that is there.
struct UpdatePlace: Sendable {
  private let file: FilePath
  private let verifies: Bool

  /// Nil without `--update`; an error where nothing says what file the state is.
  init?(_ output: WritingOptions, _ place: OutputPlace) throws(MediaError) {
    guard let mode = output.update else { return nil }
    verifies = mode == .verify
    if place == .standardOutput {
      throw MediaError(.usage, "--update: standard output is always made anew")
    }
    if let state = output.state {
      file = ArgumentBytes.path(state)
    } else if case .folder(let folder) = place {
      file = folder.appending(UpdateState.fileName)
    } else {
      throw MediaError(
        .usage, "--update: name the file that remembers what was made, with --state FILE")
    }
  }

  /// Opens the state, if there is one yet.
  func open() throws(MediaError) -> UpdateState {
    try UpdateState(file, program: "safelight \(Version.current)", verifiesOutputs: verifies)
  }
}
