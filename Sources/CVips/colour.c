#include "symbols.h"

#include <string.h>

cvips_image *cvips_colourspace(cvips_image *in, int interpretation) {
  VipsImage *out = NULL;
  return vips.vips_colourspace(cvips_native(in), &out, interpretation, NULL) ? NULL
                                                                             : cvips_handle(out);
}

cvips_image *cvips_icc_transform(cvips_image *in, const cvips_icc_options *o) {
  VipsImage *out = NULL;
  int status = o->input_profile
      ? vips.vips_icc_transform(cvips_native(in), &out, o->output_profile, "embedded",
            o->embedded, "input_profile", o->input_profile, "intent", o->intent, "depth", o->depth,
            "black_point_compensation", o->black_point_compensation, NULL)
      : vips.vips_icc_transform(cvips_native(in), &out, o->output_profile, "embedded",
            o->embedded, "intent", o->intent, "depth", o->depth, "black_point_compensation",
            o->black_point_compensation, NULL);
  return status ? NULL : cvips_handle(out);
}

cvips_image *cvips_icc_import(cvips_image *in, const char *profile) {
  VipsImage *out = NULL;
  return vips.vips_icc_import(cvips_native(in), &out, "input_profile", profile, "intent",
             VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_icc_export(cvips_image *in, int depth) {
  VipsImage *out = NULL;
  return vips.vips_icc_export(cvips_native(in), &out, "depth", depth, "intent",
             VIPS_INTENT_RELATIVE, "black_point_compensation", TRUE, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_premultiply(cvips_image *in, double max_alpha) {
  VipsImage *out = NULL;
  return vips.vips_premultiply(cvips_native(in), &out, "max_alpha", max_alpha, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_unpremultiply(cvips_image *in, double max_alpha) {
  VipsImage *out = NULL;
  return vips.vips_unpremultiply(cvips_native(in), &out, "max_alpha", max_alpha, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_cast(cvips_image *in, int format) {
  VipsImage *out = NULL;
  return vips.vips_cast(cvips_native(in), &out, format, NULL) ? NULL : cvips_handle(out);
}

cvips_image *cvips_cast_shift(cvips_image *in, int format) {
  VipsImage *out = NULL;
  return vips.vips_cast(cvips_native(in), &out, format, "shift", TRUE, NULL) ? NULL
                                                                             : cvips_handle(out);
}

cvips_image *cvips_flatten(
    cvips_image *in, const double *background, int count, double max_alpha) {
  VipsArrayDouble *array = vips.vips_array_double_new(background, count);
  VipsImage *out = NULL;
  int status = vips.vips_flatten(
      cvips_native(in), &out, "background", array, "max_alpha", max_alpha, NULL);
  vips.vips_area_unref((VipsArea *) array);
  return status ? NULL : cvips_handle(out);
}

cvips_image *cvips_extract_band(cvips_image *in, int first, int count) {
  VipsImage *out = NULL;
  return vips.vips_extract_band(cvips_native(in), &out, first, "n", count, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_bandjoin(cvips_image *one, cvips_image *other) {
  VipsImage *out = NULL;
  return vips.vips_bandjoin2(cvips_native(one), cvips_native(other), &out, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_bandjoin_constant(cvips_image *in, double value) {
  VipsImage *out = NULL;
  return vips.vips_bandjoin_const1(cvips_native(in), &out, value, NULL) ? NULL : cvips_handle(out);
}

cvips_image *cvips_linear(cvips_image *in, double factor, double offset) {
  VipsImage *out = NULL;
  return vips.vips_linear1(cvips_native(in), &out, factor, offset, NULL) ? NULL
                                                                         : cvips_handle(out);
}

cvips_image *cvips_multiply(cvips_image *one, cvips_image *other) {
  VipsImage *out = NULL;
  return vips.vips_multiply(cvips_native(one), cvips_native(other), &out, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_blur(cvips_image *in, double sigma) {
  VipsImage *out = NULL;
  return vips.vips_gaussblur(cvips_native(in), &out, sigma, NULL) ? NULL : cvips_handle(out);
}

cvips_image *cvips_sharpen(cvips_image *in, double sigma) {
  VipsImage *out = NULL;
  return vips.vips_sharpen(cvips_native(in), &out, "sigma", sigma, NULL) ? NULL
                                                                         : cvips_handle(out);
}

void *cvips_profile_bytes(const char *name, size_t *size) {
  VipsBlob *blob = NULL;
  if (vips.vips_profile_load(name, &blob, NULL) || !blob)
    return NULL;
  VipsArea *area = (VipsArea *) blob;
  void *copy = vips.g_malloc(area->length);
  memcpy(copy, area->data, area->length);
  *size = area->length;
  vips.vips_area_unref(area);
  return copy;
}

int cvips_mean(cvips_image *in, double *mean) {
  return vips.vips_avg(cvips_native(in), mean, NULL);
}

static int ignore_region(VipsRegion *region, void *sequence, void *a, void *b, gboolean *stop) {
  return 0;
}

int cvips_drain(cvips_image *in) {
  return vips.vips_sink(cvips_native(in), NULL, (VipsGenerateFn) ignore_region, NULL, NULL, NULL);
}
