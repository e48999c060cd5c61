// packet.c: compressed frames, and what a stream of them is made of.
#pragma once

#include "start.h"

#pragma clang assume_nonnull begin

typedef struct clibav_packet clibav_packet;
typedef struct clibav_parameters clibav_parameters;

typedef struct {
  int64_t pts, dts, duration, position;
  int stream;
  bool is_key, is_corrupt, is_discarded;
} clibav_packet_fields;

clibav_packet *_Nullable clibav_packet_new(void);
void clibav_packet_free(clibav_packet *packet);
/// Another packet over the same bytes.
clibav_packet *_Nullable clibav_packet_clone(clibav_packet *packet);
clibav_packet *_Nullable clibav_packet_of_bytes(const void *bytes, int size);
clibav_packet_fields clibav_packet_get(clibav_packet *packet);
void clibav_packet_set(clibav_packet *packet, clibav_packet_fields fields);
const void *_Nullable clibav_packet_bytes(clibav_packet *packet, int *size);
/// Samples to drop at its start and end, if it says so.
bool clibav_packet_skipped_samples(clibav_packet *packet, uint32_t *start, uint32_t *end);
/// A codec header that comes with the packet in place of the stream's.
const void *_Nullable clibav_packet_header(clibav_packet *packet, int *size);
/// Settings of a WebVTT cue that come with it; not terminated.
const char *_Nullable clibav_packet_cue_settings(clibav_packet *packet, int *size);
/// Turns its times from one base into another.
void clibav_packet_rescale(clibav_packet *packet, clibav_rational from, clibav_rational to);

void clibav_parameters_free(clibav_parameters *parameters);
clibav_parameters *_Nullable clibav_parameters_clone(clibav_parameters *parameters);

/// What stands in codec parameters; texts last as long as they.
typedef struct {
  int kind;  // 0 video, 1 audio, 2 data, 3 subtitle, 4 attachment, -1 unknown
  const char *_Nullable codec;
  uint32_t tag;
  int profile, level;
  const char *_Nullable profile_name;
  int64_t bit_rate;
  const uint8_t *_Nullable extradata;
  int extradata_size;
  bool is_text, is_bitmap, is_intra_only;
  // video
  int width, height;
  const char *_Nullable format;  // of pixels or samples
  int depth, chroma_x, chroma_y, components;  // shifts of the chroma planes' size
  clibav_rational sample_aspect;
  int field_order, range, primaries, transfer, matrix, chroma_location, reordering;
  // audio
  int sample_rate, channels, frame_size, initial_padding, trailing_padding, bits_per_sample;
  char layout[64];
} clibav_parameter_fields;

void clibav_parameters_get(clibav_parameters *parameters, clibav_parameter_fields *fields);
void clibav_parameters_set_sample_aspect(clibav_parameters *parameters, clibav_rational aspect);
int clibav_parameters_set_extradata(clibav_parameters *parameters, const void *bytes, int size);

/// Filters that change packets: "h264_mp4toannexb" and its like.
typedef struct clibav_packet_filter clibav_packet_filter;
int clibav_packet_filter_open(const char *name, clibav_parameters *parameters,
    clibav_rational time_base, clibav_packet_filter *_Nullable *_Nonnull filter);
void clibav_packet_filter_free(clibav_packet_filter *filter);
/// Takes the packet's bytes over, or, without one, learns that none follow.
int clibav_packet_filter_send(clibav_packet_filter *filter, clibav_packet *_Nullable packet);
int clibav_packet_filter_receive(clibav_packet_filter *filter, clibav_packet *packet);
/// Of what comes out; a copy.
clibav_parameters *_Nullable clibav_packet_filter_parameters(clibav_packet_filter *filter);

#pragma clang assume_nonnull end
