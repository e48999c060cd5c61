/// A line of a journal: a part of the work that is done, and the files it made.
struct JournalEntry: Codable, Sendable, Hashable {
  /// A file and what is in it.
  struct File: Codable, Sendable, Hashable {
    /// Its path in the stage.
    var path: String
    var bytes: Int
    var sha256: String
  }

  /// Which part, such as `range 3`; the same in every run with the same settings.
  var job: String
  var files: [File]
  /// What whoever did it had to say, as JSON.
  var result: String
}
