import Safelight

extension GeometryOptions {
  /// The steps in their fixed order: trim, crop box, resize, rotate, flip, flop, blur, grayscale,
  /// sharpen, round.
  func recipe(
    resize: Resize?, sharpen: ResamplingOptions.Sharpening, background: Color?
  ) -> Recipe {
    var steps: [any Operation] = []
    if let trim { steps.append(Trim(threshold: trim)) }
    if let cropBox { steps.append(CropBox(cropBox)) }
    if let resize { steps.append(resize) }
    if let rotate { steps.append(Rotate(degrees: rotate, background: background ?? .white)) }
    if flip { steps.append(Flip()) }
    if flop { steps.append(Flop()) }
    if let blur { steps.append(Blur(sigma: blur)) }
    if grayscale { steps.append(Grayscale()) }
    if case .on(let step) = sharpen { steps.append(step) }
    switch round {
    case .pixels(let radius): steps.append(Round(radius: radius))
    case .full: steps.append(Round())
    case nil: break
    }
    return Recipe(steps: steps, keepsOrientation: keepsOrientation)
  }

  /// The resize that the size options ask for, or nil when they ask for none.
  func resize(_ resampling: ResamplingOptions) throws(MediaError) -> Resize? {
    guard let size = measuredSize else {
      if let orphan = placementOption {
        throw MediaError(.usage, "\(orphan) needs a size: --size, --width, --height or an edge")
      }
      return nil
    }
    return try resize(size, fitSuffix: self.size?.fit, resampling)
  }

  /// A resize to the given size, fitted as the other options say.
  func resize(
    _ size: Size, fitSuffix: Fit? = nil, _ resampling: ResamplingOptions
  ) throws(MediaError) -> Resize {
    let fit = try resolvedFit(suffix: fitSuffix)
    if [.cover, .contain, .fill].contains(fit) {
      guard case .box(.some, .some) = size.measure else {
        throw MediaError(.usage, "--fit \(fit.rawValue) needs a width and a height")
      }
    }
    if case .scale(let scale) = size.measure, scale > 1, !enlarge, size.condition != .enlargeOnly {
      throw MediaError(.usage, "a size above 100% enlarges: add --enlarge")
    }
    var resize = Resize(
      Resize.Target(size, fit: fit), enlarge: enlarge || size.condition == .enlargeOnly,
      padding: pad ?? .color(.white), kernel: resampling.kernel, linear: resampling.linear)
    if let strategy = crop ?? focus { resize.crop = strategy }
    if let position { try place(at: position, &resize) }
    return resize
  }

  /// The size asked for by whichever option measures it.
  var measuredSize: Size? {
    if let size { return size.size }
    if width != nil || height != nil { return Size(.box(width: width, height: height)) }
    return longEdge.map { Size(.longEdge($0)) } ?? shortEdge.map { Size(.shortEdge($0)) }
  }

  /// The first option that says how a size is met, which means nothing without one.
  private var placementOption: String? {
    if fit != nil { return "--fit" }
    if crop != nil { return "--crop" }
    if focus != nil { return "--focus" }
    if pad != nil { return "--pad" }
    if position != nil { return "--position" }
    return enlarge ? "--enlarge" : nil
  }

  /// The fit: said outright, or meant by a suffix, a crop or a padding.
  private func resolvedFit(suffix: Fit?) throws(MediaError) -> Fit {
    let cropping = crop != nil ? "--crop" : focus != nil ? "--focus" : nil
    if let cropping, pad != nil {
      throw MediaError(.usage, "\(cropping) fills the box and --pad pads it: choose one")
    }
    let meant = suffix ?? fit ?? (cropping != nil ? .cover : pad != nil ? .contain : .inside)
    if let fit, fit != meant {
      throw MediaError(.usage, "--fit \(fit.rawValue) contradicts the size's suffix")
    }
    if let cropping, meant != .cover {
      throw MediaError(.usage, "\(cropping) needs --fit cover")
    }
    if pad != nil, meant != .contain { throw MediaError(.usage, "--pad needs --fit contain") }
    return meant
  }

  private func place(at position: Position, _ resize: inout Resize) throws(MediaError) {
    switch resize.target.fit {
    case .contain: resize.position = position
    case .cover where crop == nil && focus == nil: resize.crop = .position(position)
    default:
      throw MediaError(.usage, "--position needs --fit contain, or --fit cover without --crop")
    }
  }
}
