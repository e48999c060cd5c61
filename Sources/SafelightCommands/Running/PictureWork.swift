import Safelight

extension PictureCommand {
  func plan() throws(MediaError) -> any Work {
    try limits.checkSandbox()
    _ = try variants()
    return PictureWork()
  }
}

struct PictureWork: Work {
  func run() async -> Int32 { 0 }
}
