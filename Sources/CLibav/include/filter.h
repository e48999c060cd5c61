// graph.c, scale.c and resample.c: what happens to frames between decoders and encoders.
#pragma once

#include "frame.h"

#pragma clang assume_nonnull begin

typedef struct clibav_graph clibav_graph;

typedef struct {
  int width, height;
  const char *_Nullable format;  // of pixels
  clibav_rational time_base, sample_aspect, frame_rate;
  int range, matrix;
} clibav_graph_source;

/// A chain of filters, each with its arguments.
int clibav_graph_open(const clibav_graph_source *source, const char *_Nonnull const *_Nonnull names,
    const char *_Nonnull const *_Nonnull arguments, int count, int threads,
    clibav_graph *_Nullable *_Nonnull graph);
void clibav_graph_close(clibav_graph *graph);
/// Takes the frame's content over, or, without one, learns that none follow.
int clibav_graph_send(clibav_graph *graph, clibav_frame *_Nullable frame);
int clibav_graph_receive(clibav_graph *graph, clibav_frame *frame);
clibav_rational clibav_graph_time_base(clibav_graph *graph);
clibav_rational clibav_graph_frame_rate(clibav_graph *graph);

typedef struct clibav_scaler clibav_scaler;

typedef struct {
  const char *_Nullable from_format, *_Nullable to_format;
  int from_width, from_height, to_width, to_height;
  bool from_full_range, to_full_range;
  int from_matrix, to_matrix;  // as the standard numbers them
  int from_chroma_x, from_chroma_y, to_chroma_x, to_chroma_y;  // 1/256 of a pixel, -513 by default
  int kernel;                  // 0 Lanczos, 1 bicubic, 2 area, 3 bilinear
  int threads;
} clibav_scaler_options;

int clibav_scaler_open(
    const clibav_scaler_options *options, clibav_scaler *_Nullable *_Nonnull scaler);
void clibav_scaler_close(clibav_scaler *scaler);
/// Into a new picture with the source's time.
int clibav_scaler_run(clibav_scaler *scaler, clibav_frame *source, clibav_frame *result);

typedef struct clibav_resampler clibav_resampler;

/// For sound like the frame's.
int clibav_resampler_open(clibav_frame *like, const char *to_format, int to_rate, int to_channels,
    clibav_resampler *_Nullable *_Nonnull resampler);
void clibav_resampler_close(clibav_resampler *resampler);
/// Whether sound like the frame's can be sent.
bool clibav_resampler_takes(clibav_resampler *resampler, clibav_frame *frame);
/// Converts and keeps; without a frame, what was held back.
int clibav_resampler_send(clibav_resampler *resampler, clibav_frame *_Nullable frame);
/// Samples that can be received.
int clibav_resampler_available(clibav_resampler *resampler);
int clibav_resampler_add_silence(clibav_resampler *resampler, int samples);
int clibav_resampler_drop(clibav_resampler *resampler, int samples);
/// Exactly so many samples, as a new frame.
int clibav_resampler_receive(clibav_resampler *resampler, int samples, clibav_frame *frame);
/// Samples that entered, or were held back, and have not come out yet; at the output's rate.
int64_t clibav_resampler_delay(clibav_resampler *resampler);

#pragma clang assume_nonnull end
