// decode.c and encode.c.
#pragma once

#include "frame.h"
#include "packet.h"

#pragma clang assume_nonnull begin

typedef struct clibav_decoder clibav_decoder;

typedef struct {
  clibav_rational time_base;   // of the packets
  const char *_Nullable codecs;          // decoders that may run
  int threads;
  bool frame_threads;          // several frames at once, else parts of one
  bool key_frames_only;
  bool strict;                 // what could be concealed is an error
  int64_t max_pixels;
} clibav_decoder_options;

int clibav_decoder_open(clibav_parameters *parameters, const clibav_decoder_options *options,
    clibav_decoder *_Nullable *_Nonnull decoder);
void clibav_decoder_close(clibav_decoder *decoder);
/// Without a packet: none follow.
int clibav_decoder_send(clibav_decoder *decoder, clibav_packet *_Nullable packet);
int clibav_decoder_receive(clibav_decoder *decoder, clibav_frame *frame);
typedef enum { CLIBAV_SKIP_NONE, CLIBAV_SKIP_UNREFERENCED, CLIBAV_SKIP_ALL_BUT_KEYS } clibav_skip;
/// Says what is passed over from the next packet on.
void clibav_decoder_skip(clibav_decoder *decoder, clibav_skip skip, bool filters);
/// Forgets what it has seen, as after a seek.
void clibav_decoder_flush(clibav_decoder *decoder);
const char *clibav_decoder_name(clibav_decoder *decoder);
int clibav_decoder_reordering(clibav_decoder *decoder);

typedef struct clibav_encoder clibav_encoder;

typedef struct {
  const char *_Nullable encoder;
  const char *_Nullable preset, *_Nullable tune, *_Nullable profile, *_Nullable parameters;
  const char *_Nullable format;          // of pixels
  int width, height;
  clibav_rational time_base, frame_rate;
  double crf;                  // below 0: none
  int64_t bit_rate, max_rate;  // bits a second, 0 for none
  int buffer_size;             // bits
  int threads;
  int key_frame_interval;      // frames
  int b_frames;                // below 0: as the preset has it
  bool global_header;
  int range, primaries, transfer, matrix, chroma_location;
} clibav_video_encoder_options;

int clibav_video_encoder_open(const clibav_video_encoder_options *options,
    clibav_encoder *_Nullable *_Nonnull encoder);

typedef struct {
  const char *_Nullable encoder;
  const char *_Nullable format;  // of samples
  int sample_rate, channels;
  int64_t bit_rate;
  bool global_header;
} clibav_audio_encoder_options;

int clibav_audio_encoder_open(const clibav_audio_encoder_options *options,
    clibav_encoder *_Nullable *_Nonnull encoder);

void clibav_encoder_close(clibav_encoder *encoder);
/// Without a frame: none follow.
int clibav_encoder_send(clibav_encoder *encoder, clibav_frame *_Nullable frame);
int clibav_encoder_receive(clibav_encoder *encoder, clibav_packet *packet);
/// A copy.
clibav_parameters *_Nullable clibav_encoder_parameters(clibav_encoder *encoder);
/// Samples each frame must have; 0 for any.
int clibav_encoder_frame_size(clibav_encoder *encoder);

#pragma clang assume_nonnull end
