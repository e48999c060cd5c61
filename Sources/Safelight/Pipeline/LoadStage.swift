internal import SystemPackage
internal import Vips

/// Opens the input with the decoder that its bytes ask for, shrinking while it decodes.
enum LoadStage {
  static let name = "load"

  /// Makes the decoder usable; fails when this machine lacks it.
  static func prepare(_ format: ImageFormat) throws(MediaError) {
    do {
      try VipsRuntime.ensureStarted()
    } catch {
      throw MediaError(
        .unavailable, "libvips cannot be loaded; install libvips42", step: name,
        engineMessage: error.message)
    }
    switch format {
    case .heic, .avif: try load(.heif, for: format)
    case .jxl: try load(.jxl, for: format, allowing: "VipsForeignLoadJxl", "VipsForeignSaveJxl")
    case .pdf: try load(.poppler, for: format, allowing: "VipsForeignLoadPdf")
    case .svg: VipsRuntime.allow("VipsForeignLoadSvg")
    case .jp2: VipsRuntime.allow("VipsForeignLoadJp2k")
    case .ppm: VipsRuntime.allow("VipsForeignLoadPpm")
    case .hdr: VipsRuntime.allow("VipsForeignLoadRad")
    default: break
    }
  }

  private static func load(
    _ module: VipsRuntime.Module, for format: ImageFormat, allowing classes: String...
  ) throws(MediaError) {
    guard VipsRuntime.load(module) else {
      throw MediaError(
        .unavailable,
        "this machine's libvips lacks its \(module.rawValue) module, needed for "
          + "\(format.rawValue)", step: name)
    }
    for name in classes { VipsRuntime.allow(name) }
  }

  /// Opens the picture, or each frame of an animation, without decoding more than the header.
  static func open(
    _ input: InputFile, _ plan: LoadPlan, info: MediaInfo, tolerance: Raster.Tolerance,
    feed: JPEGFeed? = nil
  ) throws(VipsError) -> Frames {
    guard let codec = plan.codec else {
      return try Frames(bitmap(input, info: info, isTolerant: tolerance == .everything))
    }
    var options = Raster.LoadOptions()
    options.tolerance = tolerance
    options.shrink = plan.shrink
    options.scale = plan.scale
    options.page = plan.page
    options.pages = plan.pages
    var raster = try Raster.load(
      codec, descriptor: input.descriptor.rawValue, options: options, feed: feed)
    // What stands there for a fourth band is the exponent that the other three share.
    if codec == .hdr { raster = try raster.converted(to: .rgb16) }
    guard plan.pages == nil else { return Frames(raster) }
    return try split(raster, info: info)
  }

  private static func bitmap(
    _ input: InputFile, info: MediaInfo, isTolerant: Bool
  ) throws(VipsError) -> Raster {
    let bitmap: BitmapDecoder
    do {
      bitmap = try BitmapDecoder(input, info: info, isTolerant: isTolerant)
    } catch {
      throw VipsError(error.message)
    }
    return try Raster.pixels(
      bitmap.samples, width: bitmap.size.width, height: bitmap.size.height,
      bands: bitmap.channels)
  }

  /// libvips hands all frames over as one tall picture; every frame is cut out of it, held in
  /// memory since the frames are not read in the picture's order.
  private static func split(_ strip: Raster, info: MediaInfo) throws(VipsError) -> Frames {
    let height = strip.int("page-height") ?? strip.height
    guard height > 0, strip.height % height == 0 else {
      throw VipsError("frames of different heights")
    }
    let count = strip.height / height
    let held = try strip.inMemory()
    let rasters = try (0..<count).map { (index) throws(VipsError) in
      try held.extracted(x: 0, y: index * height, width: held.width, height: height)
    }
    var delays = strip.ints("delay") ?? info.delays
    if delays.count > count { delays.removeLast(delays.count - count) }
    while delays.count < count { delays.append(delays.last ?? 100) }
    return Frames(animation: rasters, delays: delays, loop: strip.int("loop") ?? info.loop ?? 0)
  }
}
