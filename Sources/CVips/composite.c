#include "symbols.h"

static VipsBlendMode mode_of(cvips_blend blend) {
  switch (blend) {
  case CVIPS_BLEND_OVER: return VIPS_BLEND_MODE_OVER;
  case CVIPS_BLEND_MULTIPLY: return VIPS_BLEND_MODE_MULTIPLY;
  case CVIPS_BLEND_SCREEN: return VIPS_BLEND_MODE_SCREEN;
  case CVIPS_BLEND_OVERLAY: return VIPS_BLEND_MODE_OVERLAY;
  case CVIPS_BLEND_DARKEN: return VIPS_BLEND_MODE_DARKEN;
  case CVIPS_BLEND_LIGHTEN: return VIPS_BLEND_MODE_LIGHTEN;
  case CVIPS_BLEND_COLOUR_DODGE: return VIPS_BLEND_MODE_COLOUR_DODGE;
  case CVIPS_BLEND_COLOUR_BURN: return VIPS_BLEND_MODE_COLOUR_BURN;
  case CVIPS_BLEND_HARD_LIGHT: return VIPS_BLEND_MODE_HARD_LIGHT;
  case CVIPS_BLEND_SOFT_LIGHT: return VIPS_BLEND_MODE_SOFT_LIGHT;
  case CVIPS_BLEND_DIFFERENCE: return VIPS_BLEND_MODE_DIFFERENCE;
  case CVIPS_BLEND_EXCLUSION: return VIPS_BLEND_MODE_EXCLUSION;
  case CVIPS_BLEND_ADD: return VIPS_BLEND_MODE_ADD;
  }
  return VIPS_BLEND_MODE_OVER;
}

// libvips would have its result computed in small tiles, which the base's decoder has none of.
static cvips_image *as_base(cvips_image *base, VipsImage *out) {
  out->dhint = cvips_native(base)->dhint;
  return cvips_handle(out);
}

cvips_image *cvips_composite(
    cvips_image *base, cvips_image *overlay, cvips_blend blend, int interpretation) {
  VipsImage *out = NULL;
  return vips.vips_composite2(cvips_native(base), cvips_native(overlay), &out, mode_of(blend),
             "compositing_space", interpretation, NULL)
      ? NULL
      : as_base(base, out);
}

cvips_image *cvips_mix(cvips_image *base, cvips_image *over, cvips_image *share) {
  VipsImage *out = NULL;
  return vips.vips_ifthenelse(cvips_native(share), cvips_native(over), cvips_native(base), &out,
             "blend", TRUE, NULL)
      ? NULL
      : as_base(base, out);
}
