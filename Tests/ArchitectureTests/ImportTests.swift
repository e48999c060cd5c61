import Testing

/// Arrows only point down, and nothing comes in by the side door.
@Suite struct ImportTests {
  /// What each target may import; a module that stands nowhere here is not wanted.
  static let allowed: [String: Set<String>] = [
    "Main": ["SafelightCommands", "Glibc"],
    "SafelightCommands": [
      "Safelight", "ArgumentParser", "SystemPackage", "Glibc", "Synchronization",
    ],
    "Safelight": [
      "Vips", "Libav", "Exif", "CFileSystem", "CProcess", "CSandbox", "Crypto", "CryptoExtras",
      "GRDB",
      "SystemPackage",
      "Glibc",
      "Synchronization", "Yams",
    ],
    "Vips": ["CVips", "Glibc", "Synchronization"],
    "Libav": ["CLibav", "Glibc", "Synchronization"],
    "Exif": ["CExif"],
  ]

  /// Modules that only the target may see that imports them.
  static let hidden: Set<String> = [
    "CVips", "CLibav", "CExif", "CFileSystem", "CProcess", "CSandbox", "Crypto", "CryptoExtras",
    "GRDB", "Glibc",
    "Synchronization", "Yams",
  ]

  /// Files that may use a part of Foundation, because nothing smaller will do.
  static let foundation: Set<String> = [
    "Sources/Safelight/Batch/Update/UpdateDatabase.swift",
    "Sources/Safelight/Workers/JSONCoding.swift",
  ]

  @Test func everyImportIsInTheTable() throws {
    let files = try SourceFile.all(in: "Sources", ".swift")
    #expect(files.count > 100)
    #expect(Set(files.map(\.target)) == Set(Self.allowed.keys))
    for file in files {
      for one in file.imports where one.module != "FoundationEssentials" {
        #expect(
          Self.allowed[file.target]?.contains(one.module) == true,
          "\(file.path) imports \(one.module)")
      }
    }
  }

  @Test func foundationStaysOut() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceFile.all(in: folder, ".swift") {
        #expect(!file.imports.contains { $0.module == "Foundation" }, "\(file.path)")
        #expect(
          !file.imports.contains { $0.module == "FoundationEssentials" }
            || Self.foundation.contains(file.path), "\(file.path)")
      }
    }
  }

  @Test func modulesBelowAreNotPassedOn() throws {
    for file in try SourceFile.all(in: "Sources", ".swift") {
      for one in file.imports {
        let isOpen = one.level == "public" || one.level == "package"
        #expect(
          !(isOpen && Self.hidden.contains(one.module)),
          "\(file.path) makes \(one.module) visible to others")
        #expect(
          !(one.level == "public" && ["Vips", "Libav", "Exif"].contains(one.module)),
          "\(file.path) makes \(one.module) public")
      }
    }
  }

  @Test func readsImports() {
    let file = SourceFile(
      path: "Sources/A/B.swift",
      lines: [
        "internal import CVips", "@preconcurrency public import struct X.Y", "import Z",
        "// the words import Nothing", "  let import = 1",
      ])
    #expect(file.imports.map(\.module) == ["CVips", "X", "Z"])
    #expect(file.imports.map(\.level) == ["internal", "public", ""])
  }
}
