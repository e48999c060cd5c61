internal import Libav

extension FilmStream {
  /// What libav found out about a stream, in our words.
  init(_ stream: StreamDescription) {
    self.init(index: stream.index, kind: Kind(stream.kind), codec: stream.codec)
    codecTag = stream.codecTag.isEmpty ? nil : stream.codecTag
    profile = stream.profileName
    level = stream.level.flatMap { Self.level($0, codec: stream.codec) }
    codecs = Self.codecs(stream)
    language = stream.language
    title = stream.title
    dispositions = stream.disposition.names
    start = stream.start.map { Double($0) * stream.timeBase.value }
    duration = stream.duration.map { Double($0) * stream.timeBase.value }
    bitRate = stream.bitRate
    packets = stream.frameCount
    isCover = stream.isAttachedPicture
    picture = stream.video.flatMap { Picture($0) }
    sound = stream.audio.map { Sound($0, isLossless: Self.isLossless(stream.codec)) }
    if case .subtitle(let kind) = stream.kind { subtitle = kind.rawValue }
  }

  /// Whether the bits of a sample mean something.
  private static func isLossless(_ codec: String) -> Bool {
    codec.hasPrefix("pcm_") || ["flac", "alac", "truehd", "mlp"].contains(codec)
  }

  /// Levels are counted in tenths by H.264, in thirtieths by HEVC.
  private static func level(_ number: Int, codec: String) -> String? {
    switch codec {
    case "h264":
      if number == 9 { return "1b" }
      return number > 0 ? "\(number / 10).\(number % 10)" : nil
    case "hevc": return number > 0 ? "\(number / 30).\(number % 30 / 3)" : nil
    case "av1": return "\(2 + (number >> 2)).\(number & 3)"
    default: return nil
    }
  }
}

extension FilmStream.Kind {
  fileprivate init(_ kind: StreamDescription.Kind) {
    switch kind {
    case .video: self = .video
    case .audio: self = .audio
    case .subtitle: self = .subtitle
    case .data: self = .data
    case .attachment: self = .attachment
    case .unknown: self = .unknown
    }
  }
}

extension FilmStream.Picture {
  /// nil for one without a size.
  fileprivate init?(_ video: VideoDescription) {
    guard video.width > 0, video.height > 0 else { return nil }
    let display = video.displaySize
    let aspect = video.sampleAspect.isPositive ? video.sampleAspect : Rational(1, 1)
    self.init(
      stored: PixelSize(width: video.width, height: video.height),
      display: PixelSize(width: display.width, height: display.height),
      pixelAspect: PixelSize(width: aspect.numerator, height: aspect.denominator))
    rotation = video.orientation.turns * 90
    isMirrored = video.orientation.isMirrored
    if video.averageRate.isPositive {
      frameRate = FilmStream.FrameFraction(
        numerator: video.averageRate.numerator, denominator: video.averageRate.denominator)
    }
    pixelFormat = video.pixelFormat?.name
    depth = video.bitDepth > 0 ? video.bitDepth : nil
    chroma = video.chroma?.rawValue
    reordering = video.reordering
    fieldOrder = Self.fieldOrder(video.fieldOrder)
    describe(video.color)
    dynamicRange =
      video.color.highDynamicRange?.rawValue ?? (video.dolbyVision == nil ? nil : "dolby-vision")
    maxContentLight = video.lightLevel?.mostOfPixels
    maxFrameLight = video.lightLevel?.mostOfFrames
    masteringPeak = video.mastering.flatMap { $0.mostLuminance > 0 ? $0.mostLuminance : nil }
    dolbyProfile = video.dolbyVision?.profile
  }

  private mutating func describe(_ color: ColorDescription) {
    range = color.isFullRange.map { $0 ? "full" : "limited" }
    primaries = ColorNames.primaries[color.primaries]
    transfer = ColorNames.transfers[color.transfer]
    matrix = ColorNames.matrices[color.matrix]
  }

  private static func fieldOrder(_ order: VideoDescription.FieldOrder) -> String? {
    switch order {
    case .unknown: nil
    case .progressive: "progressive"
    case .topTop: "tt"
    case .bottomBottom: "bb"
    case .topBottom: "tb"
    case .bottomTop: "bt"
    }
  }
}

extension FilmStream.Sound {
  fileprivate init(_ audio: AudioDescription, isLossless: Bool) {
    self.init(
      sampleRate: audio.sampleRate, channels: audio.channels, layout: audio.layout,
      depth: isLossless && audio.bitDepth > 0 ? audio.bitDepth : nil, priming: audio.initialPadding)
  }
}
