internal import SystemPackage

/// The moment at which all outputs of an input appear: together, or none of them.
enum Publication {
  /// Publishes outputs that are complete and returns their paths, nil for streams.
  ///
  /// When one fails, those that had taken their names give them back to what stood there before.
  ///
  /// - Parameter last: What takes its name after all of them, and fails or not as they do.
  static func publish(
    _ outputs: [PendingOutput], control: JobControl, last: PendingPresentation? = nil
  ) throws(MediaError) -> [FilePath?] {
    let paths = try HiddenNames.publish { () throws(MediaError) in
      try control.check()
      return try publishFiles(outputs, undoable: outputs.count > 1 || last != nil)
    }
    do throws(MediaError) {
      // Last, since what a pipe has taken cannot be taken back.
      for case .stream(let stream) in outputs { try stream.publish(control: control) }
      try last?.publish(control: control)
    } catch {
      discard(outputs)
      throw error
    }
    for case .file(let file) in outputs { try file.settle() }
    return paths
  }

  /// Leaves nothing of any output.
  static func discard(_ outputs: [PendingOutput]) {
    for output in outputs.reversed() { output.discard() }
  }

  private static func publishFiles(
    _ outputs: [PendingOutput], undoable: Bool
  ) throws(MediaError) -> [FilePath?] {
    var paths: [FilePath?] = []
    do throws(MediaError) {
      for output in outputs {
        switch output {
        case .file(let file): paths.append(try file.publish(undoable: undoable))
        case .stream: paths.append(nil)
        }
      }
    } catch {
      discard(outputs)
      throw error
    }
    return paths
  }
}
