internal import SystemPackage

/// What becomes of segments once they are whole: they are encrypted, and put into one file, if that is wanted.
struct RenditionFinishing {
  let stage: PresentationStage
  let cipher: SegmentCipher?
  let isSingleFile: Bool

  /// Finishes a rendition; one segment at a time is in memory.
  func finish(_ rendition: inout PackagedRendition) throws(MediaError) {
    rendition.cipher = cipher
    if isSingleFile {
      let name = rendition.container.singleName
      let file = try stage.makeFile(name, in: rendition.name)
      defer { try? file.close() }
      var end = 0
      if let initialization = rendition.initializationFile {
        end = rendition.initialization.count
        try stage.append(rendition.initialization, to: file, name)
        rendition.initializationFile = InitializationSection(
          uri: name, byteRange: SegmentByteRange(length: end, offset: 0))
        try stage.remove(initialization.uri, in: rendition.name)
      }
      for index in rendition.segments.indices {
        let segment = rendition.segments[index]
        let bytes = try sealed(
          try stage.read(segment.uri, in: rendition.name, nil), &rendition.segments[index])
        try stage.remove(segment.uri, in: rendition.name)
        try stage.append(bytes, to: file, name)
        rendition.segments[index].uri = name
        rendition.segments[index].offset = end
        end += bytes.count
      }
    } else if cipher != nil {
      for index in rendition.segments.indices {
        let uri = rendition.segments[index].uri
        let bytes = try sealed(
          try stage.read(uri, in: rendition.name, nil), &rendition.segments[index])
        try stage.remove(uri, in: rendition.name)
        try stage.write(bytes, to: "\(rendition.name)/\(uri)")
      }
    }
    if cipher != nil { try sealIFrames(of: &rendition) }
  }

  /// Encrypts each I-frame by itself, since players ask for them by their ranges.
  private func sealIFrames(of rendition: inout PackagedRendition) throws(MediaError) {
    var start = 0
    while start < rendition.iFrames.count {
      let uri = rendition.iFrames[start].uri
      let end =
        rendition.iFrames[start...].firstIndex { $0.uri != uri } ?? rendition.iFrames.count
      var whole: [UInt8] = []
      for index in start..<end {
        let piece = rendition.iFrames[index]
        let place = piece.offset ?? 0
        let bytes = try stage.read(uri, in: rendition.name, place..<place + piece.bytes)
        let offset = whole.count
        whole += try sealed(bytes, &rendition.iFrames[index])
        rendition.iFrames[index].offset = offset
      }
      try stage.remove(uri, in: rendition.name)
      try stage.write(whole, to: "\(rendition.name)/\(uri)")
      start = end
    }
  }

  /// Encrypts a piece, if that is wanted, and notes with what.
  private func sealed(
    _ bytes: [UInt8], _ segment: inout PackagedRendition.Segment
  ) throws(MediaError) -> [UInt8] {
    guard let cipher else { return bytes }
    let vector = SegmentCipher.vector()
    let sealed = try cipher.encrypted(bytes, vector: vector)
    segment.vector = vector
    segment.bytes = sealed.count
    return sealed
  }
}
