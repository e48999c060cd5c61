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

static cvips_image *load_and_unref(VipsSource *source, const cvips_load_options *options) {
  VipsImage *out = NULL;
  int status = load(source, &out, options);
  // The loader keeps its own reference for as long as it reads.
  vips.g_object_unref(source);
  return status ? NULL : cvips_handle(out);
}

cvips_image *cvips_load(int descriptor, const cvips_load_options *options) {
  VipsSource *source = vips.vips_source_new_from_descriptor(descriptor);
  return source ? load_and_unref(source, options) : NULL;
}

static gint64 on_read(VipsSourceCustom *source, void *buffer, gint64 length, void *data) {
  cvips_reader *reader = data;
  return reader->read(reader->context, buffer, length);
}

static gint64 on_seek(VipsSourceCustom *source, gint64 offset, int whence, void *data) {
  cvips_reader *reader = data;
  return reader->seek(reader->context, offset, whence);
}

static void on_release(void *data, GClosure *closure) {
  cvips_reader *reader = data;
  reader->release(reader->context);
  vips.g_free(reader);
}

cvips_image *cvips_load_from(cvips_reader reader, const cvips_load_options *options) {
  VipsSourceCustom *source = vips.vips_source_custom_new();
  if (!source) {
    reader.release(reader.context);
    return NULL;
  }
  cvips_reader *kept = vips.g_malloc(sizeof reader);
  *kept = reader;
  vips.g_signal_connect_data(source, "seek", G_CALLBACK(on_seek), kept, NULL, 0);
  vips.g_signal_connect_data(source, "read", G_CALLBACK(on_read), kept, on_release, 0);
  return load_and_unref((VipsSource *) source, options);
}
