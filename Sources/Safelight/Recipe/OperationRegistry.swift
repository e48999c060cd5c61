/// The steps that recipe files may name.
enum OperationRegistry {
  static let types: [any Operation.Type] = [
    Blur.self, CopyMetadata.self, CropBox.self, Flip.self, Flop.self, Grayscale.self, Resize.self,
    Rotate.self,
    Round.self, SetMetadata.self, Sharpen.self, StripMetadata.self, Trim.self, Watermark.self,
  ]

  static func type(named name: String) -> (any Operation.Type)? {
    types.first { $0.name == name }
  }
}
