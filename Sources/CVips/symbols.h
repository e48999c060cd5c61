// The functions of libvips and GLib that the shim calls, found at run time: linking the engine would
// cost every command, `--help` included, some 20 ms.
#pragma once

#include <vips/vips.h>

#include "CVips.h"

#define CVIPS_SYMBOLS(X) \
  X(g_free) \
  X(g_log_set_handler) \
  X(g_malloc) \
  X(g_module_open) \
  X(g_object_ref) \
  X(g_object_unref) \
  X(g_signal_connect_data) \
  X(g_strfreev) \
  X(vips_area_unref) \
  X(vips_array_double_new) \
  X(vips_arrayjoin) \
  X(vips_avg) \
  X(vips_bandjoin2) \
  X(vips_bandjoin_const1) \
  X(vips_block_untrusted_set) \
  X(vips_cache_set_max) \
  X(vips_cast) \
  X(vips_colourspace) \
  X(vips_composite2) \
  X(vips_concurrency_set) \
  X(vips_copy) \
  X(vips_embed) \
  X(vips_error_buffer_copy) \
  X(vips_extract_area) \
  X(vips_extract_band) \
  X(vips_find_trim) \
  X(vips_flatten) \
  X(vips_flip) \
  X(vips_gaussblur) \
  X(vips_gifload_source) \
  X(vips_gifsave_buffer) \
  X(vips_heifload_source) \
  X(vips_heifsave_buffer) \
  X(vips_icc_export) \
  X(vips_icc_import) \
  X(vips_icc_transform) \
  X(vips_ifthenelse) \
  X(vips_image_copy_memory) \
  X(vips_image_get_array_int) \
  X(vips_image_get_bands) \
  X(vips_image_get_blob) \
  X(vips_image_get_fields) \
  X(vips_image_get_format) \
  X(vips_image_get_height) \
  X(vips_image_get_int) \
  X(vips_image_get_interpretation) \
  X(vips_image_get_typeof) \
  X(vips_image_get_width) \
  X(vips_image_hasalpha) \
  X(vips_image_new_from_memory_copy) \
  X(vips_image_remove) \
  X(vips_image_set_array_int) \
  X(vips_image_set_blob_copy) \
  X(vips_image_set_int) \
  X(vips_image_set_kill) \
  X(vips_image_write_to_memory) \
  X(vips_init) \
  X(vips_insert) \
  X(vips_jp2kload_source) \
  X(vips_jpegload_source) \
  X(vips_jpegsave_buffer) \
  X(vips_jxlload_source) \
  X(vips_jxlsave_buffer) \
  X(vips_linear1) \
  X(vips_multiply) \
  X(vips_operation_block_set) \
  X(vips_pdfload_source) \
  X(vips_pngload_source) \
  X(vips_pngsave_buffer) \
  X(vips_ppmload_source) \
  X(vips_premultiply) \
  X(vips_profile_load) \
  X(vips_radload_source) \
  X(vips_replicate) \
  X(vips_resize) \
  X(vips_rot) \
  X(vips_rotate) \
  X(vips_sharpen) \
  X(vips_sink) \
  X(vips_smartcrop) \
  X(vips_source_custom_new) \
  X(vips_source_new_from_descriptor) \
  X(vips_svgload_source) \
  X(vips_thread_shutdown) \
  X(vips_tiffload_source) \
  X(vips_tiffsave_buffer) \
  X(vips_tracked_get_mem) \
  X(vips_type_find) \
  X(vips_unpremultiply) \
  X(vips_version) \
  X(vips_version_string) \
  X(vips_webpload_source) \
  X(vips_webpsave_buffer)

struct cvips_symbols {
#define CVIPS_FIELD(name) __typeof__(name) *name;
  CVIPS_SYMBOLS(CVIPS_FIELD)
#undef CVIPS_FIELD
};

extern struct cvips_symbols vips;

// Takes the stand-ins back; false when there are none.
bool cvips_drop_stand_ins(void);

static inline VipsImage *cvips_native(cvips_image *image) { return (VipsImage *) image; }
static inline cvips_image *cvips_handle(VipsImage *image) { return (cvips_image *) image; }
