internal import CProcess
internal import Glibc
internal import Synchronization
internal import SystemPackage

/// A stream socket to another process that carries lines of JSON, and open files beside them.
struct WorkerChannel: Sendable {
  /// The longest line that is taken: a worker is not trusted with the front's memory.
  private static let longest = 64 << 20
  private static let mostFiles = 64

  let socket: FileDescriptor
  /// What came in behind the last line: the kernel keeps no boundaries.
  private let rest = Rest()

  init(socket: FileDescriptor) { self.socket = socket }

  private final class Rest: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    func take() -> [UInt8] {
      bytes.withLock { bytes in
        defer { bytes = [] }
        return bytes
      }
    }

    func keep(_ more: [UInt8]) { bytes.withLock { $0 = more } }
  }

  /// Sends a value, and the files with it.
  func send(_ value: some Encodable, files: [FileDescriptor] = []) throws(WorkerChannelError) {
    var line: [UInt8]
    do {
      line = try JSONCoding.encode(value)
    } catch {
      throw .malformed("\(error)")
    }
    line.append(UInt8(ascii: "\n"))
    var numbers = files.map(\.rawValue)
    var start = 0
    while start < line.count {
      let sent = unsafe line.withUnsafeBytes { bytes in
        unsafe numbers.withUnsafeBufferPointer { files in
          unsafe cprocess_send(
            socket.rawValue, bytes.baseAddress.map { unsafe $0 + start }, bytes.count - start,
            files.baseAddress, files.count)
        }
      }
      if sent < 0 { throw .notTaken }
      // They travel with the first bytes.
      numbers = []
      start += sent
    }
  }

  /// Receives a value and the files that came with it, which are the caller's to close.
  func receive<Value: Decodable>(
    _ type: Value.Type
  ) throws(WorkerChannelError) -> (value: Value, files: [FileDescriptor]) {
    var line = rest.take()
    var files: [FileDescriptor] = []
    var searched = 0
    do throws(WorkerChannelError) {
      while true {
        if let end = line[searched...].firstIndex(of: UInt8(ascii: "\n")) {
          rest.keep(Array(line[(end + 1)...]))
          line.removeSubrange(end...)
          break
        }
        searched = line.count
        guard line.count < Self.longest else { throw .malformed("the message is too long") }
        try receive(&line, &files)
      }
    } catch {
      Self.close(files)
      throw error
    }
    do {
      return (try JSONCoding.decode(type, from: line), files)
    } catch {
      Self.close(files)
      throw .malformed("\(error)")
    }
  }

  /// Closes files that came in.
  static func close(_ files: [FileDescriptor]) {
    // They were only read, or are complete as far as anyone waits for them.
    for file in files { try? file.close() }
  }

  private func receive(
    _ line: inout [UInt8], _ files: inout [FileDescriptor]
  ) throws(WorkerChannelError) {
    var numbers = [Int32](repeating: -1, count: Self.mostFiles)
    var fileCount = 0
    var received = 0
    let room = 1 << 16
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      received = unsafe numbers.withUnsafeMutableBufferPointer { numbers in
        unsafe cprocess_receive(
          socket.rawValue, buffer.baseAddress, room, numbers.baseAddress, numbers.count, &fileCount)
      }
      count = max(0, received)
    }
    files += numbers.prefix(fileCount).map(FileDescriptor.init(rawValue:))
    // The kernel tells of a reset when the other end was closed with something left in it unread.
    guard received != -Int(ECONNRESET) else { throw .notTaken }
    guard received > 0 else { throw .hungUp }
    line += chunk
  }
}

/// Why nothing was said or heard.
enum WorkerChannelError: Error {
  /// The other process is gone, and had not read all that was sent to it.
  case notTaken
  /// The other process is gone.
  case hungUp
  /// What was said makes no sense.
  case malformed(String)
}
