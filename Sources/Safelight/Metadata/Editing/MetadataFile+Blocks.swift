extension MetadataFile {
  /// The blocks of the picture itself as they stand; those of further pictures are not among them.
  func blocks() throws(MediaError) -> MetadataBlocks {
    switch layout {
    case .jpeg(let layout): try JPEGBlocks(window, layout).blocks()
    }
  }

  /// The edits after which the blocks are others, and every other byte is as before.
  ///
  /// - Throws: ``MediaError/Code/limitExceeded`` for a block that the format cannot hold.
  func edits(_ changes: BlockChanges) throws(MediaError) -> ByteEdits {
    switch layout {
    case .jpeg(let layout): try JPEGBlocks(window, layout).edits(changes)
    }
  }

  /// Pixels to an inch or centimetre that the container tells.
  func density() throws(MediaError) -> (x: Int, y: Int, isMetric: Bool)? {
    switch layout {
    case .jpeg(let layout): try JPEGBlocks(window, layout).density()
    }
  }
}
