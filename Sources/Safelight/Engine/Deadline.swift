/// Cancels a job when its time is up.
struct Deadline {
  private let watch: Task<Void, Never>?

  /// Starts counting; not for a time without end.
  init(seconds: Double, control: JobControl) {
    // Longer than a year is as good as never, and would not fit the clock's arithmetic.
    guard seconds.isFinite, seconds < 3.0e7 else {
      watch = nil
      return
    }
    watch = Task.detached {
      do {
        try await Task.sleep(for: .seconds(max(seconds, 0)))
        control.cancel(.timedOut)
      } catch {
        // Disarmed: the job was done in time.
      }
    }
  }

  /// Stops counting.
  func disarm() {
    watch?.cancel()
  }
}
