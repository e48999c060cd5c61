internal import Libav

extension FilmFacts {
  /// What ST 2084 can say, from a white on.
  static let peakLights = 203.0...10_000

  /// Whether all can be reckoned with: a worker says it, which a film may have taken over.
  var arePossible: Bool {
    let isVideo =
      video.map { video in
        let times = [video.start, video.end] + video.keyFrames.flatMap { [$0.shown, $0.decoded] }
        return Self.arePossible(times, video.timeBase) && video.start <= video.end
          && Self.arePossible([video.shortestGap, video.longestGap], video.timeBase)
          && (1...Self.longestTime).contains(video.frames)
          && (!video.isHighDynamicRange || Self.peakLights.contains(video.peakLight))
          && (1...VideoShape.longestSide).contains(video.size.width)
          && (1...VideoShape.longestSide).contains(video.size.height)
      } ?? true
    return isVideo
      && audio.allSatisfy {
        Self.arePossible([$0.start, $0.end], $0.timeBase)
          && (1...Int(Int16.max)).contains($0.channels)
          && (1...Int(Int32.max)).contains($0.sampleRate)
      }
  }

  /// - Throws: ``MediaError/Code/limitExceeded`` for frames that are too large.
  func check(_ limits: Limits) throws(MediaError) {
    guard let video else { return }
    try LimitCheck.check(MediaInfo(film: 0, video.size, .upright), limits: limits)
  }

  private static func arePossible(_ times: [Int], _ base: Ratio) -> Bool {
    // The end of a last frame may lie several frames behind what a film's clock can say.
    let bound = 16 * longestTime
    return (1...Int(Int32.max)).contains(base.numerator)
      && (1...Int(Int32.max)).contains(base.denominator)
      && times.allSatisfy {
        (-bound...bound).contains($0)
          && (-PresentationClock.mostDistant...PresentationClock.mostDistant)
            .contains(base.time($0))
      }
  }
}
