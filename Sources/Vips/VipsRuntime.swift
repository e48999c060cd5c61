internal import CVips
import Synchronization

/// libvips as a whole: started once a process, without its plug-in modules.
package enum VipsRuntime {
  private static let outcome: Result<Void, VipsError> = start()

  /// Plug-in modules that libvips ships apart from itself.
  package enum Module: String, Sendable {
    case heif, jxl, poppler
  }

  /// A value of the environment variable `VIPSHOME` under which libvips finds no plug-ins; where it is
  /// set already, starting libvips leaves the environment alone.
  package static let homeWithoutModules = CVIPS_NO_MODULES

  /// Spares the next start of libvips some libraries behind formats that are never read, FITS for one.
  ///
  /// - Parameter folder: Holds what stands in for them; one that is not there changes nothing.
  package static func standIn(from folder: String) {
    unsafe cvips_load_stand_ins(folder)
  }

  /// Starts libvips if it is not running yet; fails when the machine lacks it.
  package static func ensureStarted() throws(VipsError) {
    try outcome.get()
  }

  /// Loads a module if it is not there yet; false when the machine lacks it.
  package static func load(_ module: Module) -> Bool {
    modules.withLock { loaded in
      if let known = loaded[module] { return known }
      let works = unsafe cvips_load_module(module.rawValue)
      loaded[module] = works
      return works
    }
  }

  /// Lets libvips run a class of operations it holds back by default.
  package static func allow(_ operationClass: String) {
    unsafe cvips_allow(operationClass)
  }

  /// How many threads compute one picture.
  package static func setConcurrency(_ threads: Int) {
    cvips_set_concurrency(CInt(clamping: threads))
  }

  /// libvips' version, such as `8.14.1`.
  package static var version: String { unsafe String(cString: cvips_version()) }

  /// The bytes libvips holds in pixel buffers.
  package static var trackedMemory: Int { Int(clamping: cvips_tracked_memory()) }

  /// Gives back what libvips keeps for the calling thread; call it before the thread ends.
  package static func finishThread() { cvips_thread_shutdown() }

  /// What libvips only warned of so far, though pixels may be wrong.
  package struct Complaints: Sendable, Hashable {
    /// Strips that could not be decoded. libvips leaves them black and, when another thread is done
    /// first, goes on as if nothing had happened.
    package var failedStrips = 0
    /// JPEGs with warnings that were left when they were closed: libvips looks after warnings before
    /// it decodes rows, so those about the last come only then.
    package var lateWarnings = 0
  }

  /// The complaints of all jobs of this process so far.
  package static var complaints: Complaints { log.withLock(\.self) }

  /// Drops what earlier work left in libvips' error buffer, where success leaves messages too.
  package static func forgetMessages() { _ = takeMessages() }

  /// What stands in libvips' error buffer, which all threads share.
  package static func takeMessages() -> String {
    let text = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 2048) { buffer in
      guard let start = buffer.baseAddress else { return "" }
      unsafe cvips_take_error(start, buffer.count)
      return unsafe String(cString: start)
    }
    var lines: [String] = []
    for line in text.split(separator: "\n").map(String.init)
    where !lines.contains(line) && !line.hasPrefix("source: bad seek") {
      lines.append(line)
    }
    return lines.prefix(4).joined(separator: "; ")
  }

  private static let modules = Mutex<[Module: Bool]>([:])
  private static let log = Mutex<Complaints>(Complaints())

  private static func start() -> Result<Void, VipsError> {
    let reason = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) {
      buffer -> String? in
      guard let start = buffer.baseAddress else { return "no memory" }
      return unsafe cvips_start(start, buffer.count) == 0 ? nil : String(cString: start)
    }
    if let reason { return .failure(VipsError(reason)) }
    unsafe cvips_set_log { message in
      let line = unsafe String(cString: message)
      VipsRuntime.log.withLock { complaints in
        if line.hasPrefix("error in tile ") { complaints.failedStrips += 1 }
        if line.hasPrefix("read gave ") { complaints.lateWarnings += 1 }
      }
    }
    return .success(())
  }
}
