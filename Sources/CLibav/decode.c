#include "symbols.h"

static AVCodecContext *native(clibav_decoder *decoder) { return (AVCodecContext *) decoder; }

static int configure(AVCodecContext *codec, const clibav_decoder_options *options) {
  codec->pkt_timebase = clibav_native(options->time_base);
  codec->thread_count = options->threads;
  codec->thread_type = options->frame_threads ? FF_THREAD_FRAME | FF_THREAD_SLICE : FF_THREAD_SLICE;
  if (options->key_frames_only)
    codec->skip_frame = AVDISCARD_NONKEY;
  if (options->strict)
    codec->err_recognition = AV_EF_CRCCHECK | AV_EF_BITSTREAM | AV_EF_BUFFER | AV_EF_EXPLODE;
  codec->max_pixels = options->max_pixels;
  return av.av_opt_set(codec, "codec_whitelist", options->codecs, 0);
}

int clibav_decoder_open(clibav_parameters *parameters, const clibav_decoder_options *options,
    clibav_decoder **decoder) {
  *decoder = NULL;
  AVCodecParameters *from = (AVCodecParameters *) parameters;
  const AVCodec *codec = av.avcodec_find_decoder(from->codec_id);
  if (!codec)
    return AVERROR_DECODER_NOT_FOUND;
  AVCodecContext *context = av.avcodec_alloc_context3(codec);
  if (!context)
    return AVERROR(ENOMEM);
  int code = av.avcodec_parameters_to_context(context, from);
  if (code >= 0)
    code = configure(context, options);
  if (code >= 0)
    code = av.avcodec_open2(context, codec, NULL);
  if (code < 0)
    av.avcodec_free_context(&context);
  *decoder = (clibav_decoder *) context;
  return code;
}

void clibav_decoder_close(clibav_decoder *decoder) {
  AVCodecContext *gone = native(decoder);
  av.avcodec_free_context(&gone);
}

int clibav_decoder_send(clibav_decoder *decoder, clibav_packet *packet) {
  return av.avcodec_send_packet(native(decoder), (AVPacket *) packet);
}

int clibav_decoder_receive(clibav_decoder *decoder, clibav_frame *frame) {
  return av.avcodec_receive_frame(native(decoder), (AVFrame *) frame);
}

void clibav_decoder_skip(clibav_decoder *decoder, clibav_skip skip, bool filters) {
  static const enum AVDiscard levels[] = {AVDISCARD_DEFAULT, AVDISCARD_NONREF, AVDISCARD_NONKEY};
  native(decoder)->skip_frame = levels[skip];
  native(decoder)->skip_loop_filter = filters ? AVDISCARD_ALL : AVDISCARD_DEFAULT;
}

void clibav_decoder_flush(clibav_decoder *decoder) { av.avcodec_flush_buffers(native(decoder)); }

const char *clibav_decoder_name(clibav_decoder *decoder) { return native(decoder)->codec->name; }

int clibav_decoder_reordering(clibav_decoder *decoder) { return native(decoder)->has_b_frames; }
