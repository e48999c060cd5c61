/// What a worker loads before it is asked for anything.
public enum EnginePreload: String, Sendable, Hashable {
  /// What pictures are read and written with.
  case pictures
  /// What films are read with.
  case films
  /// Nothing: whoever asks for little waits for little.
  case nothing
}
