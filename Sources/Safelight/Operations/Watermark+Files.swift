extension Watermark: FileNaming {
  package var namedFiles: [String] { [mark, darkMark].compactMap { $0?.path } }

  package func renamingFiles(_ rename: (String) -> String) -> Self {
    var step = self
    step.mark = mark.renamingFile(rename)
    step.darkMark = darkMark?.renamingFile(rename)
    return step
  }

  package func checkFiles() throws(MediaError) {
    for name in namedFiles { try MarkLoader.check(name) }
  }
}

extension Watermark.Mark {
  /// The file that it names.
  package var path: String? { if case .image(let path) = self { path } else { nil } }

  fileprivate func renamingFile(_ rename: (String) -> String) -> Self {
    path.map { .image(rename($0)) } ?? self
  }
}
