/// Decoders that may run. What nobody uploads and few have looked at for holes is not here.
enum CodecList {
  /// As libav's list.
  static let decoders = (video + audio + subtitles).joined(separator: ",")

  private static let video = [
    "h264", "hevc", "vp8", "vp9", "libdav1d", "libaom-av1", "av1", "libvpx", "libvpx-vp9",
    "mpeg1video", "mpeg2video", "mpegvideo", "mpeg4", "h263", "h263p", "flv", "msmpeg4",
    "msmpeg4v1", "msmpeg4v2", "wmv1", "wmv2", "wmv3", "vc1", "mjpeg", "prores", "dnxhd",
    "dvvideo", "theora", "ffv1", "huffyuv", "ffvhuff", "utvideo", "rawvideo", "v210", "png",
    "gif", "webp", "qtrle", "cfhd", "vp6f", "vp6a", "vp6",
  ]

  private static let audio =
    [
      "aac", "aac_latm", "mp1float", "mp2float", "mp3float", "mp2", "mp3", "ac3", "eac3", "dca",
      "truehd", "mlp", "flac", "alac", "opus", "libopus", "vorbis", "wmav1", "wmav2", "wmapro",
      "amrnb", "amrwb", "libopencore_amrnb", "libopencore_amrwb", "adpcm_ms", "adpcm_ima_wav",
      "adpcm_ima_qt", "adpcm_swf", "nellymoser", "speex", "libspeex", "gsm", "gsm_ms",
    ] + pulseCodes

  private static let pulseCodes = [
    "alaw", "mulaw", "u8", "s8", "s16le", "s16be", "s24le", "s24be", "s32le", "s32be", "f32le",
    "f32be", "f64le", "f64be", "bluray", "dvd", "u16le", "u16be", "s64le", "s64be",
  ].map { "pcm_" + $0 }

  private static let subtitles = [
    "mov_text", "subrip", "srt", "ass", "ssa", "webvtt", "text", "dvdsub", "dvbsub", "pgssub",
  ]
}
