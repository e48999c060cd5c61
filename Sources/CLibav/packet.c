#include "symbols.h"

#include <string.h>

static AVPacket *native(clibav_packet *packet) { return (AVPacket *) packet; }

clibav_packet *clibav_packet_new(void) { return (clibav_packet *) av.av_packet_alloc(); }

void clibav_packet_free(clibav_packet *packet) {
  AVPacket *gone = native(packet);
  av.av_packet_free(&gone);
}

clibav_packet *clibav_packet_clone(clibav_packet *packet) {
  return (clibav_packet *) av.av_packet_clone(native(packet));
}

clibav_packet *clibav_packet_of_bytes(const void *bytes, int size) {
  AVPacket *packet = av.av_packet_alloc();
  if (packet && av.av_new_packet(packet, size) < 0)
    av.av_packet_free(&packet);
  if (packet && size > 0)
    memcpy(packet->data, bytes, (size_t) size);
  return (clibav_packet *) packet;
}

clibav_packet_fields clibav_packet_get(clibav_packet *packet) {
  AVPacket *it = native(packet);
  return (clibav_packet_fields){
      .pts = it->pts,
      .dts = it->dts,
      .duration = it->duration,
      .position = it->pos,
      .stream = it->stream_index,
      .is_key = it->flags & AV_PKT_FLAG_KEY,
      .is_corrupt = it->flags & AV_PKT_FLAG_CORRUPT,
      .is_discarded = it->flags & AV_PKT_FLAG_DISCARD,
  };
}

void clibav_packet_set(clibav_packet *packet, clibav_packet_fields fields) {
  AVPacket *it = native(packet);
  it->pts = fields.pts;
  it->dts = fields.dts;
  it->duration = fields.duration;
  it->pos = fields.position;
  it->stream_index = fields.stream;
  it->flags = it->flags & ~(AV_PKT_FLAG_KEY | AV_PKT_FLAG_CORRUPT | AV_PKT_FLAG_DISCARD);
  it->flags |= (fields.is_key ? AV_PKT_FLAG_KEY : 0) | (fields.is_corrupt ? AV_PKT_FLAG_CORRUPT : 0)
      | (fields.is_discarded ? AV_PKT_FLAG_DISCARD : 0);
}

const void *clibav_packet_bytes(clibav_packet *packet, int *size) {
  *size = native(packet)->size;
  return native(packet)->data;
}

bool clibav_packet_skipped_samples(clibav_packet *packet, uint32_t *start, uint32_t *end) {
  size_t size = 0;
  const uint8_t *data =
      av.av_packet_get_side_data(native(packet), AV_PKT_DATA_SKIP_SAMPLES, &size);
  if (!data || size < 8)
    return false;
  *start = data[0] | data[1] << 8 | data[2] << 16 | (uint32_t) data[3] << 24;
  *end = data[4] | data[5] << 8 | data[6] << 16 | (uint32_t) data[7] << 24;
  return true;
}

const void *clibav_packet_header(clibav_packet *packet, int *size) {
  size_t length = 0;
  const void *data =
      av.av_packet_get_side_data(native(packet), AV_PKT_DATA_NEW_EXTRADATA, &length);
  *size = (int) length;
  return data;
}

const char *clibav_packet_cue_settings(clibav_packet *packet, int *size) {
  size_t length = 0;
  const void *data =
      av.av_packet_get_side_data(native(packet), AV_PKT_DATA_WEBVTT_SETTINGS, &length);
  *size = (int) length;
  return data;
}

void clibav_packet_rescale(clibav_packet *packet, clibav_rational from, clibav_rational to) {
  av.av_packet_rescale_ts(native(packet), clibav_native(from), clibav_native(to));
}

static AVBSFContext *chain(clibav_packet_filter *filter) { return (AVBSFContext *) filter; }

int clibav_packet_filter_open(const char *name, clibav_parameters *parameters,
    clibav_rational time_base, clibav_packet_filter **filter) {
  const AVBitStreamFilter *kind = av.av_bsf_get_by_name(name);
  if (!kind)
    return AVERROR_BSF_NOT_FOUND;
  AVBSFContext *context = NULL;
  int code = av.av_bsf_alloc(kind, &context);
  if (code < 0)
    return code;
  context->time_base_in = clibav_native(time_base);
  code = av.avcodec_parameters_copy(context->par_in, (AVCodecParameters *) parameters);
  if (code >= 0)
    code = av.av_bsf_init(context);
  if (code < 0)
    av.av_bsf_free(&context);
  *filter = (clibav_packet_filter *) context;
  return code;
}

void clibav_packet_filter_free(clibav_packet_filter *filter) {
  AVBSFContext *context = chain(filter);
  av.av_bsf_free(&context);
}

int clibav_packet_filter_send(clibav_packet_filter *filter, clibav_packet *packet) {
  return av.av_bsf_send_packet(chain(filter), native(packet));
}

int clibav_packet_filter_receive(clibav_packet_filter *filter, clibav_packet *packet) {
  return av.av_bsf_receive_packet(chain(filter), native(packet));
}

clibav_parameters *clibav_packet_filter_parameters(clibav_packet_filter *filter) {
  return clibav_parameters_clone((clibav_parameters *) chain(filter)->par_out);
}
