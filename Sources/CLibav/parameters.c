#include "symbols.h"

#include <errno.h>
#include <string.h>

static AVCodecParameters *native(clibav_parameters *parameters) {
  return (AVCodecParameters *) parameters;
}

void clibav_parameters_free(clibav_parameters *parameters) {
  AVCodecParameters *gone = native(parameters);
  av.avcodec_parameters_free(&gone);
}

clibav_parameters *clibav_parameters_clone(clibav_parameters *parameters) {
  AVCodecParameters *copy = av.avcodec_parameters_alloc();
  if (copy && av.avcodec_parameters_copy(copy, native(parameters)) < 0)
    av.avcodec_parameters_free(&copy);
  return (clibav_parameters *) copy;
}

static void get_video(const AVCodecParameters *from, clibav_parameter_fields *to) {
  to->width = from->width;
  to->height = from->height;
  to->format = av.av_get_pix_fmt_name(from->format);
  const AVPixFmtDescriptor *pixels = av.av_pix_fmt_desc_get(from->format);
  if (pixels) {
    to->depth = pixels->comp[0].depth;
    to->chroma_x = pixels->log2_chroma_w;
    to->chroma_y = pixels->log2_chroma_h;
    to->components = pixels->nb_components;
  }
  to->sample_aspect = clibav_plain(from->sample_aspect_ratio);
  to->field_order = from->field_order;
  to->range = from->color_range;
  to->primaries = from->color_primaries;
  to->transfer = from->color_trc;
  to->matrix = from->color_space;
  to->chroma_location = from->chroma_location;
  to->reordering = from->video_delay;
}

static void get_audio(const AVCodecParameters *from, clibav_parameter_fields *to) {
  to->format = av.av_get_sample_fmt_name(from->format);
  to->sample_rate = from->sample_rate;
  to->channels = from->ch_layout.nb_channels;
  to->frame_size = from->frame_size;
  to->initial_padding = from->initial_padding;
  to->trailing_padding = from->trailing_padding;
  to->bits_per_sample = from->bits_per_raw_sample ? from->bits_per_raw_sample
                                                  : from->bits_per_coded_sample;
  av.av_channel_layout_describe(&from->ch_layout, to->layout, sizeof to->layout);
}

void clibav_parameters_get(clibav_parameters *parameters, clibav_parameter_fields *fields) {
  const AVCodecParameters *from = native(parameters);
  const AVCodecDescriptor *codec = av.avcodec_descriptor_get(from->codec_id);
  *fields = (clibav_parameter_fields){
      .kind = from->codec_type,
      .codec = av.avcodec_get_name(from->codec_id),
      .tag = from->codec_tag,
      .profile = from->profile,
      .level = from->level,
      .profile_name = av.avcodec_profile_name(from->codec_id, from->profile),
      .bit_rate = from->bit_rate,
      .extradata = from->extradata,
      .extradata_size = from->extradata_size,
      .is_text = codec && codec->props & AV_CODEC_PROP_TEXT_SUB,
      .is_bitmap = codec && codec->props & AV_CODEC_PROP_BITMAP_SUB,
      .is_intra_only = codec && codec->props & AV_CODEC_PROP_INTRA_ONLY,
  };
  if (from->codec_type == AVMEDIA_TYPE_VIDEO)
    get_video(from, fields);
  if (from->codec_type == AVMEDIA_TYPE_AUDIO)
    get_audio(from, fields);
}

void clibav_parameters_set_sample_aspect(clibav_parameters *parameters, clibav_rational aspect) {
  native(parameters)->sample_aspect_ratio = clibav_native(aspect);
}

int clibav_parameters_set_extradata(clibav_parameters *parameters, const void *bytes, int size) {
  AVCodecParameters *to = native(parameters);
  uint8_t *copy = av.av_malloc((size_t) size + AV_INPUT_BUFFER_PADDING_SIZE);
  if (!copy)
    return AVERROR(ENOMEM);
  memcpy(copy, bytes, (size_t) size);
  memset(copy + size, 0, AV_INPUT_BUFFER_PADDING_SIZE);
  av.av_freep(&to->extradata);
  to->extradata = copy;
  to->extradata_size = size;
  return 0;
}
