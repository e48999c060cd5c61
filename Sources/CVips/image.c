#include "symbols.h"

#include <string.h>

void cvips_image_release(cvips_image *image) { vips.g_object_unref(image); }

cvips_image *cvips_image_retain(cvips_image *image) { return (vips.g_object_ref)(image); }

int cvips_image_width(cvips_image *image) { return vips.vips_image_get_width(cvips_native(image)); }

int cvips_image_height(cvips_image *image) {
  return vips.vips_image_get_height(cvips_native(image));
}

int cvips_image_bands(cvips_image *image) { return vips.vips_image_get_bands(cvips_native(image)); }

int cvips_image_format(cvips_image *image) {
  return vips.vips_image_get_format(cvips_native(image));
}

int cvips_image_interpretation(cvips_image *image) {
  return vips.vips_image_get_interpretation(cvips_native(image));
}

bool cvips_image_has_alpha(cvips_image *image) {
  return vips.vips_image_hasalpha(cvips_native(image));
}

bool cvips_image_has_field(cvips_image *image, const char *name) {
  return vips.vips_image_get_typeof(cvips_native(image), name) != 0;
}

int cvips_image_get_int(cvips_image *image, const char *name, int *value) {
  return vips.vips_image_get_int(cvips_native(image), name, value);
}

int cvips_image_get_blob(cvips_image *image, const char *name, const void **data, size_t *size) {
  return vips.vips_image_get_blob(cvips_native(image), name, data, size);
}

int cvips_image_get_ints(cvips_image *image, const char *name, const int **values, int *count) {
  return vips.vips_image_get_array_int(cvips_native(image), name, (int **) values, count);
}

void cvips_image_set_int(cvips_image *image, const char *name, int value) {
  vips.vips_image_set_int(cvips_native(image), name, value);
}

void cvips_image_set_ints(cvips_image *image, const char *name, const int *values, int count) {
  vips.vips_image_set_array_int(cvips_native(image), name, values, count);
}

void cvips_image_set_blob(cvips_image *image, const char *name, const void *data, size_t size) {
  vips.vips_image_set_blob_copy(cvips_native(image), name, data, size);
}

void cvips_image_set_density(cvips_image *image, double pixels_per_mm) {
  cvips_native(image)->Xres = pixels_per_mm;
  cvips_native(image)->Yres = pixels_per_mm;
}

void cvips_image_remove(cvips_image *image, const char *name) {
  vips.vips_image_remove(cvips_native(image), name);
}

void cvips_image_remove_all_but(cvips_image *image, const char *const *names, int count) {
  char **fields = vips.vips_image_get_fields(cvips_native(image));
  for (char **field = fields; field && *field; field++) {
    bool kept = false;
    for (int i = 0; i < count; i++)
      kept = kept || strcmp(*field, names[i]) == 0;
    if (!kept)
      vips.vips_image_remove(cvips_native(image), *field);
  }
  vips.g_strfreev(fields);
}

void cvips_image_kill(cvips_image *image) { vips.vips_image_set_kill(cvips_native(image), TRUE); }

cvips_image *cvips_copy(cvips_image *in) {
  VipsImage *out = NULL;
  return vips.vips_copy(cvips_native(in), &out, NULL) ? NULL : cvips_handle(out);
}

cvips_image *cvips_copy_interpretation(cvips_image *in, int interpretation) {
  VipsImage *out = NULL;
  return vips.vips_copy(cvips_native(in), &out, "interpretation", interpretation, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_copy_to_memory(cvips_image *in) {
  return cvips_handle(vips.vips_image_copy_memory(cvips_native(in)));
}

cvips_image *cvips_from_memory(const void *data, size_t size, int width, int height, int bands) {
  return cvips_handle(vips.vips_image_new_from_memory_copy(
      data, size, width, height, bands, VIPS_FORMAT_UCHAR));
}

void *cvips_to_memory(cvips_image *in, size_t *size) {
  return vips.vips_image_write_to_memory(cvips_native(in), size);
}

void cvips_free(void *data) { vips.g_free(data); }
