#include "symbols.h"

cvips_image *cvips_extract_area(cvips_image *in, int x, int y, int width, int height) {
  VipsImage *out = NULL;
  return vips.vips_extract_area(cvips_native(in), &out, x, y, width, height, NULL)
      ? NULL
      : cvips_handle(out);
}

static VipsKernel kernel_of(cvips_kernel kernel) {
  switch (kernel) {
  case CVIPS_KERNEL_NEAREST: return VIPS_KERNEL_NEAREST;
  case CVIPS_KERNEL_LINEAR: return VIPS_KERNEL_LINEAR;
  case CVIPS_KERNEL_CUBIC: return VIPS_KERNEL_CUBIC;
  case CVIPS_KERNEL_MITCHELL: return VIPS_KERNEL_MITCHELL;
  case CVIPS_KERNEL_LANCZOS2: return VIPS_KERNEL_LANCZOS2;
  case CVIPS_KERNEL_LANCZOS3: return VIPS_KERNEL_LANCZOS3;
  }
  return VIPS_KERNEL_LANCZOS3;
}

cvips_image *cvips_resize(
    cvips_image *in, double horizontal, double vertical, cvips_kernel kernel, double gap) {
  VipsImage *out = NULL;
  return vips.vips_resize(cvips_native(in), &out, horizontal, "vscale", vertical, "kernel",
             kernel_of(kernel), "gap", gap, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_flip(cvips_image *in, bool horizontal) {
  VipsImage *out = NULL;
  VipsDirection direction = horizontal ? VIPS_DIRECTION_HORIZONTAL : VIPS_DIRECTION_VERTICAL;
  return vips.vips_flip(cvips_native(in), &out, direction, NULL) ? NULL : cvips_handle(out);
}

cvips_image *cvips_rotate_right_angles(cvips_image *in, int turns) {
  static const VipsAngle angles[] = {
    VIPS_ANGLE_D0, VIPS_ANGLE_D90, VIPS_ANGLE_D180, VIPS_ANGLE_D270
  };
  VipsImage *out = NULL;
  return vips.vips_rot(cvips_native(in), &out, angles[turns & 3], NULL) ? NULL : cvips_handle(out);
}

cvips_image *cvips_rotate(
    cvips_image *in, double degrees, const double *background, int count) {
  VipsArrayDouble *array = vips.vips_array_double_new(background, count);
  VipsImage *out = NULL;
  int status = vips.vips_rotate(
      cvips_native(in), &out, degrees, "background", array, NULL);
  vips.vips_area_unref((VipsArea *) array);
  return status ? NULL : cvips_handle(out);
}

cvips_image *cvips_embed(cvips_image *in, const cvips_embed_options *o) {
  VipsImage *out = NULL;
  int status;
  if (o->extend == CVIPS_EXTEND_COPY) {
    status = vips.vips_embed(cvips_native(in), &out, o->x, o->y, o->width, o->height, "extend",
        VIPS_EXTEND_COPY, NULL);
  } else {
    VipsArrayDouble *array = vips.vips_array_double_new(o->background, o->background_count);
    status = vips.vips_embed(cvips_native(in), &out, o->x, o->y, o->width, o->height, "extend",
        VIPS_EXTEND_BACKGROUND, "background", array, NULL);
    vips.vips_area_unref((VipsArea *) array);
  }
  return status ? NULL : cvips_handle(out);
}

int cvips_smartcrop(cvips_image *in, int width, int height, bool attention, int *x, int *y) {
  VipsImage *out = NULL;
  int status = vips.vips_smartcrop(cvips_native(in), &out, width, height, "interesting",
      attention ? VIPS_INTERESTING_ATTENTION : VIPS_INTERESTING_ENTROPY, NULL);
  if (status)
    return -1;
  // An area that was cut out remembers, negated, where it came from.
  *x = -out->Xoffset;
  *y = -out->Yoffset;
  vips.g_object_unref(out);
  return 0;
}

int cvips_find_trim(cvips_image *in, double threshold, const double *background, int count,
    int *x, int *y, int *width, int *height) {
  VipsArrayDouble *array = vips.vips_array_double_new(background, count);
  int status = vips.vips_find_trim(cvips_native(in), x, y, width, height, "threshold", threshold,
      "background", array, NULL);
  vips.vips_area_unref((VipsArea *) array);
  return status;
}

cvips_image *cvips_stack(cvips_image **images, int count) {
  VipsImage *out = NULL;
  return vips.vips_arrayjoin((VipsImage **) images, &out, count, "across", 1, NULL)
      ? NULL
      : cvips_handle(out);
}

cvips_image *cvips_insert(cvips_image *base, cvips_image *in, int x, int y) {
  VipsImage *out = NULL;
  if (vips.vips_insert(cvips_native(base), cvips_native(in), &out, x, y, NULL))
    return NULL;
  // libvips would have all of it computed in small tiles, for the sake of some pixels in the base.
  out->dhint = cvips_native(base)->dhint;
  return cvips_handle(out);
}

cvips_image *cvips_replicate(cvips_image *in, int across, int down) {
  VipsImage *out = NULL;
  return vips.vips_replicate(cvips_native(in), &out, across, down, NULL) ? NULL
                                                                         : cvips_handle(out);
}
