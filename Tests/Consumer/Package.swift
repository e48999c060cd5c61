// swift-tools-version: 6.2
import PackageDescription

// Somebody else's program, which depends on the library by path.
let package = Package(
  name: "consumer",
  dependencies: [.package(name: "safelight", path: "../..")],
  targets: [
    .executableTarget(
      name: "Shrink", dependencies: [.product(name: "Safelight", package: "safelight")])
  ]
)
