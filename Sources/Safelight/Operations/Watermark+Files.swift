internal import SystemPackage

extension Watermark: FileNaming {
  package var namedFiles: [String] { [mark, darkMark].compactMap { $0?.path } }

  package func renamingFiles(_ rename: (String) -> String) -> Self {
    var step = self
    step.mark = mark.renamingFile(rename)
    step.darkMark = darkMark?.renamingFile(rename)
    return step
  }

  package func checkFiles() throws(MediaError) {
    for mark in [mark, darkMark].compactMap(\.self) { try mark.checkFile() }
  }
}

extension Watermark.Mark {
  /// The file that it names.
  package var path: String? {
    switch self {
    case .image(let path): path
    case .text(let text): text.fontFile
    }
  }

  fileprivate func renamingFile(_ rename: (String) -> String) -> Self {
    switch self {
    case .image(let path): return .image(rename(path))
    case .text(var text):
      text.fontFile = text.fontFile.map(rename)
      return .text(text)
    }
  }

  fileprivate func checkFile() throws(MediaError) {
    switch self {
    case .image(let path): try MarkLoader.check(path)
    case .text(let text):
      try text.checkValues()
      guard let path = text.fontFile else { return }
      do throws(MediaError) {
        _ = try InputFile.open(.file(FilePath(path)))
      } catch {
        throw MediaError(.noInput, "cannot read the font \(path): \(error.readingFailure)")
      }
    }
  }
}
