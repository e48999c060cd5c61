/// The version of the program; the newest heading of the change log says the same.
package enum Version {
  /// The number, after semantic versioning.
  package static let current = "0.1.0"
}
