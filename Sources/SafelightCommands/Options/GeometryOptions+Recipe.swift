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
      if let orphan = request(resampling).placement {
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
    var request = request(resampling)
    request.suffix = fitSuffix
    return try request.resize(to: size)
  }

  /// The size asked for by whichever option measures it.
  var measuredSize: Size? {
    if let size { return size.size }
    if width != nil || height != nil { return Size(.box(width: width, height: height)) }
    return longEdge.map { Size(.longEdge($0)) } ?? shortEdge.map { Size(.shortEdge($0)) }
  }

  /// What the options say of how a size is met.
  private func request(_ resampling: ResamplingOptions) -> ResizeRequest {
    var request = ResizeRequest()
    request.prefix = "--"
    request.fit = fit
    request.crop = crop
    request.focus = focus
    request.padding = pad
    request.position = position
    request.enlarge = enlarge
    request.kernel = resampling.kernel
    request.linear = resampling.linear
    return request
  }
}
