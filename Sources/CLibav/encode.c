#include "symbols.h"

#include <stdio.h>

static AVCodecContext *native(clibav_encoder *encoder) { return (AVCodecContext *) encoder; }

static int new_context(const char *name, AVCodecContext **context) {
  const AVCodec *codec = av.avcodec_find_encoder_by_name(name);
  if (!codec)
    return AVERROR_ENCODER_NOT_FOUND;
  *context = av.avcodec_alloc_context3(codec);
  return *context ? 0 : AVERROR(ENOMEM);
}

static int finish(AVCodecContext *context, int code, clibav_encoder **encoder) {
  if (code >= 0)
    code = av.avcodec_open2(context, NULL, NULL);
  if (code < 0)
    av.avcodec_free_context(&context);
  *encoder = (clibav_encoder *) context;
  return code;
}

static int set_text(AVCodecContext *context, const char *key, const char *value) {
  return value ? av.av_opt_set(context->priv_data, key, value, 0) : 0;
}

static void set_picture(AVCodecContext *to, const clibav_video_encoder_options *from) {
  to->width = from->width;
  to->height = from->height;
  to->pix_fmt = av.av_get_pix_fmt(from->format);
  to->time_base = clibav_native(from->time_base);
  to->framerate = clibav_native(from->frame_rate);
  to->sample_aspect_ratio = (AVRational){1, 1};
  to->color_range = from->range;
  to->color_primaries = from->primaries;
  to->color_trc = from->transfer;
  to->colorspace = from->matrix;
  to->chroma_sample_location = from->chroma_location;
}

static int set_x264(AVCodecContext *context, const clibav_video_encoder_options *options) {
  int code = set_text(context, "preset", options->preset);
  if (code >= 0)
    code = set_text(context, "tune", options->tune);
  if (code >= 0)
    code = set_text(context, "profile", options->profile);
  if (code >= 0)
    code = set_text(context, "x264-params", options->parameters);
  if (code >= 0 && options->crf >= 0)
    code = av.av_opt_set_double(context->priv_data, "crf", options->crf, 0);
  if (code >= 0)
    code = av.av_opt_set_int(context->priv_data, "forced-idr", 1, 0);
  if (code >= 0)
    code = av.av_opt_set_int(context->priv_data, "sc_threshold", 0, 0);
  // Captions would ride along where nothing says that they are there.
  return code >= 0 ? av.av_opt_set_int(context->priv_data, "a53cc", 0, 0) : code;
}

int clibav_video_encoder_open(
    const clibav_video_encoder_options *options, clibav_encoder **encoder) {
  *encoder = NULL;
  AVCodecContext *context = NULL;
  int code = new_context(options->encoder, &context);
  if (code < 0)
    return code;
  set_picture(context, options);
  context->bit_rate = options->bit_rate;
  context->rc_max_rate = options->max_rate;
  context->rc_buffer_size = options->buffer_size;
  context->thread_count = options->threads;
  context->gop_size = options->key_frame_interval;
  context->keyint_min = 1;
  if (options->b_frames >= 0)
    context->max_b_frames = options->b_frames;
  context->flags |= AV_CODEC_FLAG_CLOSED_GOP;
  if (options->global_header)
    context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  return finish(context, set_x264(context, options), encoder);
}

int clibav_audio_encoder_open(
    const clibav_audio_encoder_options *options, clibav_encoder **encoder) {
  *encoder = NULL;
  AVCodecContext *context = NULL;
  int code = new_context(options->encoder, &context);
  if (code < 0)
    return code;
  context->sample_fmt = av.av_get_sample_fmt(options->format);
  context->sample_rate = options->sample_rate;
  context->time_base = (AVRational){1, options->sample_rate};
  context->bit_rate = options->bit_rate;
  av.av_channel_layout_default(&context->ch_layout, options->channels);
  if (options->global_header)
    context->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  return finish(context, 0, encoder);
}

void clibav_encoder_close(clibav_encoder *encoder) {
  AVCodecContext *gone = native(encoder);
  av.avcodec_free_context(&gone);
}

int clibav_encoder_send(clibav_encoder *encoder, clibav_frame *frame) {
  return av.avcodec_send_frame(native(encoder), (AVFrame *) frame);
}

int clibav_encoder_receive(clibav_encoder *encoder, clibav_packet *packet) {
  return av.avcodec_receive_packet(native(encoder), (AVPacket *) packet);
}

clibav_parameters *clibav_encoder_parameters(clibav_encoder *encoder) {
  AVCodecParameters *copy = av.avcodec_parameters_alloc();
  if (copy && av.avcodec_parameters_from_context(copy, native(encoder)) < 0)
    av.avcodec_parameters_free(&copy);
  return (clibav_parameters *) copy;
}

int clibav_encoder_frame_size(clibav_encoder *encoder) { return native(encoder)->frame_size; }
