package import Glibc

/// What the kernel tells of processes that run.
package enum ProcessTable {
  /// One line of the table.
  package struct Entry: Sendable {
    /// The process's number.
    package let number: pid_t
    /// Its name, which may be another than its program's.
    package let name: String
    /// `R` for one that runs, `S` for one that waits, `T` for a stopped one, `Z` for a zombie…
    package let state: Character
    /// Who started it, or took it over.
    package let parent: pid_t
    /// Processor time it used, in hundredths of a second.
    package let ticks: Int
  }

  /// What is known of a process; nil when there is none.
  package static func entry(_ process: pid_t) -> Entry? {
    // The name is in brackets, and may hold some.
    guard let text = text("/proc/\(process)/stat"), let open = text.firstIndex(of: "("),
      let close = text.lastIndex(of: ")")
    else { return nil }
    let fields = text[text.index(after: close)...].split(separator: " ")
    guard fields.count > 12, let state = fields[0].first, let parent = pid_t(fields[1]),
      let user = Int(fields[11]), let system = Int(fields[12])
    else { return nil }
    return Entry(
      number: process, name: String(text[text.index(after: open)..<close]), state: state,
      parent: parent, ticks: user + system)
  }

  /// How often the thread a process began with has stopped running, so as to wait or to let others run.
  package static func pauses(ofFirstThread process: pid_t) -> Int? {
    text("/proc/\(process)/task/\(process)/status")?.split(separator: "\n")
      .filter { $0.contains("ctxt_switches:") }
      .reduce(0) { $0 + (Int($1.split(separator: "\t").last ?? "") ?? 0) }
  }

  /// The processes that a process started and did not wait for, zombies among them.
  package static func children(of parent: pid_t) -> [Entry] {
    names(in: "/proc").compactMap { pid_t($0) }.compactMap(entry).filter { $0.parent == parent }
  }

  /// How many descriptors a process has open.
  package static func descriptors(of process: pid_t) -> Int {
    names(in: "/proc/\(process)/fd").count
  }

  /// What of a process is in memory, in bytes.
  package static func resident(_ process: pid_t) -> Int? {
    let pages = text("/proc/\(process)/statm")?.split(separator: " ")
    return pages.flatMap { $0.count > 1 ? Int($0[1]) : nil }.map { $0 * Int(getpagesize()) }
  }

  private static func text(_ path: String) -> String? {
    // Processes come and go while they are looked at.
    (try? Disk.read(path)).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
