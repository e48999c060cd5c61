/// The pictures in `Fixtures/`.
package enum Fixture {
  /// The absolute path of a fixture, such as `photos/coffee.jpg`.
  package static func path(_ name: String) -> String { Repository.root + "/Fixtures/" + name }

  /// A fixture's bytes.
  package static func bytes(_ name: String) throws -> [UInt8] { try Disk.read(path(name)) }
}
