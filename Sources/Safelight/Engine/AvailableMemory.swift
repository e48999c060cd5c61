internal import SystemPackage

/// How much memory this machine, or the control group the process is in, has to give.
enum AvailableMemory {
  /// The bytes that may be taken now; nil where nothing tells.
  static func read() -> Int? {
    let machine = KernelText.read("/proc/meminfo").flatMap { field("MemAvailable:", of: $0) }.map {
      $0 << 10
    }
    return ([machine] + groups(of: KernelText.read("/proc/self/cgroup") ?? "").map(room))
      .compactMap(\.self).min()
  }

  /// The folders of the memory groups that hold the process, each inside the next.
  static func groups(of text: String) -> [FilePath] {
    var folders: [FilePath] = []
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3 else { continue }
      let root: FilePath
      if parts[0] == "0", parts[1].isEmpty {
        root = "/sys/fs/cgroup"
      } else if parts[1].split(separator: ",").contains("memory") {
        root = "/sys/fs/cgroup/memory"
      } else {
        continue
      }
      var folder = root.pushing(FilePath(String(parts[2].drop { $0 == "/" })))
      folders.append(folder)
      while folder != root, folder.removeLastComponent() { folders.append(folder) }
    }
    return folders
  }

  /// What a group's limit leaves, where it has one. What is cached of files makes room by itself.
  private static func room(in group: FilePath) -> Int? {
    func number(_ name: String) -> Int? {
      KernelText.read(group.appending(name)).flatMap { Int($0.split(separator: "\n").first ?? "") }
    }
    guard let limit = number("memory.max") ?? number("memory.limit_in_bytes"),
      let used = number("memory.current") ?? number("memory.usage_in_bytes")
    else { return nil }
    let cached = KernelText.read(group.appending("memory.stat")).flatMap {
      field("inactive_file", of: $0)
    }
    return max(0, limit - used + (cached ?? 0))
  }

  /// The number that follows a word at the beginning of a line.
  static func field(_ name: String, of text: String) -> Int? {
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count >= 2, words[0] == name { return Int(words[1]) }
    }
    return nil
  }
}
