internal import SystemPackage

extension HLSPackaging {
  private static let keys = [
    "ladder", "copy", "segment", "container", "codec", "preset", "hdr", "audio-bitrate", "iframes",
    "single-file", "subtitles", "add-subtitle", "encrypt", "key-uri", "key-file", "poster",
    "storyboard",
  ]
  private static let mostSubtitles = 100

  /// Reads `hls:`, whose fields are named as the options of the command; files are relative to the folder.
  init(_ node: RecipeNode?, folder: FilePath) throws(MediaError) {
    self.init()
    guard let node else { return }
    let fields = try node.fields(Self.keys)
    if let node = fields["ladder"] { ladder = try Ladder(node) }
    copying = try fields.choice("copy") ?? copying
    segmentMilliseconds =
      try fields.read("segment", PackagingValues.segment) ?? segmentMilliseconds
    container = try fields.choice("container") ?? container
    codec = try fields.choice("codec") ?? codec
    preset = try fields.choice("preset") ?? preset
    highDynamicRange = try fields.choice("hdr") ?? highDynamicRange
    audioBitRate = try fields.read("audio-bitrate", PackagingValues.audioBitRate) ?? audioBitRate
    iFrames = try fields.flag("iframes") ?? iFrames
    isSingleFile = try fields.flag("single-file") ?? isSingleFile
    subtitles = try fields.choice("subtitles") ?? subtitles
    if let node = fields["add-subtitle"] { addedSubtitles = try Self.subtitles(node, folder) }
    encryption = try Self.encryption(fields, node, folder)
    if let node = fields["poster"], Self.isOn(node) {
      let how = try node.text == nil ? node.fields(["at", "size"]) : nil
      poster = HLSPoster(at: try how?.read("at", FilmValues.moment) ?? .best)
      if let size = how?["size"] { poster?.size = try RecipeOutput.size(size) }
      if how == nil { _ = try node.flag() }
    }
    if let node = fields["storyboard"], Self.isOn(node) {
      storyboard = try node.text == nil ? RecipeOutput.storyboard(node) : Storyboard()
      if node.text != nil { _ = try node.flag() }
    }
  }

  /// Whether it is not switched off.
  private static func isOn(_ node: RecipeNode) -> Bool { node.text?.lowercased() != "false" }

  private static func subtitles(
    _ node: RecipeNode, _ folder: FilePath
  ) throws(MediaError) -> [AddedSubtitle] {
    let nodes = try node.isList ? node.list(of: "subtitles", atMost: mostSubtitles) : [node]
    return try nodes.map { (node) throws(MediaError) in
      var subtitle = try node.value(PackagingValues.subtitle)
      subtitle.file = RecipeNode.path(subtitle.file, in: folder)
      return subtitle
    }
  }

  private static func encryption(
    _ fields: RecipeFields, _ node: RecipeNode, _ folder: FilePath
  ) throws(MediaError) -> HLSEncryption? {
    let method = try fields.read("encrypt") { (text) throws(OptionError) in
      guard text == "aes-128" else { throw OptionError("expected aes-128") }
      return text
    }
    let uri = try fields["key-uri"]?.string()
    let file = try fields["key-file"]?.string()
    if method == nil, uri == nil, file == nil { return nil }
    guard method != nil, let uri, let file else {
      throw node.error("hls: 'encrypt: aes-128', 'key-uri:' and 'key-file:' belong together")
    }
    return HLSEncryption(keyURI: uri, keyFile: RecipeNode.path(file, in: folder))
  }
}
