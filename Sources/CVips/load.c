#include "symbols.h"

static int load(VipsSource *source, VipsImage **out, const cvips_load_options *o) {
  int access = o->sequential ? VIPS_ACCESS_SEQUENTIAL : VIPS_ACCESS_RANDOM;
  switch (o->codec) {
  case CVIPS_JPEG:
    return vips.vips_jpegload_source(source, out, "access", access, "fail_on", o->fail_on,
        "shrink", o->shrink, NULL);
  case CVIPS_PNG:
    return vips.vips_pngload_source(source, out, "access", access, "fail_on", o->fail_on, NULL);
  case CVIPS_WEBP:
    return vips.vips_webpload_source(source, out, "access", access, "fail_on", o->fail_on,
        "scale", o->scale, "page", o->page, "n", o->pages, NULL);
  case CVIPS_GIF:
    return vips.vips_gifload_source(source, out, "access", access, "fail_on", o->fail_on,
        "page", o->page, "n", o->pages, NULL);
  case CVIPS_TIFF:
    return vips.vips_tiffload_source(source, out, "access", access, "fail_on", o->fail_on,
        "page", o->page, "n", o->pages, NULL);
  case CVIPS_HEIF:
    return vips.vips_heifload_source(source, out, "access", access, "fail_on", o->fail_on,
        "page", o->page, "n", o->pages, NULL);
  case CVIPS_JXL:
    return vips.vips_jxlload_source(source, out, "access", access, "fail_on", o->fail_on, NULL);
  case CVIPS_SVG:
    return vips.vips_svgload_source(source, out, "access", access, "fail_on", o->fail_on,
        "scale", o->scale, NULL);
  case CVIPS_PDF:
    return vips.vips_pdfload_source(source, out, "access", access, "fail_on", o->fail_on,
        "scale", o->scale, "page", o->page, "n", o->pages, NULL);
  case CVIPS_JP2:
    return vips.vips_jp2kload_source(source, out, "access", access, "fail_on", o->fail_on, NULL);
  case CVIPS_PPM:
    return vips.vips_ppmload_source(source, out, "access", access, "fail_on", o->fail_on, NULL);
  case CVIPS_HDR:
    return vips.vips_radload_source(source, out, "access", access, "fail_on", o->fail_on, NULL);
  }
  return -1;
}

cvips_image *cvips_load(int descriptor, const cvips_load_options *options) {
  VipsSource *source = vips.vips_source_new_from_descriptor(descriptor);
  if (!source)
    return NULL;
  VipsImage *out = NULL;
  int status = load(source, &out, options);
  // The loader keeps its own reference for as long as it reads.
  vips.g_object_unref(source);
  return status ? NULL : cvips_handle(out);
}
