#include "symbols.h"

#include <stdlib.h>

struct clibav_resampler {
  SwrContext *context;
  AVAudioFifo *fifo;
  AVChannelLayout from, to;
  int from_format, from_rate;
  enum AVSampleFormat to_format;
  int to_rate;
};

static int layout_of(const AVFrame *frame, AVChannelLayout *layout) {
  if (frame->ch_layout.order != AV_CHANNEL_ORDER_UNSPEC)
    return av.av_channel_layout_copy(layout, &frame->ch_layout);
  av.av_channel_layout_default(layout, frame->ch_layout.nb_channels);
  return 0;
}

static int configure(clibav_resampler *it, const AVFrame *like, int channels) {
  int code = layout_of(like, &it->from);
  if (code < 0)
    return code;
  it->from_format = like->format;
  it->from_rate = like->sample_rate;
  av.av_channel_layout_default(&it->to, channels);
  it->fifo = av.av_audio_fifo_alloc(it->to_format, channels, 4096);
  if (!it->fifo)
    return AVERROR(ENOMEM);
  code = av.swr_alloc_set_opts2(&it->context, &it->to, it->to_format, it->to_rate, &it->from,
      it->from_format, it->from_rate, 0, NULL);
  // Channels that are added up must not clip; floats would be let through.
  if (code >= 0)
    code = av.av_opt_set_double(it->context, "rematrix_maxval", 1, 0);
  return code >= 0 ? av.swr_init(it->context) : code;
}

int clibav_resampler_open(clibav_frame *like, const char *to_format, int to_rate, int to_channels,
    clibav_resampler **resampler) {
  *resampler = NULL;
  clibav_resampler *it = calloc(1, sizeof *it);
  if (!it)
    return AVERROR(ENOMEM);
  it->to_format = av.av_get_sample_fmt(to_format);
  it->to_rate = to_rate;
  int code = configure(it, (AVFrame *) like, to_channels);
  if (code < 0)
    clibav_resampler_close(it);
  else
    *resampler = it;
  return code;
}

void clibav_resampler_close(clibav_resampler *resampler) {
  av.swr_free(&resampler->context);
  if (resampler->fifo)
    av.av_audio_fifo_free(resampler->fifo);
  av.av_channel_layout_uninit(&resampler->from);
  av.av_channel_layout_uninit(&resampler->to);
  free(resampler);
}

bool clibav_resampler_takes(clibav_resampler *resampler, clibav_frame *frame) {
  const AVFrame *it = (AVFrame *) frame;
  AVChannelLayout layout = {0};
  bool fits = it->format == resampler->from_format && it->sample_rate == resampler->from_rate
      && layout_of(it, &layout) >= 0
      && av.av_channel_layout_compare(&layout, &resampler->from) == 0;
  av.av_channel_layout_uninit(&layout);
  return fits;
}

static clibav_frame *blank(clibav_resampler *it, int samples) {
  return clibav_frame_silence(
      av.av_get_sample_fmt_name(it->to_format), it->to_rate, it->to.nb_channels, samples);
}

static int keep(clibav_resampler *it, AVFrame *frame, int samples) {
  int code = av.av_audio_fifo_write(it->fifo, (void **) frame->extended_data, samples);
  return code < samples ? (code < 0 ? code : AVERROR(ENOMEM)) : 0;
}

int clibav_resampler_send(clibav_resampler *resampler, clibav_frame *frame) {
  const AVFrame *from = (AVFrame *) frame;
  int samples = from ? from->nb_samples : 0;
  int room = av.swr_get_out_samples(resampler->context, samples);
  if (room <= 0)
    return room;
  clibav_frame *made = blank(resampler, room);
  if (!made)
    return AVERROR(ENOMEM);
  AVFrame *to = (AVFrame *) made;
  int code = av.swr_convert(resampler->context, to->extended_data, room,
      from ? (const uint8_t **) from->extended_data : NULL, samples);
  if (code > 0)
    code = keep(resampler, to, code);
  clibav_frame_free(made);
  return code;
}

int clibav_resampler_available(clibav_resampler *resampler) {
  return av.av_audio_fifo_size(resampler->fifo);
}

int clibav_resampler_add_silence(clibav_resampler *resampler, int samples) {
  clibav_frame *made = blank(resampler, samples);
  if (!made)
    return AVERROR(ENOMEM);
  int code = keep(resampler, (AVFrame *) made, samples);
  clibav_frame_free(made);
  return code;
}

int clibav_resampler_drop(clibav_resampler *resampler, int samples) {
  return av.av_audio_fifo_drain(resampler->fifo, samples);
}

int clibav_resampler_receive(clibav_resampler *resampler, int samples, clibav_frame *frame) {
  if (samples <= 0 || samples > clibav_resampler_available(resampler))
    return AVERROR(EAGAIN);
  clibav_frame *made = blank(resampler, samples);
  if (!made)
    return AVERROR(ENOMEM);
  AVFrame *to = (AVFrame *) made;
  int code = av.av_audio_fifo_read(resampler->fifo, (void **) to->extended_data, samples);
  if (code >= 0) {
    av.av_frame_unref((AVFrame *) frame);
    av.av_frame_move_ref((AVFrame *) frame, to);
  }
  clibav_frame_free(made);
  return code;
}

int64_t clibav_resampler_delay(clibav_resampler *resampler) {
  return av.swr_get_delay(resampler->context, resampler->to_rate)
      + clibav_resampler_available(resampler);
}
