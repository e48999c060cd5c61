internal import SystemPackage

/// The work on films that touches their bytes, done in a worker or, where there are none, in this process.
enum StreamWork {
  static func perform(
    _ order: StreamOrder, _ input: InputFile, outputs: [FileDescriptor], limits: Limits,
    control: JobControl
  ) throws(MediaError) -> StreamReply {
    switch order {
    case .inspect:
      return .inspected(try FilmInspector.inspect(input, limits: limits, control: control))
    case .encode(let range):
      return .encoded(
        try RangeTranscoder.encode(range, input, outputs, limits: limits, control: control))
    case .copy(let range):
      return .encoded(try VideoCopier.copy(range, input, outputs, control: control))
    case .encodeAudio(let audio):
      if let copying = audio.copying {
        return .encodedAudio(
          try SoundCopier.copy(audio, copying, input, outputs, control: control))
      }
      return .encodedAudio(
        try AudioTranscoder.encode(audio, input, outputs, limits: limits, control: control))
    }
  }
}
