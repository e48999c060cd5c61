/// How a worker confines itself.
public enum SandboxMode: String, Sendable, Hashable, Codable, CaseIterable {
  case auto, require, off
}
struct SandboxState: Codable, Sendable {}
enum Sandbox {
  static func confine(mode: SandboxMode) throws(MediaError) -> SandboxState { SandboxState() }
}
