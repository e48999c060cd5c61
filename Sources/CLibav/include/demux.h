// demux.c: files taken apart. Nothing is opened but what the reader hands over.
#pragma once

#include "packet.h"

#pragma clang assume_nonnull begin

typedef struct clibav_demuxer clibav_demuxer;

/// What is read in place of a file. One thread at a time.
typedef struct {
  void *context;
  /// Fills the buffer with at most `length` bytes: how many, 0 at the end, -1 when reading failed.
  int64_t (*read)(void *context, void *buffer, int64_t length);
  /// As lseek: the new position, or -1. NULL where there is no way back.
  int64_t (*_Nullable seek)(void *context, int64_t offset, int whence);
  /// Bytes, or -1.
  int64_t size;
  /// Whether work is to end.
  bool (*stopped)(void *context);
  /// Called once, when nothing will be read any more.
  void (*release)(void *context);
} clibav_reader;

typedef struct {
  const char *_Nullable format;            // the demuxer's name, or NULL: one of `formats` that the bytes call for
  const char *_Nullable formats;           // those that may run at all, separated by commas
  const char *_Nullable codecs;            // decoders that may run to find out about streams
  int max_streams;
  int64_t probe_bytes;           // read at most to find out about streams
  int64_t analyze_microseconds;  // and so much of their time
  bool generate_times;           // times of frames where the container has only those of decoding
} clibav_demux_options;

/// Takes the reader over, also when it fails.
int clibav_demuxer_open(clibav_reader reader, const clibav_demux_options *options,
    clibav_demuxer *_Nullable *_Nonnull demuxer);
void clibav_demuxer_close(clibav_demuxer *demuxer);
/// Reads what is needed to describe the streams.
int clibav_demuxer_analyze(clibav_demuxer *demuxer);

typedef struct {
  const char *_Nullable name;      // "mov,mp4,m4a,3gp,3g2,mj2"
  int64_t start, duration;  // microseconds
  int64_t bit_rate;
  int streams, programs, chapters;
} clibav_container;

clibav_container clibav_demuxer_container(clibav_demuxer *demuxer);

typedef struct {
  int id;
  clibav_rational time_base, average_rate, real_rate, sample_aspect;
  int64_t start, duration, frames;
  int disposition;
  bool has_matrix, has_mastering, has_light, has_dolby;
  int32_t matrix[9];
  double primaries[8], luminance[2];  // red, green, blue, white as x, y; least, most in cd/m²
  unsigned max_cll, max_fall;
  int dolby_profile, dolby_level, dolby_compatibility;
} clibav_stream_fields;

void clibav_demuxer_stream(clibav_demuxer *demuxer, int stream, clibav_stream_fields *fields);
/// A copy.
clibav_parameters *_Nullable clibav_demuxer_parameters(clibav_demuxer *demuxer, int stream);
/// A text of a stream, or of the file for -1.
const char *_Nullable clibav_demuxer_tag(clibav_demuxer *demuxer, int stream, const char *key);
void clibav_demuxer_discard(clibav_demuxer *demuxer, int stream, bool discard);
/// The picture of an attached one; the packet shares its bytes.
int clibav_demuxer_attached_picture(clibav_demuxer *demuxer, int stream, clibav_packet *packet);

typedef struct {
  int64_t time;  // of decoding, in the stream's base
  int64_t position;
  int size;
  bool is_key, is_discarded;
} clibav_index_entry;

/// Entries of the container's own index; what was read so far, where it has none.
int clibav_demuxer_index_count(clibav_demuxer *demuxer, int stream);
bool clibav_demuxer_index(
    clibav_demuxer *demuxer, int stream, int index, clibav_index_entry *entry);

int clibav_demuxer_read(clibav_demuxer *demuxer, clibav_packet *packet);
/// To the last key frame of the stream at or before the time.
int clibav_demuxer_seek(clibav_demuxer *demuxer, int stream, int64_t time);

#pragma clang assume_nonnull end
