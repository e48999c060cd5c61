/// Reads the values of limits.
package enum LimitValues {
  /// The formats that are read only on request.
  package static let allowable: [ImageFormat] = ImageFormat.allCases.filter {
    !ImageFormat.trusted.contains($0) && $0 != .raw
  }

  @Sendable package static func pixels(_ text: String) throws -> Int { try Units.pixels(text) }

  @Sendable package static func frames(_ text: String) throws -> Int {
    try Numbers.whole(text, in: 1...1_000_000_000)
  }

  @Sendable package static func memory(_ text: String) throws -> Int { try Units.bytes(text) }

  @Sendable package static func seconds(_ text: String) throws -> Double { try Units.seconds(text) }

  @Sendable package static func jobs(_ text: String) throws -> Int {
    try Numbers.whole(text, in: 1...1024)
  }

  @Sendable package static func formats(_ text: String) throws -> Set<ImageFormat> {
    var formats: Set<ImageFormat> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = ImageFormat(fileExtension: word.trimming(" ")) else {
        let names = allowable.map(\.rawValue)
        throw OptionError("expected \(Names.alternatives(names)), with commas between")
      }
      formats.insert(format)
    }
    return formats
  }
}
