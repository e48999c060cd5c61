// libvips behind opaque handles: one function an operation, options as a struct, no logic.
//
// Every function that returns a handle gives the caller one reference, or NULL and a message in the
// error buffer; every function that returns int gives 0, or -1 and a message.
#pragma once

#include <stdbool.h>
#include <stdint.h>
#include "partial.h"
#include "save.h"
#include "text.h"

#pragma clang assume_nonnull begin

typedef struct cvips_image cvips_image;

// --- start.c

/// A value of the environment variable VIPSHOME under which libvips finds no plug-ins.
#define CVIPS_NO_MODULES "/nonexistent"
/// Loads libvips and starts it without its plug-in modules. The result is 0; or -1, and `reason`
/// says why. Not thread-safe: it sets and restores an environment variable.
int cvips_start(char *reason, size_t reason_size);
/// Loads, before libvips, what a folder has in place of libraries that it would load for nothing.
void cvips_load_stand_ins(const char *folder);
/// Loads one of libvips' modules: "heif", "jxl", "poppler". True when its loader can be used.
bool cvips_load_module(const char *name);
/// Allows a class of operations that libvips holds for untrusted, such as "VipsForeignLoadSvg".
void cvips_allow(const char *operation_class);
void cvips_set_concurrency(int threads);
const char *cvips_version(void);
/// Copies the error buffer and clears it.
void cvips_take_error(char *buffer, size_t size);
/// Receives libvips' and its codecs' warnings, from any thread.
typedef void (*cvips_log_callback)(const char *message);
void cvips_set_log(cvips_log_callback callback);
/// Gives back what libvips keeps for this thread.
void cvips_thread_shutdown(void);
/// Bytes libvips holds in pixel buffers.
size_t cvips_tracked_memory(void);

// --- image.c

void cvips_image_release(cvips_image *image);
cvips_image *cvips_image_retain(cvips_image *image);
int cvips_image_width(cvips_image *image);
int cvips_image_height(cvips_image *image);
int cvips_image_bands(cvips_image *image);
int cvips_image_format(cvips_image *image);
int cvips_image_interpretation(cvips_image *image);
bool cvips_image_has_alpha(cvips_image *image);
bool cvips_image_has_field(cvips_image *image, const char *name);
int cvips_image_get_int(cvips_image *image, const char *name, int *value);
int cvips_image_get_blob(
    cvips_image *image, const char *name, const void *_Nullable *_Nonnull data, size_t *size);
int cvips_image_get_ints(
    cvips_image *image, const char *name, const int *_Nullable *_Nonnull values, int *count);
void cvips_image_set_int(cvips_image *image, const char *name, int value);
void cvips_image_set_ints(cvips_image *image, const char *name, const int *values, int count);
void cvips_image_set_blob(cvips_image *image, const char *name, const void *data, size_t size);
void cvips_image_set_density(cvips_image *image, double pixels_per_mm);
void cvips_image_remove(cvips_image *image, const char *name);
/// Removes every field but the pixels' own description and those named.
void cvips_image_remove_all_but(
    cvips_image *image, const char *_Nonnull const *_Nonnull names, int count);
/// Stops work on the image, and on everything made from it, from any thread.
void cvips_image_kill(cvips_image *image);
cvips_image *_Nullable cvips_copy(cvips_image *in);
cvips_image *_Nullable cvips_copy_interpretation(cvips_image *in, int interpretation);
cvips_image *_Nullable cvips_copy_to_memory(cvips_image *in);
/// 8-bit pixels in memory, copied.
cvips_image *_Nullable cvips_from_memory(
    const void *data, size_t size, int width, int height, int bands);
/// The pixels as libvips lays them out; free with cvips_free.
void *_Nullable cvips_to_memory(cvips_image *in, size_t *size);
void cvips_free(void *data);

// --- load.c

typedef enum {
  CVIPS_JPEG, CVIPS_PNG, CVIPS_WEBP, CVIPS_GIF, CVIPS_TIFF, CVIPS_HEIF, CVIPS_JXL,
  CVIPS_SVG, CVIPS_PDF, CVIPS_JP2, CVIPS_PPM, CVIPS_HDR
} cvips_codec;

typedef struct {
  cvips_codec codec;
  bool sequential;
  int fail_on;    // 0 nothing, 1 truncation, 2 errors, 3 warnings
  int shrink;     // JPEG: 1, 2, 4, 8
  double scale;   // WebP, SVG, PDF: 1 is the natural size
  int page;
  int pages;      // -1 is all from `page` on
} cvips_load_options;

cvips_image *_Nullable cvips_load(int descriptor, const cvips_load_options *options);

/// What a decoder reads in place of a file. The functions may be called from any thread, one at a time.
typedef struct {
  void *context;
  /// Fills the buffer with at most `length` bytes: how many, 0 at the end, -1 when reading failed.
  int64_t (*read)(void *context, void *buffer, int64_t length);
  /// As lseek: the new position, or -1.
  int64_t (*seek)(void *context, int64_t offset, int whence);
  /// Called when nothing will be read any more.
  void (*release)(void *context);
} cvips_reader;

/// Takes the reader over, also when it fails.
cvips_image *_Nullable cvips_load_from(cvips_reader reader, const cvips_load_options *options);

// --- geometry.c

cvips_image *_Nullable cvips_extract_area(cvips_image *in, int x, int y, int width, int height);
typedef enum { CVIPS_KERNEL_NEAREST, CVIPS_KERNEL_LINEAR, CVIPS_KERNEL_CUBIC,
  CVIPS_KERNEL_MITCHELL, CVIPS_KERNEL_LANCZOS2, CVIPS_KERNEL_LANCZOS3 } cvips_kernel;
cvips_image *_Nullable cvips_resize(
    cvips_image *in, double horizontal, double vertical, cvips_kernel kernel, double gap);
cvips_image *_Nullable cvips_flip(cvips_image *in, bool horizontal);
/// Clockwise by 90 degrees, `turns` times.
cvips_image *_Nullable cvips_rotate_right_angles(cvips_image *in, int turns);
cvips_image *_Nullable cvips_rotate(
    cvips_image *in, double degrees, const double *background, int count);
typedef enum { CVIPS_EXTEND_COPY, CVIPS_EXTEND_BACKGROUND } cvips_extend;
typedef struct {
  int x, y, width, height;
  cvips_extend extend;
  const double *_Nullable background;
  int background_count;
} cvips_embed_options;
cvips_image *_Nullable cvips_embed(cvips_image *in, const cvips_embed_options *options);
/// The place of the most interesting box of the given size.
int cvips_smartcrop(
    cvips_image *in, int width, int height, bool attention, int *x, int *y);
int cvips_find_trim(cvips_image *in, double threshold, const double *background, int count,
    int *x, int *y, int *width, int *height);
/// Puts images below each other; all have the first one's size.
cvips_image *_Nullable cvips_stack(cvips_image *_Nonnull *_Nonnull images, int count);
cvips_image *_Nullable cvips_insert(cvips_image *base, cvips_image *in, int x, int y);
/// The image again and again, edge to edge.
cvips_image *_Nullable cvips_replicate(cvips_image *in, int across, int down);

// --- composite.c

typedef enum {
  CVIPS_BLEND_OVER, CVIPS_BLEND_MULTIPLY, CVIPS_BLEND_SCREEN, CVIPS_BLEND_OVERLAY,
  CVIPS_BLEND_DARKEN, CVIPS_BLEND_LIGHTEN, CVIPS_BLEND_COLOUR_DODGE, CVIPS_BLEND_COLOUR_BURN,
  CVIPS_BLEND_HARD_LIGHT, CVIPS_BLEND_SOFT_LIGHT, CVIPS_BLEND_DIFFERENCE, CVIPS_BLEND_EXCLUSION,
  CVIPS_BLEND_ADD
} cvips_blend;
/// One image over another of the same size, both read as `interpretation`; the result has alpha.
cvips_image *_Nullable cvips_composite(
    cvips_image *base, cvips_image *overlay, cvips_blend blend, int interpretation);
/// A share of `over`, the rest of `base`, all of one size and stored alike; the share has one band of 8
/// bits.
cvips_image *_Nullable cvips_mix(cvips_image *base, cvips_image *over, cvips_image *share);

// --- colour.c

cvips_image *_Nullable cvips_colourspace(cvips_image *in, int interpretation);
typedef struct {
  const char *output_profile;           // a file, or "srgb", "p3", "cmyk"
  const char *_Nullable input_profile;  // used when the image has none
  bool embedded;
  int intent;                           // ICC: 0 perceptual … 3 absolute
  int depth;                            // 8 or 16
  bool black_point_compensation;
} cvips_icc_options;
cvips_image *_Nullable cvips_icc_transform(cvips_image *in, const cvips_icc_options *options);
/// From a profile's space to the connection space, relative colorimetric.
cvips_image *_Nullable cvips_icc_import(cvips_image *in, const char *profile);
/// From the connection space to that of the profile the image carries, relative colorimetric.
cvips_image *_Nullable cvips_icc_export(cvips_image *in, int depth);
cvips_image *_Nullable cvips_premultiply(cvips_image *in, double max_alpha);
cvips_image *_Nullable cvips_unpremultiply(cvips_image *in, double max_alpha);
cvips_image *_Nullable cvips_cast(cvips_image *in, int format);
/// To 8 or 16 bits, sample values rescaled.
cvips_image *_Nullable cvips_cast_shift(cvips_image *in, int format);
cvips_image *_Nullable cvips_flatten(
    cvips_image *in, const double *background, int count, double max_alpha);
cvips_image *_Nullable cvips_extract_band(cvips_image *in, int first, int count);
cvips_image *_Nullable cvips_bandjoin(cvips_image *one, cvips_image *other);
cvips_image *_Nullable cvips_bandjoin_constant(cvips_image *in, double value);
/// Samples times `factor` plus `offset`, as floats.
cvips_image *_Nullable cvips_linear(cvips_image *in, double factor, double offset);
cvips_image *_Nullable cvips_multiply(cvips_image *one, cvips_image *other);
cvips_image *_Nullable cvips_blur(cvips_image *in, double sigma);
cvips_image *_Nullable cvips_sharpen(cvips_image *in, double sigma);
/// The bytes of a built-in profile ("srgb", "p3", "cmyk") or of a profile file; free them.
void *_Nullable cvips_profile_bytes(const char *name, size_t *size);
/// Mean of one band.
int cvips_mean(cvips_image *in, double *mean);
/// Reads every pixel and keeps none.
int cvips_drain(cvips_image *in);

#pragma clang assume_nonnull end
