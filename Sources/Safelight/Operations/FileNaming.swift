/// A step that names files of the user's.
///
/// A worker opens no path: the front opens these and hands them over (``HandedFiles``). What they
/// contain belongs to what `--update` remembers, and `--explain` writes their absolute paths.
package protocol FileNaming: Operation {
  /// The paths as they are named.
  var namedFiles: [String] { get }
  /// The same step with other names for the files.
  func renamingFiles(_ rename: (String) -> String) -> Self
  /// Finds out whether the files are there and what they should be, as far as their first bytes tell.
  func checkFiles() throws(MediaError)
}

extension Recipe {
  /// The files that its steps name.
  package var namedFiles: [String] {
    steps.flatMap { ($0 as? any FileNaming)?.namedFiles ?? [] }
  }

  /// Finds out whether the files that its steps name are there, before any work begins.
  ///
  /// - Throws: ``MediaError`` that names the file.
  package func checkFiles() throws(MediaError) {
    for step in steps { try (step as? any FileNaming)?.checkFiles() }
  }

  /// The same recipe with other names for the files that its steps name.
  package func renamingFiles(_ rename: (String) -> String) -> Self {
    var recipe = self
    recipe.steps = steps.map { ($0 as? any FileNaming)?.renamingFiles(rename) ?? $0 }
    return recipe
  }
}
