/// What a batch makes of films, where it makes other things of them than of pictures.
public struct FilmOutputs: Sendable {
  /// A presentation for adaptive streaming.
  public struct Presentation: Sendable, Hashable {
    /// What reports and the template field `{output}` call it.
    public var name: String?
    /// How it is packaged.
    public var packaging: HLSPackaging
    /// How its folder is named below a ``Destination/folder(_:)``; nil is `{dir}/{stem}/hls`.
    public var path: OutputTemplate?

    /// Makes a presentation.
    public init(name: String? = nil, packaging: HLSPackaging, path: OutputTemplate? = nil) {
      self.name = name
      self.packaging = packaging
      self.path = path
    }
  }

  /// The pictures taken from a film; the recipe of each has a ``Recipe/view``.
  public var variants: [Variant]
  /// The presentation it is packaged into; nil makes none.
  public var presentation: Presentation?
  /// What is found out about a film and written as `{dir}/{stem}/probe.json`; nil writes none.
  public var probe: ProbeOptions?
  /// What one film may cost.
  public var limits: Limits

  /// Makes a set of outputs.
  public init(
    variants: [Variant] = [], presentation: Presentation? = nil, probe: ProbeOptions? = nil,
    limits: Limits = .video
  ) {
    self.variants = variants
    self.presentation = presentation
    self.probe = probe
    self.limits = limits
  }

  /// What its outputs show; what a poster would where that is nothing.
  var view: FilmView { variants.lazy.compactMap(\.recipe.filmView).first ?? .frame(.best) }
}
