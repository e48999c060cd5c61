// mux.c: files put together.
#pragma once

#include "packet.h"

#pragma clang assume_nonnull begin

typedef struct clibav_muxer clibav_muxer;

/// What is written to in place of a file. One thread at a time.
typedef struct {
  void *context;
  /// Takes all bytes: 0, or -1 when writing failed.
  int (*write)(void *context, const void *bytes, int64_t length);
  /// As lseek: the new position, or -1. NULL where there is no way back.
  int64_t (*_Nullable seek)(void *context, int64_t offset, int whence);
  /// Called once, when nothing will be written any more.
  void (*release)(void *context);
} clibav_writer;

/// Takes the writer over, also when it fails.
int clibav_muxer_open(
    const char *format, clibav_writer writer, clibav_muxer *_Nullable *_Nonnull muxer);
void clibav_muxer_close(clibav_muxer *muxer);
/// The stream's number, or an error.
int clibav_muxer_add_stream(clibav_muxer *muxer, clibav_parameters *parameters,
    clibav_rational time_base, clibav_rational frame_rate, int disposition);
int clibav_muxer_set_tag(clibav_muxer *muxer, int stream, const char *key, const char *value);
int clibav_muxer_begin(clibav_muxer *muxer, const char *_Nonnull const *_Nonnull keys,
    const char *_Nonnull const *_Nonnull values, int count);
/// An option of its own, changed while it works.
int clibav_muxer_set_option(clibav_muxer *muxer, const char *key, const char *value);
/// Final once the muxer has begun.
clibav_rational clibav_muxer_time_base(clibav_muxer *muxer, int stream);
/// The packet's times are in the stream's base; it stays the caller's.
int clibav_muxer_write(clibav_muxer *muxer, clibav_packet *packet, int stream, bool interleave);
/// Ends a fragment and hands over all that is buffered.
int clibav_muxer_flush(clibav_muxer *muxer);
int clibav_muxer_finish(clibav_muxer *muxer);

#pragma clang assume_nonnull end
