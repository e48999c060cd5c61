/// An alternative of audio, subtitles or video: the tag `EXT-X-MEDIA` (RFC 8216 §4.3.4.1).
package struct Rendition: Sendable, Codable {
  /// What it holds.
  package enum Kind: String, Sendable, Codable {
    case audio = "AUDIO"
    case video = "VIDEO"
    case subtitles = "SUBTITLES"
    case closedCaptions = "CLOSED-CAPTIONS"
  }

  package var kind: Kind
  package var group: String
  /// What people choose it by.
  package var name: String
  /// Its language as BCP 47 has it, the shortest form.
  package var language: String?
  package var isDefault: Bool
  /// Whether a player may choose it for the listener's language without being asked to.
  package var isAutoselected: Bool
  package var isForced = false
  /// What it is for, such as `public.accessibility.describes-video`.
  package var characteristics: String?
  /// For audio, how many channels it has.
  package var channels: String?
  /// For closed captions, where in the video they are, such as `CC1`.
  package var instreamID: String?
  /// Its media playlist; nil when it lies in the variant's own segments.
  package var uri: String?
  /// Where it was read, 0 when it was not.
  package var line = 0

  package init(
    _ kind: Kind, group: String, name: String, language: String?, isDefault: Bool,
    isAutoselected: Bool = true, channels: Int? = nil, uri: String?
  ) {
    self.kind = kind
    self.group = group
    self.name = name
    self.language = language
    self.isDefault = isDefault
    self.isAutoselected = isAutoselected
    self.channels = channels.map { String($0) }
    self.uri = uri
  }

  package var attributes: AttributeList {
    var list = AttributeList()
    list.append("TYPE", kind.rawValue)
    list.append("GROUP-ID", quoted: group)
    list.append("NAME", quoted: name)
    list.append("LANGUAGE", quoted: language)
    list.append("DEFAULT", flag: isDefault)
    list.append("AUTOSELECT", flag: isAutoselected || isDefault)
    if kind == .subtitles { list.append("FORCED", flag: isForced) }
    list.append("CHARACTERISTICS", quoted: characteristics)
    list.append("CHANNELS", quoted: channels)
    list.append("INSTREAM-ID", quoted: instreamID)
    list.append("URI", quoted: uri)
    return list
  }
}
