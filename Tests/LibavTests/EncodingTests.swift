import Libav
import SystemPackage
import TestSupport
import Testing

/// What encoders and muxers make is what ffprobe and ffmpeg read.
@Suite struct EncodingTests {
  private static let pattern =
    "-f lavfi -i testsrc2=s=160x90:r=25:d=4 -f lavfi -i sine=f=440:d=4:r=44100"

  private struct Piece {
    var header: [UInt8] = []
    var segments: [[UInt8]] = []
  }

  /// H.264 in pieces that begin with the key frames asked for, every `every` frames.
  private static func video(
    _ format: Muxer.Format, threads: Int = 1, every: Int = 50
  ) throws -> Piece {
    let film = try Film(
      pattern + " -map 0:v -c:v libx264 -g 12 -bf 2 -pix_fmt yuv420p", name: "in.mp4")
    return try film.open { file in
      let demuxer = try file.demuxer()
      let stream = demuxer.streams[0]
      let decoder = try Decoder(demuxer.parameters(of: 0), timeBase: stream.timeBase)
      var options = VideoEncoder.Options(width: 160, height: 90, frameRate: Rational(25, 1))
      options.hasGlobalHeader = format != .transportStream
      options.threads = threads
      var encoder = try VideoEncoder(options)
      var muxer = try Muxer(
        format, streams: [Muxer.Stream(encoder.parameters, timeBase: options.timeBase)])
      var piece = Piece()
      var count = 0
      func add(_ packets: [Packet], _ muxer: inout Muxer) throws {
        for packet in packets {
          if packet.isKey, count > 0 { piece.segments.append(try muxer.endSegment()) }
          count += 1
          try muxer.write(packet, timeBase: options.timeBase)
        }
      }
      var number = 0
      while let packet = try demuxer.read() {
        for frame in try decoder.decode(packet) {
          try Self.time(frame, number)
          try add(
            encoder.encode(frame, as: number % every == 0 ? .keyFrame : .free), &muxer)
          number += 1
        }
      }
      for frame in try decoder.decode(nil) {
        try Self.time(frame, number)
        try add(encoder.encode(frame, as: number % every == 0 ? .keyFrame : .free), &muxer)
        number += 1
      }
      try add(encoder.encode(nil), &muxer)
      piece.segments.append(try muxer.endSegment())
      piece.header = muxer.header
      try muxer.finish()
      return piece
    }
  }

  private static func time(_ frame: Frame, _ number: Int) throws {
    frame.time = number * 3600
    frame.duration = 3600
  }

  @Test(arguments: [1, 2])
  func fragmentsAreWhole(threads: Int) throws {
    let piece = try Self.video(.fragmentedMP4, threads: threads)
    #expect(piece.segments.count == 2)
    #expect(piece.header.count > 400 && piece.header[4..<8].elementsEqual("ftyp".utf8))
    for segment in piece.segments {
      #expect(segment[4..<8].elementsEqual("moof".utf8))
    }
    let film = try Film(bytes: piece.header + piece.segments.flatMap(\.self), name: "out.mp4")
    #expect(
      try film.ask("-count_frames -show_entries stream=codec_name,nb_read_frames,profile")
        == ["h264,High,100"])
    let packets = try film.ask("-show_entries packet=pts,dts,flags")
    #expect(packets.count == 100)
    #expect(packets.filter { $0.contains("K") }.count == 2)
    #expect(packets[0].hasPrefix("0,"))
    // Every frame lasts until the next one, also where segments meet.
    let times = packets.compactMap { Int($0.split(separator: ",")[1]) }
    #expect(Set(zip(times.dropFirst(), times).map { $0 - $1 }) == [3600])
    #expect(try run("ffmpeg", ["-v", "warning", "-i", film.path, "-f", "null", "-"]).message == "")
  }

  @Test func onePieceDecodesAlone() throws {
    let piece = try Self.video(.fragmentedMP4)
    let film = try Film(bytes: piece.header + piece.segments[1], name: "out.mp4")
    #expect(try film.ask("-count_frames -show_entries stream=nb_read_frames") == ["50"])
    #expect(try run("ffmpeg", ["-v", "error", "-i", film.path, "-f", "null", "-"]).message == "")
  }

  @Test func theSameOptionsMakeTheSameHeader() throws {
    #expect(
      try Self.video(.fragmentedMP4).header == Self.video(.fragmentedMP4, every: 25).header)
  }

  @Test func transportStreamsBeginWithTables() throws {
    let piece = try Self.video(.transportStream)
    #expect(piece.segments.count == 2)
    for segment in piece.segments {
      #expect(segment.count % 188 == 0)
      // Packet identifiers 0 and 0x1000: the tables. (The first has a service description before.)
      let identifiers = stride(from: 0, to: min(segment.count, 5 * 188), by: 188).map {
        Int(segment[$0 + 1] & 0x1F) << 8 | Int(segment[$0 + 2])
      }
      #expect(identifiers.prefix(3).contains(0) && identifiers.prefix(3).contains(0x1000))
    }
    let film = try Film(bytes: piece.segments.flatMap(\.self), name: "out.ts")
    #expect(try film.ask("-count_frames -show_entries stream=nb_read_frames").first == "100")
    let alone = try Film(bytes: piece.segments[1], name: "out.ts")
    #expect(try alone.ask("-count_frames -show_entries stream=nb_read_frames").first == "50")
  }

  @Test(arguments: [(48_000, 2), (44_100, 1), (48_000, 6)])
  func soundIsEncoded(rate: Int, channels: Int) throws {
    let film = try Film(Self.pattern + " -map 1:a -c:a pcm_s16le", name: "in.wav")
    let piece = try film.open { file in
      try Self.sound(file.demuxer(.wav), rate: rate, channels: channels)
    }
    let made = try Film(bytes: piece.header + piece.segments[0], name: "out.mp4")
    #expect(
      try made.ask("-show_entries stream=codec_name,profile,sample_rate,channels")
        == ["aac,LC,\(rate),\(channels)"])
    #expect(try run("ffmpeg", ["-v", "warning", "-i", made.path, "-f", "null", "-"]).message == "")
  }

  private static func sound(
    _ demuxer: consuming Demuxer, rate: Int, channels: Int
  ) throws -> Piece {
    #expect(demuxer.streams[0].audio?.sampleRate == 44_100)
    let decoder = try Decoder(demuxer.parameters(of: 0), timeBase: demuxer.streams[0].timeBase)
    var frames: [Frame] = []
    while let packet = try demuxer.read() { frames += try decoder.decode(packet) }
    frames += try decoder.decode(nil)
    let resampler = try AudioResampler(like: frames[0], sampleRate: rate, channels: channels)
    let encoder = try AudioEncoder(sampleRate: rate, channels: channels, bitRate: 128_000)
    #expect(encoder.frameSize == 1024)
    var (packets, place): ([Packet], Int) = ([], 0)
    for frame in frames.map(Optional.some) + [nil] {
      let isAlike = frame.map { resampler.accepts($0) } ?? true
      #expect(isAlike)
      try resampler.send(frame)
      // Only the last frame may be short.
      let least = frame == nil ? 1 : encoder.frameSize
      while resampler.available >= least,
        let piece = try resampler.receive(min(encoder.frameSize, resampler.available))
      {
        piece.time = place
        place += piece.samples
        packets += try encoder.encode(piece)
      }
    }
    packets += try encoder.encode(nil)
    #expect(abs(place - 4 * rate) <= 1)
    var muxer = try Muxer(
      .fragmentedMP4, streams: [Muxer.Stream(encoder.parameters, timeBase: encoder.timeBase)])
    for packet in packets { try muxer.write(packet, timeBase: encoder.timeBase) }
    var piece = Piece(segments: [try muxer.endSegment()])
    piece.header = muxer.header
    try muxer.finish()
    return piece
  }

  /// From a transport stream to a plain file, without coding anything anew.
  @Test func packetsAreCopied() throws {
    let film = try Film(
      Self.pattern + " -c:v libx264 -g 25 -pix_fmt yuv420p -c:a aac", name: "in.ts")
    let folder = try TemporaryFolder()
    try film.open { file in
      let demuxer = try file.demuxer(.mpegts)
      let out = try FileDescriptor.open(
        FilePath(folder("out.mp4")), .readWrite, options: .create, permissions: .ownerReadWrite)
      try out.closeAfter {
        let sound = try #require(demuxer.streams.first { $0.audio != nil })
        let filter = try PacketFilter(
          .adtsToConfig, demuxer.parameters(of: sound.index), timeBase: sound.timeBase)
        var packets: [Packet] = []
        while let packet = try demuxer.read() {
          if packet.stream == sound.index {
            packets += try filter.filter(packet)
          } else {
            packets.append(packet)
          }
        }
        let config = try #require(
          packets.first { $0.stream == sound.index }.flatMap(\.newHeader))
        #expect(config.count >= 2)
        let muxer = try Muxer(
          .mp4, into: ByteSink(descriptor: out.rawValue),
          streams: try demuxer.streams.map { stream in
            let parameters = try demuxer.parameters(of: stream.index)
            return Muxer.Stream(
              stream.index == sound.index ? try parameters.withExtradata(config) : parameters,
              timeBase: stream.timeBase, language: "deu")
          })
        for packet in packets {
          try muxer.write(
            packet, stream: packet.stream, timeBase: demuxer.streams[packet.stream].timeBase)
        }
        try muxer.finish()
      }
    }
    let made = try Film(bytes: Disk.read(folder("out.mp4")), name: "out.mp4")
    let said = try made.ask("-count_frames -show_entries stream=codec_name,nb_read_frames")
    #expect(said[0] == "h264,100")
    #expect(said[1].hasPrefix("aac,17"))
    #expect(try made.ask("-show_entries stream_tags=language") == ["deu", "deu"])
  }
}
