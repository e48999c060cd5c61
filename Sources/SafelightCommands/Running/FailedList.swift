import Safelight
import Synchronization
import SystemPackage

/// The file of `--failed-to`: each input that fails, as it fails, in the form that `--files-from`
/// reads; so it is right too when the run is interrupted.
final class FailedList: Sendable {
  private let path: FilePath
  private let file: FileDescriptor
  private let separator: FileList.Separator
  private let failure = Mutex<MediaError?>(nil)

  /// Begins the list; empty, until something fails.
  init(_ path: FilePath, _ separator: FileList.Separator) throws(MediaError) {
    self.path = path
    self.separator = separator
    do {
      file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate, .append, .closeOnExec],
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    } catch {
      throw MediaError(.cannotCreate, "cannot write \(path): \(error)")
    }
  }

  deinit {
    // What writing could fail for was seen when each line was written.
    try? file.close()
  }

  /// Adds an input that failed; standard input, which cannot be read again, has no place in it.
  func add(_ line: ReportLine) {
    guard line.status == .failed, line.input != [UInt8(ascii: "-")] else { return }
    let path = line.input
    guard separator == .nul || !path.contains(UInt8(ascii: "\n")) else {
      fail("\(Printable.name(path)) has a line end in its name: -0 lists it")
      return
    }
    do {
      // One call a line: what a reader sees at any time is whole lines.
      try file.writeAll(path + [separator == .nul ? 0 : UInt8(ascii: "\n")])
    } catch {
      fail("cannot write \(self.path): \(error)")
    }
  }

  /// What became of the list: an error when it is not complete.
  func result() -> MediaError? { failure.withLock(\.self) }

  private func fail(_ message: String) {
    failure.withLock { failure in
      failure = failure ?? MediaError(.ioError, "--failed-to: \(message)")
    }
  }
}
