/// Whether an output is made of pictures or of films, where a batch tells them apart.
enum InputSubject: Sendable, Hashable {
  case picture, film

  init(_ kind: MediaKind?) {
    switch kind {
    case .video, .audio: self = .film
    case .image, nil: self = .picture
    }
  }

  /// What an input is; nil for pipes, which can be read only once, and for what cannot be read.
  init?(of item: InputItem) {
    if let format = item.format {
      self.init(MediaKind(format))
      return
    }
    guard item.findIdentity() != nil, let input = try? InputFile.open(item.source),
      let kind = try? FormatSniffer.kind(of: input)
    else { return nil }
    self.init(kind)
  }
}
