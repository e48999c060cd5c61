/// Rule 44: the groups of renditions.
enum RenditionRules {
  static func check(_ presentation: Presentation, _ findings: inout Findings) {
    let renditions = presentation.multivariant?.renditions ?? []
    var groups: [String: [Rendition]] = [:]
    for rendition in renditions {
      groups["\(rendition.kind.rawValue) \(rendition.group)", default: []].append(rendition)
      checkAlone(rendition, presentation.root, &findings)
    }
    var members: [Rendition.Kind: Set<String>] = [:]
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
      checkGroup(group, presentation.root, &findings)
      guard let first = group.first else { continue }
      let names = Set(group.map(\.name))
      if let known = members[first.kind], known != names {
        findings.error(
          44, presentation.root, line: first.line,
          "the groups of \(first.kind.rawValue) do not have the same members")
      }
      members[first.kind] = names
    }
  }

  private static func checkAlone(
    _ rendition: Rendition, _ root: String, _ findings: inout Findings
  ) {
    switch rendition.kind {
    case .subtitles:
      if rendition.uri == nil {
        findings.error(44, root, line: rendition.line, "subtitles have no URI")
      }
    case .closedCaptions:
      if rendition.uri != nil {
        findings.error(44, root, line: rendition.line, "closed captions may not have a URI")
      }
      if rendition.instreamID == nil {
        findings.error(44, root, line: rendition.line, "closed captions have no INSTREAM-ID")
      }
    case .audio:
      if rendition.channels == nil {
        findings.warning(44, root, line: rendition.line, "an audio rendition does not say CHANNELS")
      }
    case .video: break
    }
  }

  private static func checkGroup(
    _ group: [Rendition], _ root: String, _ findings: inout Findings
  ) {
    var names: Set<String> = []
    for rendition in group where !names.insert(rendition.name).inserted {
      findings.error(
        44, root, line: rendition.line, "two renditions of a group have one name",
        declared: rendition.name)
    }
    let defaults = group.filter(\.isDefault)
    if defaults.count > 1 {
      findings.error(
        44, root, line: defaults[1].line, "a group has more than one default rendition",
        measured: "\(defaults.count)", expected: "at most 1")
    }
  }
}
