#include "symbols.h"

// Stripping drops the profile too, so what is not to be written must not be in the image.

static int jpeg(VipsImage *in, void **data, size_t *size, const cvips_save_options *o) {
  VipsForeignSubsample subsample =
      o->full_chroma ? VIPS_FOREIGN_SUBSAMPLE_OFF : VIPS_FOREIGN_SUBSAMPLE_ON;
  return vips.vips_jpegsave_buffer(in, data, size, "Q", o->quality, "strip",
      !o->profile, "optimize_coding", o->optimize, "interlace", o->interlace, "subsample_mode",
      subsample, NULL);
}

static int png(VipsImage *in, void **data, size_t *size, const cvips_save_options *o) {
  if (o->colours == 0)
    return vips.vips_pngsave_buffer(in, data, size, "strip", !o->profile, "compression",
        o->effort,
        "interlace", o->interlace, "bitdepth", o->depth, "filter",
        o->optimize ? VIPS_FOREIGN_PNG_FILTER_ALL : VIPS_FOREIGN_PNG_FILTER_NONE, NULL);
  int bits = o->colours <= 2 ? 1 : o->colours <= 4 ? 2 : o->colours <= 16 ? 4 : 8;
  return vips.vips_pngsave_buffer(in, data, size, "strip", !o->profile, "compression", 9,
      "interlace", o->interlace, "palette", TRUE, "Q", o->quality, "bitdepth", bits, "effort",
      o->effort, NULL);
}

static int webp(VipsImage *in, void **data, size_t *size, const cvips_save_options *o) {
  return vips.vips_webpsave_buffer(in, data, size, "Q", o->quality, "strip", !o->profile,
      "lossless", o->lossless, "smart_subsample", o->full_chroma, "effort", o->effort, NULL);
}

static int heif(VipsImage *in, void **data, size_t *size, const cvips_save_options *o) {
  VipsForeignSubsample subsample =
      o->full_chroma ? VIPS_FOREIGN_SUBSAMPLE_OFF : VIPS_FOREIGN_SUBSAMPLE_ON;
  VipsForeignHeifCompression compression = o->saver == CVIPS_SAVE_AVIF
      ? VIPS_FOREIGN_HEIF_COMPRESSION_AV1
      : VIPS_FOREIGN_HEIF_COMPRESSION_HEVC;
  return vips.vips_heifsave_buffer(in, data, size, "Q", o->quality, "strip", !o->profile, "lossless",
      o->lossless, "compression", compression, "effort", o->effort, "subsample_mode", subsample,
      "bitdepth", o->depth, NULL);
}

static int gif(VipsImage *in, void **data, size_t *size, const cvips_save_options *o) {
  // As many as asked for, or fewer.
  int bits = 1;
  while (bits < 8 && 2 << bits <= o->colours)
    bits++;
  return vips.vips_gifsave_buffer(in, data, size, "strip", TRUE, "effort", o->effort, "bitdepth",
      bits, "interlace", o->interlace, "page_height", o->page_height, NULL);
}

static int tiff(VipsImage *in, void **data, size_t *size, const cvips_save_options *o) {
  VipsForeignTiffCompression compression = o->lossless
      ? VIPS_FOREIGN_TIFF_COMPRESSION_DEFLATE
      : VIPS_FOREIGN_TIFF_COMPRESSION_JPEG;
  return vips.vips_tiffsave_buffer(in, data, size, "strip", !o->profile, "compression",
      compression, "Q", o->quality, "predictor", VIPS_FOREIGN_TIFF_PREDICTOR_HORIZONTAL, NULL);
}

static int jxl(VipsImage *in, void **data, size_t *size, const cvips_save_options *o) {
  // Below 5 libvips asks for a distance that libjxl refuses, and then gets its default.
  int quality = o->quality < 5 ? 5 : o->quality;
  return vips.vips_jxlsave_buffer(in, data, size, "Q", quality, "strip", TRUE, "lossless",
      o->lossless, "effort", o->effort, NULL);
}

void *cvips_save(cvips_image *image, const cvips_save_options *o, size_t *size) {
  VipsImage *in = cvips_native(image);
  void *data = NULL;
  int status = -1;
  switch (o->saver) {
  case CVIPS_SAVE_JPEG: status = jpeg(in, &data, size, o); break;
  case CVIPS_SAVE_PNG: status = png(in, &data, size, o); break;
  case CVIPS_SAVE_WEBP: status = webp(in, &data, size, o); break;
  case CVIPS_SAVE_AVIF:
  case CVIPS_SAVE_HEIC: status = heif(in, &data, size, o); break;
  case CVIPS_SAVE_GIF: status = gif(in, &data, size, o); break;
  case CVIPS_SAVE_TIFF: status = tiff(in, &data, size, o); break;
  case CVIPS_SAVE_JXL: status = jxl(in, &data, size, o); break;
  }
  if (status) {
    vips.g_free(data);
    return NULL;
  }
  return data;
}
