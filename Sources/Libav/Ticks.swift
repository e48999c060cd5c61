/// Times as libav writes them, where the least number says that a time is not known.
enum Ticks {
  static func known(_ time: Int64) -> Int? {
    time == Int64.min ? nil : Int(time)
  }

  static func native(_ time: Int?) -> Int64 {
    time.map { Int64($0) } ?? Int64.min
  }
}
