import Testing

@testable import Safelight

/// What is found in packets that are copied.
@Suite struct CopiedPacketTests {
  private static let sequence: [UInt8] = [
    0x67, 0x64, 0x00, 0x0A, 0xAC, 0xD9, 0x44, 0x7F, 0x9F, 0x01, 0x10, 0x00, 0x00, 0x03, 0x00, 0x10,
    0x00, 0x00, 0x03, 0x03, 0x20, 0xF1, 0x22, 0x59, 0x60,
  ]
  private static let picture: [UInt8] = [0x68, 0xEF, 0x84, 0x72, 0xC0]
  private static let start: [UInt8] = [0, 0, 0, 1]

  private func header() throws -> H264Header {
    try #require(H264Header(Self.start + Self.sequence + Self.start + Self.picture))
  }

  /// The header as MP4 has it.
  private func boxed() throws -> H264Header {
    try #require(H264Header(header().configuration))
  }

  @Test func startCodesBecomeLengths() throws {
    let header = try header()
    #expect(header.lengthWidth == nil)
    let delimiter: [UInt8] = [9, 0xF0]
    let message: [UInt8] = [6, 5, 1, 0x80]
    let slice: [UInt8] = [0x65, 0x88, 0x84]
    let units = [delimiter, Self.sequence, Self.picture, message, slice]
    let packet = try #require(H264Packet(units.flatMap { Self.start + $0 }, header))
    #expect(packet.isRestart)
    #expect(!packet.changesParameters)
    #expect(packet.bytes == [0, 0, 0, 4] + message + [0, 0, 0, 3] + slice)
  }

  @Test func lengthsStayAsTheyAre() throws {
    let bytes: [UInt8] = [0, 0, 0, 2, 9, 0xF0, 0, 0, 0, 3, 0x41, 1, 2]
    let packet = try #require(H264Packet(bytes, boxed()))
    #expect(packet.bytes == bytes)
    #expect(!packet.isRestart)
  }

  @Test(
    arguments: [
      [], [0, 0, 0], [0, 0, 0, 9, 0x65, 1], [0, 0, 0, 2, 9, 0xF0], [0xFF, 0xFF, 0xFF, 0xFF, 0x65],
    ] as [[UInt8]])
  func whatIsNoPictureIsNone(bytes: [UInt8]) throws {
    #expect(H264Packet(bytes, try boxed()) == nil)
  }

  @Test func otherParametersAreNoticed() throws {
    let bytes: [UInt8] = [0, 0, 0, 3, 0x68, 1, 2, 0, 0, 0, 2, 0x65, 1]
    #expect(try #require(H264Packet(bytes, boxed())).changesParameters)
    let same = [0, 0, 0, 5] + Self.picture + [0, 0, 0, 2, 0x65, 1]
    #expect(try !#require(H264Packet(same, boxed())).changesParameters)
  }

  @Test func headersOfSoundAreTakenOff() throws {
    // AAC-LC, 48 kHz, two channels, ten bytes in all.
    let bytes: [UInt8] = [0xFF, 0xF1, 0x4C, 0x80, 0x01, 0x5F, 0xFC, 1, 2, 3]
    let frame = try #require(ADTSFrame(bytes))
    #expect(frame.configuration == [0x11, 0x90])
    #expect(frame.payload == 7..<10)
    let config = try #require(AudioSpecificConfig(frame.configuration))
    #expect(config.objectType == 2 && config.sampleRate == 48_000 && config.channels == 2)
    #expect(ADTSFrame(Array(bytes.dropLast())) == nil)
    #expect(ADTSFrame(bytes + [0]) == nil)
    #expect(ADTSFrame([]) == nil)
  }
}
