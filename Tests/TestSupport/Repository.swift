/// Where the package's files are, seen from a test.
package enum Repository {
  /// The package's top folder.
  package static let root = String(
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 })
}
