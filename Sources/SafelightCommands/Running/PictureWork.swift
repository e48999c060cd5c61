import Safelight
import SystemPackage

extension PictureCommand {
  func plan() throws(MediaError) -> any Work {
    try limits.checkSandbox()
    try input.check()
    let place = try place()
    let variants = try variants()
    try check(place, variants)
    return PictureWork()
  }
}

struct PictureWork: Work {
  func run() async -> Int32 { 0 }
}
