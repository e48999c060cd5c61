internal import SystemPackage
internal import Vips

/// Brings a picture of few colours down to fewer, where the encoder only counts in powers of two.
///
/// The two colours whose union costs least are merged until few enough are left: the pairwise
/// nearest neighbour method of Equitz, "A new vector quantization clustering algorithm" (1989).
struct PaletteReduction {
  private struct Entry {
    var sums: [Double]
    var count: Double
    var colors: [UInt32]
  }

  private var entries: [Entry]
  private let bands: Int

  /// - Parameter samples: 8-bit pixels of 3 or 4 bands, of at most some hundred colours.
  init(samples: [UInt8], bands: Int) {
    self.bands = bands
    var counts: [UInt32: Int] = [:]
    for start in stride(from: 0, to: samples.count, by: bands) {
      counts[Self.color(samples, start, bands), default: 0] += 1
    }
    entries = counts.sorted { $0.key < $1.key }.map { color, count in
      let values = (0..<bands).map { Double((color >> (8 * UInt32($0))) & 255) * Double(count) }
      return Entry(sums: values, count: Double(count), colors: [color])
    }
  }

  /// The pixels in at most `limit` colours.
  mutating func reduced(_ samples: [UInt8], to limit: Int) -> [UInt8] {
    while entries.count > max(1, limit) { mergeNearest() }
    var colors: [UInt32: [UInt8]] = [:]
    for entry in entries {
      let mean = entry.sums.map { UInt8(($0 / entry.count).rounded()) }
      for color in entry.colors { colors[color] = mean }
    }
    var result: [UInt8] = []
    result.reserveCapacity(samples.count)
    for start in stride(from: 0, to: samples.count, by: bands) {
      result += colors[Self.color(samples, start, bands)] ?? []
    }
    return result
  }

  private mutating func mergeNearest() {
    var best = (first: 0, second: 1, cost: Double.infinity)
    for first in entries.indices {
      for second in entries.indices.dropFirst(first + 1) {
        let cost = Self.cost(entries[first], entries[second])
        if cost < best.cost { best = (first, second, cost) }
      }
    }
    let other = entries.remove(at: best.second)
    entries[best.first].count += other.count
    entries[best.first].colors += other.colors
    for band in 0..<bands { entries[best.first].sums[band] += other.sums[band] }
  }

  /// The squared error that merging adds.
  private static func cost(_ one: Entry, _ other: Entry) -> Double {
    var distance = 0.0
    for band in one.sums.indices {
      let difference = one.sums[band] / one.count - other.sums[band] / other.count
      distance += difference * difference
    }
    return distance * one.count * other.count / (one.count + other.count)
  }

  private static func color(_ samples: [UInt8], _ start: Int, _ bands: Int) -> UInt32 {
    var color: UInt32 = 0
    for band in 0..<bands { color |= UInt32(samples[start + band]) << (8 * UInt32(band)) }
    return color
  }
}

extension Raster {
  /// The picture in at most so many colours.
  func reduced(toColors limit: Int) throws(RenderFailure) -> Raster {
    let bytes: [UInt8]
    var options = SaveOptions()
    options.quality = 100
    options.colors = 256
    do throws(VipsError) {
      bytes = try encoded(as: .png, options: options).withBytes { (span) throws(VipsError) in
        span.indices.map { span[$0] }
      }
    } catch {
      throw .engine(error, step: EncodeStage.name)
    }
    let file: InputFile
    do {
      file = try InputFile.open(.bytes(bytes))
    } catch {
      throw .refused(error)
    }
    do throws(VipsError) {
      let few = try Raster.load(.png, descriptor: file.descriptor.rawValue, options: LoadOptions())
      let samples = try few.bytes()
      var palette = PaletteReduction(samples: samples, bands: few.bands)
      return try Raster.pixels(
        palette.reduced(samples, to: limit), width: few.width, height: few.height,
        bands: few.bands
      ).reinterpreted(few.interpretation)
    } catch {
      throw .engine(error, step: EncodeStage.name)
    }
  }
}
