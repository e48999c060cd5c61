internal import SystemPackage

/// How much memory the work on an input takes, as far as its first bytes tell.
struct MemoryEstimate {
  let variants: [Variant]
  let limits: Limits
  /// How many parts of a film are encoded at once, each in a worker of its own; 0 where none is packaged.
  var filmParts = 0

  /// What a worker holds beside pictures: the engine, its tables and its threads.
  private static let base = 48 << 20
  /// A picture whose header lies deeper takes this many times the length of its file.
  private static let expansion = 16
  /// What decoding a film takes, however long it is: the frames that others are made from.
  private static let film = 256 << 20

  /// The bytes that the work on an input takes, at most what the limits allow it.
  ///
  /// An estimate by the file's header, for what cannot be opened or understood as well: it is the work
  /// itself that finds out and fails.
  func bytes(for item: InputItem) -> Int {
    // Files are copied, not held.
    let isCopied = !variants.isEmpty && variants.allSatisfy(\.recipe.editsMetadataOnly)
    if isCopied, filmParts == 0 { return Self.base }
    guard case .file(let path) = item.source, item.failure == nil,
      let status = (try? FileSystem.status(path)) ?? nil, status.type == .regular
    else { return Self.base }
    let length = Int(clamping: status.size)
    let (expanded, overflows) = length.multipliedReportingOverflow(by: Self.expansion)
    let unknown = overflows ? limits.memory : expanded
    return min(limits.memory, Self.base + min(limits.memory, pictures(of: path) ?? unknown))
  }

  private func pictures(of path: FilePath) -> Int? {
    do throws(MediaError) {
      let input = try InputFile.open(.file(path))
      let head = try input.bytes(at: 0, count: FormatSniffer.headLength)
      if let kind = FormatSniffer.kind(of: head), !kind.isImage {
        return Self.film * max(1, filmParts)
      }
      guard let format = FormatSniffer.format(of: head) else { return nil }
      // No more than the head is read here: what lies deeper is for the worker.
      return bytes(for: try HeaderReader.size(ByteWindow(head, label: input.label), as: format))
    } catch {
      return nil
    }
  }

  /// The bytes of all pictures that are held at once while the outputs are made.
  func bytes(for info: MediaInfo) -> Int? {
    // What the limits refuse is not decoded.
    guard info.totalPixels <= limits.pixels else { return 0 }
    var plans: [OutputPlan] = []
    do throws(MediaError) {
      for variant in variants {
        plans.append(
          try OutputPlan(recipe: variant.recipe, encoding: variant.encoding, info: info))
      }
    } catch {
      return nil
    }
    guard !plans.isEmpty else { return info.totalPixels * info.channels }
    let load = LoadPlan(plans, info: info)
    let frames = load.pages ?? info.frames
    let sample = info.depth > 8 ? 2 : 1
    let decoded = info.stored.width / load.shrink * (info.stored.height / load.shrink)
    // One output alone is made as the rows come.
    let held = plans.count > 1 ? decoded * max(3, info.channels) * sample * frames : 0
    let largest = plans.map { plan in
      let size = plan.size(stored: info.stored)
      return size.width * size.height * plan.format.bytesEncoding * (plan.isAnimated ? frames : 1)
    }.max()
    return LimitCheck.decodingMemory(info, shrink: load.shrink, frames: frames) + held
      + (largest ?? 0)
  }
}

extension ImageFormat {
  /// The bytes that its encoder holds for each pixel, measured.
  fileprivate var bytesEncoding: Int {
    switch self {
    case .avif, .heic, .jxl: 24
    case .webp: 8
    default: 4
    }
  }
}
