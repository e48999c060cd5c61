// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "safelight",
  products: [
    .library(name: "Safelight", targets: ["Safelight"]),
    .executable(name: "safelight", targets: ["Main"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CVipsSystem", pkgConfig: "vips", providers: [.apt(["libvips-dev"])]),
    .target(
      name: "CVips", dependencies: ["CVipsSystem"], exclude: ["StandIns"],
      linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "Vips", dependencies: ["CVips"], swiftSettings: settings),
    .systemLibrary(
      name: "CLibavSystem", pkgConfig: "libavutil",
      providers: [
        .apt([
          "libavcodec-dev", "libavfilter-dev", "libavformat-dev", "libavutil-dev",
          "libswresample-dev", "libswscale-dev",
        ])
      ]),
    .target(
      name: "CLibav", dependencies: ["CLibavSystem"], exclude: ["StandIns"],
      linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "Libav", dependencies: ["CLibav"], swiftSettings: settings),
    .target(name: "CExif", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "Exif", dependencies: ["CExif"], swiftSettings: settings),
    .target(name: "CFileSystem"),
    .target(name: "CProcess"),
    .target(name: "CSandbox"),
    .target(
      name: "Safelight",
      dependencies: [
        "CFileSystem",
        "CProcess",
        "CSandbox",
        "Exif",
        "Libav",
        "Vips",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings),
    .target(
      name: "SafelightCommands",
      dependencies: [
        "Safelight",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      resources: [
        .embedInCode("Completions/safelight.bash"), .embedInCode("Completions/safelight.fish"),
        .embedInCode("Completions/safelight.zsh"),
      ],
      swiftSettings: settings),
    .executableTarget(name: "Main", dependencies: ["SafelightCommands"], swiftSettings: settings),
    .target(
      name: "TestSupport",
      dependencies: [.product(name: "SystemPackage", package: "swift-system")],
      path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "SafelightTests",
      dependencies: [
        "Safelight", "Exif", "Libav", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LibavTests",
      dependencies: [
        "Libav", "TestSupport", .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ExifTests", dependencies: ["Exif", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "SafelightCommandsTests",
      dependencies: [
        "SafelightCommands", "Safelight", "TestSupport",
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "ToolTests", dependencies: ["Main", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: settings),
  ]
)
