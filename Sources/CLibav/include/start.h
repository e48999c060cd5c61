// start.c: loading, errors, messages, and what the libraries can do.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct {
  int num, den;
} clibav_rational;

/// Stands for a time that is not known.
#define CLIBAV_NO_TIME INT64_MIN

/// Spares the parts that are loaded later some libraries that they are linked to for nothing.
/// `folder` holds what stands in for them, in `formats` and `filters`; it may be missing.
void clibav_stand_in(const char *folder);

/// Each loads a part. The result is 0; or -1, and `reason` says why. Not thread-safe.
/// libavutil, libavcodec, libavformat and libswresample; the others need them.
int clibav_start(char *reason, size_t reason_size);
/// libswscale.
int clibav_start_scaling(char *reason, size_t reason_size);
/// libavfilter.
int clibav_start_filters(char *reason, size_t reason_size);

/// FFmpeg's version, such as "5.1.9-0+deb12u1".
const char *clibav_version(void);

typedef enum {
  CLIBAV_DONE, CLIBAV_AGAIN, CLIBAV_END, CLIBAV_DAMAGED, CLIBAV_STOPPED, CLIBAV_NO_MEMORY,
  CLIBAV_UNKNOWN_FORMAT, CLIBAV_UNAVAILABLE, CLIBAV_REFUSED, CLIBAV_IO, CLIBAV_OTHER
} clibav_outcome;

clibav_outcome clibav_outcome_of(int code);
void clibav_describe(int code, char *text, size_t text_size);

/// Receives what libav has to say, warnings and worse, from any thread. The text ends with its line.
typedef void (*clibav_log_callback)(bool is_error, const char *message);
void clibav_set_log(clibav_log_callback callback);

bool clibav_has_decoder(const char *name);
bool clibav_has_encoder(const char *name);
bool clibav_has_demuxer(const char *name);
bool clibav_has_muxer(const char *name);
bool clibav_has_packet_filter(const char *name);
/// After clibav_start_filters.
bool clibav_has_filter(const char *name);

#pragma clang assume_nonnull end
