internal import Libav
internal import SystemPackage

/// The subtitles that a film has itself, collected while it is read.
struct SubtitleCollection {
  /// More of them are left out.
  private static let mostStreams = 64
  /// Bytes that all of them may have together.
  private static let mostBytes = 4 * SubtitleDocument.mostBytes

  private var tracks: [FilmFacts.Subtitles] = []
  private var censuses: [Int: SubtitleCensus] = [:]

  init(_ streams: [StreamDescription]) {
    for stream in streams {
      guard case .subtitle(let kind) = stream.kind else { continue }
      var track = FilmFacts.Subtitles(stream)
      if tracks.count >= Self.mostStreams {
        track.obstacle = "are more than \(Self.mostStreams)"
      } else if kind == .bitmap {
        track.obstacle = "are pictures (\(stream.codec)), which cannot become WebVTT"
      } else if let census = SubtitleCensus(stream) {
        censuses[stream.index] = census
      } else {
        track.obstacle = "are in a format that cannot be read (\(stream.codec))"
      }
      tracks.append(track)
    }
  }

  /// The streams whose packets are wanted.
  var streams: Set<Int> { Set(censuses.keys) }

  /// Takes a packet; false for one of another stream.
  mutating func note(_ packet: Packet) -> Bool {
    censuses[packet.stream]?.note(packet) != nil
  }

  /// Writes each track as WebVTT, one behind the other, and says what there is.
  ///
  /// - Parameters:
  ///   - clock: The presentation's, by which times are told.
  ///   - file: Where to.
  func write(
    _ clock: PresentationClock, to file: FileDescriptor
  ) throws(MediaError) -> [FilmFacts.Subtitles] {
    var written = 0
    var tracks = tracks
    for index in tracks.indices {
      guard let census = censuses[tracks[index].stream] else { continue }
      tracks[index].warnings = census.warnings
      if let excess = census.excess {
        tracks[index].obstacle = "have \(excess)"
        continue
      }
      let cues = census.cues(clock)
      guard !cues.isEmpty else {
        tracks[index].obstacle = "say nothing while the film plays"
        continue
      }
      let document = Array(SubtitleDocument.text(cues).utf8)
      guard document.count <= SubtitleDocument.mostBytes,
        written + document.count <= Self.mostBytes
      else {
        tracks[index].obstacle = "are too much text"
        continue
      }
      do {
        try unsafe file.write(all: document.span.bytes)
      } catch {
        throw MediaError(.ioError, "cannot write: \(error)", step: "subtitles")
      }
      tracks[index].bytes = document.count
      written += document.count
    }
    return tracks
  }
}

extension FilmFacts.Subtitles {
  fileprivate init(_ stream: StreamDescription) {
    let said = stream.disposition
    // All samples are forced where QuickTime says so.
    let isForced =
      said.contains(.forced)
      || stream.codec == "mov_text" && (stream.extradata.first ?? 0) & 0x80 != 0
    self.init(
      stream: stream.index, language: stream.language, title: stream.title,
      isDefault: said.contains(.default), isForced: isForced,
      describesSound: said.contains(.hearingImpaired) || said.contains(.captions))
  }
}
