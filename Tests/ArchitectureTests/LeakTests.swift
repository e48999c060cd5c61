import Testing

/// C stays behind the module that wraps it.
@Suite struct LeakTests {
  /// Types and names of C that no declaration another module sees may mention.
  static let foreign = [
    "OpaquePointer", "Unsafe", "cvips_", "clibav_", "cexif_", "Vips" + "Image", "CInt", "CChar",
    "CBool",
    "Int32",
    "UInt32", "gboolean", "GObject",
  ]

  /// Declarations that may: each says why.
  static let justified = [
    // The number of a signal is what `kill` takes and a shell reports.
    "Sources/Safelight/Engine/MediaError.swift": "signal: Int32?",
    // The number of an open file is the system's, not the engine's.
    "Sources/Vips/Raster+Load.swift": "descriptor: CInt",
    "Sources/Libav/ByteFeed.swift": "descriptor: CInt",
    "Sources/Libav/ByteSink.swift": "descriptor: CInt",
  ]

  @Test(arguments: [
    "Sources/Vips", "Sources/Libav", "Sources/Exif", "Sources/Safelight",
    "Sources/SafelightCommands",
  ])
  func noDeclarationMentionsC(folder: String) throws {
    let files = try SourceFile.all(in: folder, ".swift")
    #expect(files.contains { !$0.visibleDeclarations.isEmpty })
    for file in files {
      for declaration in file.visibleDeclarations {
        if let exception = Self.justified[file.path], declaration.contains(exception) { continue }
        let words = declaration.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        for name in Self.foreign {
          #expect(
            !words.contains { $0 == name || name == "Unsafe" && $0.hasPrefix(name) }
              && !(name.hasSuffix("_") && declaration.contains(name)),
            "\(file.path): \(declaration)")
        }
      }
    }
  }

  @Test func readsDeclarations() {
    let file = SourceFile(
      path: "Sources/A/B.swift",
      lines: [
        "package import C", "public struct B {", "  package init(", "    a: Int32,",
        "    b: Int", "  ) {", "    let c: UInt32 = 1", "  }", "  public var d: Int { e(Int32()) }",
        "  let f: CInt", "}",
      ])
    #expect(file.visibleDeclarations.count == 3)
    #expect(file.visibleDeclarations[1].contains("a: Int32, b: Int ) "))
    #expect(!file.visibleDeclarations.joined().contains("UInt32"))
    #expect(!file.visibleDeclarations.joined().contains("e(Int32"))
    #expect(!file.visibleDeclarations.joined().contains("f: CInt"))
  }
}
