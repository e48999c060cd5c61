import Synchronization
internal import Vips

/// Stops the engine's work on one job, wherever it has got to.
final class KillSwitch: Sendable {
  private let pictures = Mutex<[Raster]>([])
  private let control: JobControl

  /// Ties itself to a job's control, until ``release()``.
  init(_ control: JobControl) {
    self.control = control
    control.onCancel { [self] in
      for picture in pictures.withLock(\.self) { picture.kill() }
    }
  }

  /// Has work on this picture stopped too when the job is cancelled.
  func watch(_ frames: [Raster]) {
    pictures.withLock { $0 += frames }
    if control.isCancelled { for picture in frames { picture.kill() } }
  }

  /// Unties itself from the job and lets the pictures go.
  func release() {
    control.onCancel(nil)
    pictures.withLock { $0 = [] }
  }
}
