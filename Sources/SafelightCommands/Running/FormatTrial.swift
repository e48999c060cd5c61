import Safelight
import SystemPackage

/// Whether a format can be read and written here, found out by doing it.
struct FormatTrial: Sendable {
  let format: ImageFormat
  let reads: Bool
  /// Nil where the program never writes the format.
  let writes: Bool?

  /// Tries the formats one after the other.
  static func all(with engine: Engine, in folder: TrialFolder) async -> [Self] {
    var trials: [Self] = []
    for format in ImageFormat.writable {
      let file = folder.path.appending("trial.\(format.fileExtension)")
      let writes = await works(
        engine, from: .bytes(TrialPicture.bitmap), to: .file(file, Encoding(format: format)))
      let reads = writes ? await canRead(.file(file), engine, folder) : false
      trials.append(Self(format: format, reads: reads, writes: writes))
    }
    let others: [(ImageFormat, [UInt8])] = [
      (.svg, TrialPicture.drawing), (.pdf, TrialPicture.page), (.jp2, TrialPicture.wavelets),
      (.bmp, TrialPicture.bitmap), (.ppm, TrialPicture.pixmap), (.hdr, TrialPicture.radiance),
    ]
    for (format, bytes) in others {
      let reads = await canRead(.bytes(bytes), engine, folder)
      trials.append(Self(format: format, reads: reads, writes: nil))
    }
    return trials
  }

  private static func canRead(
    _ source: Source, _ engine: Engine, _ folder: TrialFolder
  ) async -> Bool {
    let sink = Sink(
      .file(folder.path.appending("read.png")), encoding: Encoding(format: .png))
    return await works(engine, from: source, to: sink)
  }

  private static func works(_ engine: Engine, from source: Source, to sink: Sink) async -> Bool {
    do throws(MediaError) {
      try await engine.run(Recipe(steps: []), from: source, to: sink)
      return true
    } catch {
      return false
    }
  }
}
