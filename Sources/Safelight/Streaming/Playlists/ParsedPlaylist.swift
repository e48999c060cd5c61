/// What a playlist file says, and what is wrong with how it says it.
package struct ParsedPlaylist: Sendable, Codable {
  /// The two kinds of playlists.
  package enum Content: Sendable, Codable {
    case multivariant(MultivariantPlaylist)
    case media(MediaPlaylist)
    /// Neither kind's tags are in it.
    case neither
  }

  package var content: Content
  /// What breaks a rule in the file by itself, in the order of its lines.
  package var faults: [PlaylistFault]
  /// The first line of each tag.
  package var tagLines: [String: Int]
  /// Its length in bytes.
  package var bytes: Int

  package var multivariant: MultivariantPlaylist? {
    if case .multivariant(let playlist) = content { playlist } else { nil }
  }

  package var media: MediaPlaylist? {
    if case .media(let playlist) = content { playlist } else { nil }
  }

  /// Whether a tag stands in it.
  package func has(_ tag: String) -> Bool { tagLines["EXT-X-" + tag] != nil }

  /// The line of a tag; 0 when it stands nowhere.
  package func line(of tag: String) -> Int { tagLines["EXT-X-" + tag] ?? 0 }
}
