internal import CLibav

extension LibavRuntime {
  /// Something that a build of libav may lack.
  package enum Part: Sendable, Hashable {
    case decoder(String)
    case encoder(String)
    case demuxer(String)
    case muxer(String)
    case filter(String)
  }

  /// Whether this machine's libav has a part; false too when it has no libav.
  package static func has(_ part: Part) -> Bool {
    do {
      try ensureStarted()
      switch part {
      case .decoder(let name): return unsafe clibav_has_decoder(name)
      case .encoder(let name): return unsafe clibav_has_encoder(name)
      case .demuxer(let name): return unsafe clibav_has_demuxer(name)
      case .muxer(let name): return unsafe clibav_has_muxer(name)
      case .filter(let name):
        try ensureFilters()
        return unsafe clibav_has_filter(name)
      }
    } catch {
      return false
    }
  }
}
