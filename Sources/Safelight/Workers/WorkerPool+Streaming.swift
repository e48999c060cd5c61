internal import SystemPackage

extension WorkerPool {
  /// Does work on a film in a worker.
  func perform(
    _ order: StreamOrder, _ input: InputFile, outputs: [FileDescriptor], _ limits: Limits,
    _ control: JobControl
  ) throws(MediaError) -> StreamReply {
    let reply = try perform(
      .stream(order), input, outputs: outputs, named: Set(order.namedFiles), limits, control)
    guard case .streamed(let result) = reply else { throw Self.confused }
    return result
  }
}
