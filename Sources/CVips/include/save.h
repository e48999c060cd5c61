// save.c: pictures as encoded bytes.
#pragma once

#include <stdbool.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef struct cvips_image cvips_image;

typedef enum {
  CVIPS_SAVE_JPEG, CVIPS_SAVE_PNG, CVIPS_SAVE_WEBP, CVIPS_SAVE_AVIF, CVIPS_SAVE_HEIC,
  CVIPS_SAVE_GIF, CVIPS_SAVE_TIFF, CVIPS_SAVE_JXL
} cvips_saver;

typedef struct {
  cvips_saver saver;
  int quality;       // 1…100
  int effort;        // in the saver's own scale
  bool lossless;
  bool interlace;
  bool full_chroma;  // 4:4:4
  bool optimize;     // JPEG: fitted Huffman tables; PNG: a filter chosen for each row
  int depth;         // bits a sample
  int colours;       // palette size, 0 for none
  int page_height;
  bool profile;      // embed the image's ICC profile
} cvips_save_options;

/// The encoded bytes, without metadata but the profile; free with cvips_free.
void *_Nullable cvips_save(cvips_image *in, const cvips_save_options *options, size_t *size);

#pragma clang assume_nonnull end
