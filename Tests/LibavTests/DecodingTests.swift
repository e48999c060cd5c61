import Libav
import TestSupport
import Testing

/// What comes out of decoders is what ffprobe counts.
@Suite struct DecodingTests {
  /// Each with the container it is in.
  static let films: [(String, String, Container)] = [
    ("-c:v libx264 -pix_fmt yuv420p", "a.mp4", .mov),
    ("-c:v libx264 -bf 3 -pix_fmt yuv420p", "a.mkv", .matroska),
    ("-c:v libx264 -pix_fmt yuv420p", "a.ts", .mpegts),
    ("-c:v mpeg4", "a.avi", .avi),
    ("-c:v mpeg2video", "a.mpg", .mpeg),
    ("-c:v libvpx -b:v 200k", "a.webm", .matroska),
    ("-c:v flv1", "a.flv", .flv),
    ("-c:v wmv2", "a.wmv", .asf),
    ("-c:v libtheora", "a.ogv", .ogg),
    ("-c:v mpeg2video", "a.mxf", .mxf),
    ("-c:v libvpx -b:v 200k", "a.ivf", .ivf),
  ]

  @Test(arguments: films)
  func everyFrameComesOut(options: String, name: String, container: Container) throws {
    let film = try Film(Film.picture(options), name: name)
    let said = try film.ask("-select_streams v -count_frames -show_entries stream=nb_read_frames")
    let expected = try #require(said.first.flatMap { Int($0.filter(\.isNumber)) })
    #expect(expected >= 49)
    let (found, times) = try film.open { file in
      // As found by its bytes, and as said.
      let byBytes = try file.demuxer()
      #expect(byBytes.container == container)
      return try Self.decodeAll(file.demuxer(container))
    }
    #expect(found == expected)
    #expect(times == times.sorted() && Set(times).count == times.count)
  }

  static func decodeAll(
    _ demuxer: consuming Demuxer, options: Decoder.Options = Decoder.Options()
  ) throws -> (frames: Int, times: [Int]) {
    let stream = try #require(demuxer.streams.first { $0.video != nil })
    let decoder = try Decoder(
      demuxer.parameters(of: stream.index), timeBase: stream.timeBase, options: options)
    demuxer.select([stream.index])
    var times: [Int?] = []
    while let packet = try demuxer.read() {
      if packet.stream == stream.index { times += try decoder.decode(packet).map(\.time) }
    }
    times += try decoder.decode(nil).map(\.time)
    return (times.count, times.compactMap(\.self))
  }
}
