import TestSupport
import Testing

/// What stands in for libraries that are loaded for nothing; only the `make` build has it.
@Suite(.enabled(if: standInsAreThere))
struct StandInTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  /// A worker holds no network client, and no parser of what is never read.
  @Test func spareNetworkLibraries() throws {
    let loaded = try librariesLoaded(by: Tool.path, thumbnail)
    #expect(loaded.contains("libvips"))
    for name in ["libcurl", "libgssapi", "libhdf5", "libldap", "libImath"] {
      #expect(!loaded.contains(name), "\(name) was loaded")
    }
  }

  /// Films bring no protocol with them, nor what filters of speech and sound need.
  @Test func spareProtocols() throws {
    let loaded = try librariesLoaded(by: Tool.path, storyboard)
    for name in ["libavformat", "libavfilter", "libzimg"] { #expect(loaded.contains(name)) }
    for name in ["libbluray", "libopenmpt", "librabbitmq", "libsrt", "libssh", "libzmq"] {
      #expect(!loaded.contains("-linux-gnu/\(name)"), "\(name) was loaded")
    }
    for name in ["libass", "libflite", "libplacebo", "libpocketsphinx", "libvidstab", "libserd"] {
      #expect(!loaded.contains("-linux-gnu/\(name)"), "\(name) was loaded")
    }
  }

  /// libavformat and libavfilter that want more than they have get the libraries themselves.
  @Test(arguments: [("formats", "libsrt-gnutls.so.1.5"), ("filters", "libass.so.9")])
  func giveWayForFilms(part: String, name: String) throws {
    let tool = try toolWithEmptyStandIn("\(part)/\(name)")
    #expect(try librariesLoaded(by: tool, storyboard).contains("-linux-gnu/\(name)"))
  }

  /// A libvips that wants more than they have gets the libraries themselves.
  @Test func giveWay() throws {
    let tool = try toolWithEmptyStandIn("libmatio.so.11")
    #expect(try librariesLoaded(by: tool, thumbnail).contains("libhdf5"))
  }

  private var thumbnail: [String] {
    ["thumbnail", "--size", "32", Fixture.path("photos/coffee.jpg"), "-o", place("o.jpg")]
  }

  private var storyboard: [String] {
    ["storyboard", Fixture.path("video/hd.mp4"), "-o", place("o.jpg")]
  }

  /// A copy of the program whose only stand-in has no names in it.
  private func toolWithEmptyStandIn(_ file: String) throws -> String {
    let made = place("lib/safelight/\(file)")
    let folder = made.split(separator: "/").dropLast().joined(separator: "/")
    _ = try run("mkdir", ["-p", place("bin"), "/\(folder)"])
    _ = try run("cp", [Tool.path, place("bin/safelight")])
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let empty = try run(
      "clang",
      [
        "-shared", "-nostdlib", "-fuse-ld=lld", "-Wl,-soname,\(name)", "-x", "c", "/dev/null",
        "-o", made,
      ])
    #expect(empty.status == 0, "\(empty.message)")
    return place("bin/safelight")
  }

  private func librariesLoaded(by tool: String, _ arguments: [String]) throws -> String {
    let result = try run(
      "strace",
      [
        "-f", "-qq", "-e", "trace=openat", "-e", "status=successful", "-o", place("trace"), tool,
      ] + arguments)
    #expect(result.status == 0, "\(result.message)")
    return try run("cat", [place("trace")]).text
  }
}

private let standInsAreThere: Bool = {
  let bin = Tool.path.split(separator: "/").dropLast().joined(separator: "/")
  return (try? run("test", ["-d", "/\(bin)/../lib/safelight"]).status == 0) ?? false
}()
