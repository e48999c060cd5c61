#include "symbols.h"

#include <string.h>

static AVStream *stream_of(clibav_demuxer *demuxer, int stream) {
  return clibav_format_of(demuxer)->streams[stream];
}

static const void *side_data(const AVStream *stream, enum AVPacketSideDataType type, size_t least) {
  size_t size = 0;
  const void *data = av.av_stream_get_side_data(stream, type, &size);
  return data && size >= least ? data : NULL;
}

static double ratio(AVRational value) { return value.den ? (double) value.num / value.den : 0; }

static void get_mastering(
    const AVMasteringDisplayMetadata *from, clibav_stream_fields *to) {
  to->has_mastering = from->has_primaries || from->has_luminance;
  for (int i = 0; i < 3; i++) {
    to->primaries[2 * i] = ratio(from->display_primaries[i][0]);
    to->primaries[2 * i + 1] = ratio(from->display_primaries[i][1]);
  }
  to->primaries[6] = ratio(from->white_point[0]);
  to->primaries[7] = ratio(from->white_point[1]);
  to->luminance[0] = ratio(from->min_luminance);
  to->luminance[1] = ratio(from->max_luminance);
}

static void get_side_data(const AVStream *from, clibav_stream_fields *to) {
  const void *matrix = side_data(from, AV_PKT_DATA_DISPLAYMATRIX, sizeof to->matrix);
  to->has_matrix = matrix != NULL;
  if (matrix)
    memcpy(to->matrix, matrix, sizeof to->matrix);
  const AVMasteringDisplayMetadata *mastering = side_data(
      from, AV_PKT_DATA_MASTERING_DISPLAY_METADATA, sizeof(AVMasteringDisplayMetadata));
  if (mastering)
    get_mastering(mastering, to);
  const AVContentLightMetadata *light =
      side_data(from, AV_PKT_DATA_CONTENT_LIGHT_LEVEL, sizeof(AVContentLightMetadata));
  to->has_light = light != NULL;
  if (light) {
    to->max_cll = light->MaxCLL;
    to->max_fall = light->MaxFALL;
  }
  const AVDOVIDecoderConfigurationRecord *dolby =
      side_data(from, AV_PKT_DATA_DOVI_CONF, sizeof(AVDOVIDecoderConfigurationRecord));
  to->has_dolby = dolby != NULL;
  if (dolby) {
    to->dolby_profile = dolby->dv_profile;
    to->dolby_level = dolby->dv_level;
    to->dolby_compatibility = dolby->dv_bl_signal_compatibility_id;
  }
}

void clibav_demuxer_stream(clibav_demuxer *demuxer, int stream, clibav_stream_fields *fields) {
  const AVStream *from = stream_of(demuxer, stream);
  *fields = (clibav_stream_fields){
      .id = from->id,
      .time_base = clibav_plain(from->time_base),
      .average_rate = clibav_plain(from->avg_frame_rate),
      .real_rate = clibav_plain(from->r_frame_rate),
      .sample_aspect = clibav_plain(from->sample_aspect_ratio),
      .start = from->start_time,
      .duration = from->duration,
      .frames = from->nb_frames,
      .disposition = from->disposition,
  };
  get_side_data(from, fields);
}

clibav_parameters *clibav_demuxer_parameters(clibav_demuxer *demuxer, int stream) {
  return clibav_parameters_clone((clibav_parameters *) stream_of(demuxer, stream)->codecpar);
}

const char *clibav_demuxer_tag(clibav_demuxer *demuxer, int stream, const char *key) {
  AVDictionary *tags = stream < 0 ? clibav_format_of(demuxer)->metadata
                                  : stream_of(demuxer, stream)->metadata;
  AVDictionaryEntry *entry = av.av_dict_get(tags, key, NULL, 0);
  return entry ? entry->value : NULL;
}

void clibav_demuxer_discard(clibav_demuxer *demuxer, int stream, bool discard) {
  stream_of(demuxer, stream)->discard = discard ? AVDISCARD_ALL : AVDISCARD_DEFAULT;
}

int clibav_demuxer_attached_picture(clibav_demuxer *demuxer, int stream, clibav_packet *packet) {
  const AVPacket *picture = &stream_of(demuxer, stream)->attached_pic;
  if (!picture->data)
    return AVERROR(EAGAIN);
  av.av_packet_unref((AVPacket *) packet);
  return av.av_packet_ref((AVPacket *) packet, picture);
}

int clibav_demuxer_index_count(clibav_demuxer *demuxer, int stream) {
  return av.avformat_index_get_entries_count(stream_of(demuxer, stream));
}

bool clibav_demuxer_index(
    clibav_demuxer *demuxer, int stream, int index, clibav_index_entry *entry) {
  const AVIndexEntry *from = av.avformat_index_get_entry(stream_of(demuxer, stream), index);
  if (!from)
    return false;
  *entry = (clibav_index_entry){
      .time = from->timestamp,
      .position = from->pos,
      .size = from->size,
      .is_key = from->flags & AVINDEX_KEYFRAME,
      .is_discarded = from->flags & AVINDEX_DISCARD_FRAME,
  };
  return true;
}
