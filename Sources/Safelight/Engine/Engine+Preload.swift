internal import Glibc
internal import Vips

extension Engine {
  /// Begins loading the picture engine on a thread of its own, so that it is ready, or nearly, when
  /// the first input is.
  ///
  /// Call it early, where the first picture must come fast, and before the program has other threads:
  /// it sets the environment variable `VIPSHOME`, by which libvips finds plug-ins that are not wanted.
  /// What goes wrong is reported by the first ``run(_:from:to:progress:)`` that needs the engine.
  public static func preload() {
    unsafe setenv("VIPSHOME", VipsRuntime.homeWithoutModules, 1)
    let thread = PosixThread {
      do throws(VipsError) {
        try VipsRuntime.ensureStarted()
        VipsRuntime.finishThread()
      } catch {
        // The outcome is kept, and thrown where a picture needs the engine.
      }
    }
    thread?.detach()
  }
}
