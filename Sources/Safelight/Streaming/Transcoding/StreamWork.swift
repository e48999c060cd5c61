internal import SystemPackage

/// The work on films that touches their bytes, done in a worker or, where there are none, in this process.
enum StreamWork {
  static func perform(
    _ order: StreamOrder, _ input: InputFile, outputs: [FileDescriptor], limits: Limits,
    control: JobControl
  ) throws(MediaError) -> StreamReply {
    switch order {
    case .inspect:
      return .inspected(try FilmInspector.inspect(input, outputs, limits: limits, control: control))
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
    case .drawMarks(let marks):
      guard let file = outputs.first, outputs.count == 1 else { throw WorkerPool.confused }
      return .drewMarks(
        try MarkDrawing.draw(marks, label: input.label, file, limits: limits, control: control))
    case .takePicture(let picture):
      return .tookPicture(try take(picture, input, outputs, limits: limits, control: control))
    }
  }

  private static func take(
    _ order: PictureOrder, _ input: InputFile, _ outputs: [FileDescriptor], limits: Limits,
    control: JobControl
  ) throws(MediaError) -> TakenPicture? {
    let requests = outputs.map {
      RenderRequest(recipe: order.recipe, encoding: order.encoding, descriptor: $0)
    }
    let (made, warnings): ([Rendered], [String])
    do throws(MediaError) {
      (made, warnings) = try Renderer.render(
        input, requests, limits: limits, damage: order.damage, threads: 1, control: control)
    } catch {
      // A cover that is none, or a track of pictures without one.
      guard order.mayBeMissing, [.unsupported, .damagedInput].contains(error.code) else {
        throw error
      }
      return nil
    }
    guard let picture = made.first, made.count == 1 else { throw WorkerPool.confused }
    return TakenPicture(size: picture.size, bytes: picture.bytes, warnings: warnings)
  }
}
