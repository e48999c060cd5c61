extension HLSPackaging {
  /// What is not as by default, as the fields of `hls:`.
  var recipeFields: [(name: String, value: String)] {
    let usual = HLSPackaging()
    var fields: [(name: String, value: String)] = []
    if case .rungs(let rungs) = ladder {
      let texts = rungs.map { RecipeText.fields($0.recipeFields) }
      fields.append(("ladder", RecipeText.list(texts)))
    }
    if copying != usual.copying { fields.append(("copy", copying.rawValue)) }
    if segmentMilliseconds != usual.segmentMilliseconds {
      fields.append(("segment", RecipeText.number(Double(segmentMilliseconds) / 1000) + "s"))
    }
    if container != usual.container { fields.append(("container", container.rawValue)) }
    if codec != usual.codec { fields.append(("codec", codec.rawValue)) }
    if preset != usual.preset { fields.append(("preset", preset.rawValue)) }
    if highDynamicRange != usual.highDynamicRange {
      fields.append(("hdr", highDynamicRange.rawValue))
    }
    if audioBitRate != usual.audioBitRate {
      fields.append(("audio-bitrate", String(audioBitRate)))
    }
    if iFrames != usual.iFrames { fields.append(("iframes", String(iFrames))) }
    if isSingleFile { fields.append(("single-file", "true")) }
    if subtitles != usual.subtitles { fields.append(("subtitles", subtitles.rawValue)) }
    if !addedSubtitles.isEmpty {
      let texts = addedSubtitles.map { RecipeText.string($0.words) }
      fields.append(("add-subtitle", RecipeText.list(texts)))
    }
    if let encryption {
      fields += [
        ("encrypt", "aes-128"), ("key-uri", RecipeText.string(encryption.keyURI)),
        ("key-file", RecipeText.string(encryption.keyFile)),
      ]
    }
    if let poster {
      var how = poster.moment.recipeFields
      if let size = poster.size { how.append(("size", size.recipeField.value)) }
      fields.append(("poster", how.isEmpty ? "true" : RecipeText.fields(how)))
    }
    if let storyboard {
      let how = storyboard.recipeFields
      fields.append(("storyboard", how.isEmpty ? "true" : RecipeText.fields(how)))
    }
    return fields
  }
}

extension Rung {
  fileprivate var recipeFields: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = []
    if name != size.name { fields.append(("name", RecipeText.string(name))) }
    switch size {
    case .shortSide(let side): fields.append(("size", "\(side)p"))
    case .inside(let box): fields.append(("size", "\(box.width)x\(box.height)"))
    }
    if let maximumRate { fields.append(("rate", String(maximumRate))) }
    if let bufferSize { fields.append(("buffer", String(bufferSize))) }
    if let constantRateFactor { fields.append(("crf", RecipeText.number(constantRateFactor))) }
    if let maximumFrameRate { fields.append(("fps", String(maximumFrameRate))) }
    return fields
  }
}

extension AddedSubtitle {
  /// As the command line has it.
  fileprivate var words: String { "\(file):\(language)" + (name.map { ":\($0)" } ?? "") }
}
