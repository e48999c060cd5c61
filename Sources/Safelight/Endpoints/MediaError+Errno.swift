internal import SystemPackage

extension MediaError {
  /// Does what an output needs; a failure is the disk's fault or the request's.
  static func creating<Result>(
    _ path: FilePath, _ body: () throws(Errno) -> Result
  ) throws(MediaError) -> Result {
    do throws(Errno) {
      return try body()
    } catch {
      if error == .fileExists { throw .taken(path) }
      let isStorage = [.noSpace, .diskQuotaExceeded, .ioError, .fileTooLarge].contains(error)
      throw Self(
        isStorage ? .ioError : .cannotCreate, "cannot write \(path): \(error)", step: "publish")
    }
  }

  /// Does what writes an output to its end.
  static func writing<Result>(
    _ path: FilePath, _ body: () throws(Errno) -> Result
  ) throws(MediaError) -> Result {
    do throws(Errno) {
      return try body()
    } catch {
      throw Self(.ioError, "cannot write \(path): \(error)", step: "write")
    }
  }

  /// Does what opens an input.
  static func opening<Result>(
    _ label: String, _ body: () throws(Errno) -> Result
  ) throws(MediaError) -> Result {
    do throws(Errno) {
      return try body()
    } catch {
      throw Self(.noInput, "cannot read: \(error)", input: label, step: "open")
    }
  }

  /// Why a file cannot be read, for a sentence that says which.
  var readingFailure: String {
    let known = "cannot read: "
    return message.hasPrefix(known) ? String(message.dropFirst(known.count)) : message
  }

  /// An output whose name is taken.
  static func taken(_ path: FilePath) -> Self {
    Self(.exists, "\(path) exists", step: "publish")
  }

  /// An input that is not what it was when it was read.
  static func changedMeanwhile(_ path: FilePath) -> Self {
    Self(.ioError, "\(path) was changed by another program meanwhile", step: "publish")
  }

  /// An output that would replace its own input.
  static func isInput(_ path: FilePath) -> Self {
    Self(
      .usage, "\(path) is the input itself; verbs that have --in-place replace it with that",
      step: "publish")
  }
}
