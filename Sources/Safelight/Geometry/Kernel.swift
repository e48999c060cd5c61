/// How new pixels are weighed from old ones when a picture is resized.
public enum Kernel: String, Sendable, Hashable, Codable, CaseIterable {
  case nearest, linear, cubic, mitchell, lanczos2, lanczos3
}
