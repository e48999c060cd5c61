import TestSupport
import Testing

/// What stands in for libraries that are loaded for nothing; only the `make` build has it.
@Suite(.enabled(if: standInsAreThere))
struct StandInTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  /// A worker holds no network client, and no parser of what is never read.
  @Test func spareNetworkLibraries() throws {
    let loaded = try librariesLoaded(by: Tool.path)
    #expect(loaded.contains("libvips"))
    for name in ["libcurl", "libgssapi", "libhdf5", "libldap", "libImath"] {
      #expect(!loaded.contains(name), "\(name) was loaded")
    }
  }

  /// A libvips that wants more than they have gets the libraries themselves.
  @Test func giveWay() throws {
    _ = try run("mkdir", ["-p", place("bin"), place("lib/safelight")])
    _ = try run("cp", [Tool.path, place("bin/safelight")])
    let empty = try run(
      "clang",
      [
        "-shared", "-nostdlib", "-fuse-ld=lld", "-Wl,-soname,libmatio.so.11", "-x", "c",
        "/dev/null",
        "-o", place("lib/safelight/libmatio.so.11"),
      ])
    #expect(empty.status == 0, "\(empty.message)")
    #expect(try librariesLoaded(by: place("bin/safelight")).contains("libhdf5"))
  }

  private func librariesLoaded(by tool: String) throws -> String {
    let result = try run(
      "strace",
      [
        "-f", "-qq", "-e", "trace=openat", "-e", "status=successful", "-o", place("trace"), tool,
        "thumbnail", "--size", "32", Fixture.path("photos/coffee.jpg"), "-o", place("o.jpg"),
      ])
    #expect(result.status == 0, "\(result.message)")
    return try run("cat", [place("trace")]).text
  }
}

private let standInsAreThere: Bool = {
  let bin = Tool.path.split(separator: "/").dropLast().joined(separator: "/")
  return (try? run("test", ["-d", "/\(bin)/../lib/safelight"]).status == 0) ?? false
}()
