// frame.c: decoded pictures and sound.
#pragma once

#include "start.h"

#pragma clang assume_nonnull begin

typedef struct clibav_frame clibav_frame;

typedef struct {
  int64_t pts, duration;  // in what time base, its maker knows
  // video
  int width, height;
  clibav_rational sample_aspect;
  bool is_key, is_interlaced, is_top_first, is_damaged;
  int picture_type;  // 0 none, 1 I, 2 P, 3 B
  int range, primaries, transfer, matrix, chroma_location;
  // audio
  int samples, sample_rate, channels;
} clibav_frame_fields;

clibav_frame *_Nullable clibav_frame_new(void);
void clibav_frame_free(clibav_frame *frame);
/// Another frame over the same samples.
clibav_frame *_Nullable clibav_frame_clone(clibav_frame *frame);
/// A picture with its own memory, not yet filled; NULL too when the format is not known.
clibav_frame *_Nullable clibav_frame_picture(const char *format, int width, int height);
/// Sound with its own memory, silent.
clibav_frame *_Nullable clibav_frame_silence(
    const char *format, int sample_rate, int channels, int samples);
/// Its time is the best guess of a decoder, if one made it.
clibav_frame_fields clibav_frame_get(clibav_frame *frame);
/// Sets what does not concern its size.
void clibav_frame_set(clibav_frame *frame, clibav_frame_fields fields);
/// Gives it memory of its own if it shares what it has.
int clibav_frame_make_writable(clibav_frame *frame);
const char *_Nullable clibav_frame_pixel_format(clibav_frame *frame);
const char *_Nullable clibav_frame_sample_format(clibav_frame *frame);
/// The first byte of a plane, its rows' distance, the bytes of a row and the rows; NULL where it has no
/// such plane or its rows run upwards.
uint8_t *_Nullable clibav_frame_plane(
    clibav_frame *frame, int plane, int *stride, int *row_bytes, int *rows);
bool clibav_frame_display_matrix(clibav_frame *frame, int32_t matrix[_Nonnull 9]);
/// Lays colours over samples of 8 bits: `color` is what is seen of them by `cover`, 0 to 255, times 255.
void clibav_blend(
    uint8_t *samples, const uint8_t *cover, const uint16_t *color, size_t count);
/// Removes what rides along: matrices, captions, mastering data.
void clibav_frame_drop_side_data(clibav_frame *frame);

#pragma clang assume_nonnull end
