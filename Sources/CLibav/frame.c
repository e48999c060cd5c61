#include "symbols.h"

#include <stdlib.h>
#include <string.h>

static AVFrame *native(clibav_frame *frame) { return (AVFrame *) frame; }

clibav_frame *clibav_frame_new(void) { return (clibav_frame *) av.av_frame_alloc(); }

void clibav_frame_free(clibav_frame *frame) {
  AVFrame *gone = native(frame);
  av.av_frame_free(&gone);
}

clibav_frame *clibav_frame_clone(clibav_frame *frame) {
  return (clibav_frame *) av.av_frame_clone(native(frame));
}

clibav_frame *clibav_frame_picture(const char *format, int width, int height) {
  AVFrame *frame = av.av_frame_alloc();
  if (!frame)
    return NULL;
  frame->format = av.av_get_pix_fmt(format);
  frame->width = width;
  frame->height = height;
  if (frame->format == AV_PIX_FMT_NONE || av.av_frame_get_buffer(frame, 0) < 0)
    av.av_frame_free(&frame);
  return (clibav_frame *) frame;
}

clibav_frame *clibav_frame_silence(
    const char *format, int sample_rate, int channels, int samples) {
  AVFrame *frame = av.av_frame_alloc();
  if (!frame)
    return NULL;
  frame->format = av.av_get_sample_fmt(format);
  frame->sample_rate = sample_rate;
  frame->nb_samples = samples;
  av.av_channel_layout_default(&frame->ch_layout, channels);
  if (frame->format == AV_SAMPLE_FMT_NONE || av.av_frame_get_buffer(frame, 0) < 0
      || av.av_samples_set_silence(frame->extended_data, 0, samples, channels, frame->format) < 0)
    av.av_frame_free(&frame);
  return (clibav_frame *) frame;
}

clibav_frame_fields clibav_frame_get(clibav_frame *frame) {
  AVFrame *it = native(frame);
  int64_t guess = it->best_effort_timestamp;
  return (clibav_frame_fields){
      .pts = guess != AV_NOPTS_VALUE ? guess : it->pts,
      .duration = it->pkt_duration,
      .width = it->width,
      .height = it->height,
      .sample_aspect = clibav_plain(it->sample_aspect_ratio),
      .is_key = it->key_frame,
      .is_interlaced = it->interlaced_frame,
      .is_top_first = it->top_field_first,
      .is_damaged = it->decode_error_flags || it->flags & AV_FRAME_FLAG_CORRUPT,
      .picture_type = it->pict_type,
      .range = it->color_range,
      .primaries = it->color_primaries,
      .transfer = it->color_trc,
      .matrix = it->colorspace,
      .chroma_location = it->chroma_location,
      .samples = it->nb_samples,
      .sample_rate = it->sample_rate,
      .channels = it->ch_layout.nb_channels,
  };
}

void clibav_frame_set(clibav_frame *frame, clibav_frame_fields fields) {
  AVFrame *it = native(frame);
  it->pts = it->best_effort_timestamp = fields.pts;
  it->pkt_duration = fields.duration;
  it->sample_aspect_ratio = clibav_native(fields.sample_aspect);
  it->key_frame = fields.is_key;
  it->interlaced_frame = fields.is_interlaced;
  it->top_field_first = fields.is_top_first;
  it->pict_type = fields.picture_type;
  it->color_range = fields.range;
  it->color_primaries = fields.primaries;
  it->color_trc = fields.transfer;
  it->colorspace = fields.matrix;
  it->chroma_location = fields.chroma_location;
}

int clibav_frame_make_writable(clibav_frame *frame) {
  return av.av_frame_make_writable(native(frame));
}

const char *clibav_frame_pixel_format(clibav_frame *frame) {
  return native(frame)->width > 0 ? av.av_get_pix_fmt_name(native(frame)->format) : NULL;
}

const char *clibav_frame_sample_format(clibav_frame *frame) {
  return native(frame)->nb_samples > 0 ? av.av_get_sample_fmt_name(native(frame)->format) : NULL;
}

static int component_step(const AVPixFmtDescriptor *pixels, int plane, int *shift_x, int *shift_y) {
  int step = 0;
  *shift_x = *shift_y = 0;
  for (int i = 0; i < pixels->nb_components; i++) {
    if (pixels->comp[i].plane != plane)
      continue;
    if (pixels->comp[i].step > step)
      step = pixels->comp[i].step;
    bool is_chroma = (i == 1 || i == 2) && !(pixels->flags & AV_PIX_FMT_FLAG_RGB);
    *shift_x = is_chroma ? pixels->log2_chroma_w : 0;
    *shift_y = is_chroma ? pixels->log2_chroma_h : 0;
  }
  return step;
}

static uint8_t *picture_plane(AVFrame *it, int plane, int *stride, int *row_bytes, int *rows) {
  const AVPixFmtDescriptor *pixels = av.av_pix_fmt_desc_get(it->format);
  // Those of hardware have no bytes; those counted in bits and packed ones with halved chroma have rows
  // of another kind.
  int unfit = AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_PAL;
  if (!pixels || pixels->flags & unfit || !it->data[plane] || it->linesize[plane] <= 0)
    return NULL;
  bool is_planar = pixels->flags & AV_PIX_FMT_FLAG_PLANAR;
  if (!is_planar && pixels->log2_chroma_w)
    return NULL;
  int shift_x, shift_y;
  int step = component_step(pixels, plane, &shift_x, &shift_y);
  if (step == 0)
    return NULL;
  *stride = it->linesize[plane];
  *row_bytes = AV_CEIL_RSHIFT(it->width, shift_x) * step;
  *rows = AV_CEIL_RSHIFT(it->height, shift_y);
  return *row_bytes <= *stride ? it->data[plane] : NULL;
}

uint8_t *clibav_frame_plane(
    clibav_frame *frame, int plane, int *stride, int *row_bytes, int *rows) {
  AVFrame *it = native(frame);
  if (plane < 0 || plane >= AV_NUM_DATA_POINTERS)
    return NULL;
  if (it->width > 0)
    return picture_plane(it, plane, stride, row_bytes, rows);
  bool is_planar = av.av_sample_fmt_is_planar(it->format);
  int channels = it->ch_layout.nb_channels;
  if (it->nb_samples <= 0 || plane >= (is_planar ? channels : 1))
    return NULL;
  *row_bytes = it->nb_samples * av.av_get_bytes_per_sample(it->format) * (is_planar ? 1 : channels);
  *stride = *row_bytes;
  *rows = 1;
  return it->extended_data[plane];
}

void clibav_blend(
    uint8_t *samples, const uint8_t *cover, const uint16_t *color, size_t count) {
  for (size_t i = 0; i < count; i++) {
    // Divides by 255 and rounds, in 16 bits, which vectors hold many of.
    uint16_t sum = (uint16_t) (samples[i] * (255 - cover[i]) + color[i] + 128);
    samples[i] = (uint8_t) ((uint16_t) (sum + (sum >> 8)) >> 8);
  }
}

bool clibav_frame_display_matrix(clibav_frame *frame, int32_t matrix[9]) {
  AVFrameSideData *side =
      av.av_frame_get_side_data(native(frame), AV_FRAME_DATA_DISPLAYMATRIX);
  if (!side || side->size < 9 * sizeof(int32_t))
    return false;
  memcpy(matrix, side->data, 9 * sizeof(int32_t));
  return true;
}

void clibav_frame_drop_side_data(clibav_frame *frame) {
  AVFrame *it = native(frame);
  while (it->nb_side_data > 0)
    av.av_frame_remove_side_data(it, it->side_data[0]->type);
}
