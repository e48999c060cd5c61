#include "symbols.h"

#include <stdlib.h>

struct clibav_scaler {
  struct SwsContext *context;
  clibav_scaler_options options;
};

static int flags_of(const clibav_scaler_options *options) {
  static const int kernels[] = {SWS_LANCZOS, SWS_BICUBIC, SWS_AREA, SWS_BILINEAR};
  int flags = kernels[options->kernel] | SWS_ACCURATE_RND;
  const AVPixFmtDescriptor *to = av.av_pix_fmt_desc_get(av.av_get_pix_fmt(options->to_format));
  // Full chroma for RGB, or colour edges become blocks.
  return to && to->flags & AV_PIX_FMT_FLAG_RGB ? flags | SWS_FULL_CHR_H_INT | SWS_FULL_CHR_H_INP
                                               : flags;
}

static int configure(struct SwsContext *context, const clibav_scaler_options *options) {
  const struct {
    const char *key;
    int value;
  } settings[] = {
      {"srcw", options->from_width},
      {"srch", options->from_height},
      {"src_format", av.av_get_pix_fmt(options->from_format)},
      {"src_range", options->from_full_range},
      {"src_h_chr_pos", options->from_chroma_x},
      {"src_v_chr_pos", options->from_chroma_y},
      {"dstw", options->to_width},
      {"dsth", options->to_height},
      {"dst_format", av.av_get_pix_fmt(options->to_format)},
      {"dst_range", options->to_full_range},
      {"dst_h_chr_pos", options->to_chroma_x},
      {"dst_v_chr_pos", options->to_chroma_y},
      {"sws_flags", flags_of(options)},
      {"threads", options->threads},
  };
  for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
    int code = av.av_opt_set_int(context, settings[i].key, settings[i].value, 0);
    if (code < 0)
      return code;
  }
  int code = av.sws_init_context(context, NULL, NULL);
  if (code < 0)
    return code;
  // It fails where there is nothing to be done: from grey to grey, say.
  (void) av.sws_setColorspaceDetails(context, av.sws_getCoefficients(options->from_matrix),
      options->from_full_range, av.sws_getCoefficients(options->to_matrix),
      options->to_full_range, 0, 1 << 16, 1 << 16);
  return 0;
}

int clibav_scaler_open(const clibav_scaler_options *options, clibav_scaler **scaler) {
  *scaler = NULL;
  clibav_scaler *it = calloc(1, sizeof *it);
  if (!it)
    return AVERROR(ENOMEM);
  it->options = *options;
  it->context = av.sws_alloc_context();
  int code = it->context ? configure(it->context, options) : AVERROR(ENOMEM);
  if (code < 0)
    clibav_scaler_close(it);
  else
    *scaler = it;
  return code;
}

void clibav_scaler_close(clibav_scaler *scaler) {
  av.sws_freeContext(scaler->context);
  free(scaler);
}

int clibav_scaler_run(clibav_scaler *scaler, clibav_frame *source, clibav_frame *result) {
  const AVFrame *from = (AVFrame *) source;
  AVFrame *to = (AVFrame *) result;
  av.av_frame_unref(to);
  int code = av.sws_scale_frame(scaler->context, to, from);
  if (code < 0)
    return code;
  to->pts = from->pts;
  to->best_effort_timestamp = from->best_effort_timestamp;
  to->pkt_duration = from->pkt_duration;
  to->key_frame = from->key_frame;
  to->color_primaries = from->color_primaries;
  to->color_trc = from->color_trc;
  to->color_range =
      scaler->options.to_full_range ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
  to->colorspace = scaler->options.to_matrix;
  to->chroma_location = from->chroma_location;
  return 0;
}
