import ArgumentParser

/// The completion scripts as they were recorded: making one takes longer than an answer should.
enum CompletionScripts {
  /// The script for a shell, ready to be printed.
  static func script(for shell: CompletionShell) -> [UInt8] {
    switch shell {
    case .bash: PackageResources.safelight_bash
    case .zsh: PackageResources.safelight_zsh
    case .fish: PackageResources.safelight_fish
    default: Array(Tool.completionScript(for: shell).utf8)
    }
  }
}
