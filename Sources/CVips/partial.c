#include "partial.h"

#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

// libwebp's own interface for data that is still to come. libvips has the library loaded already.
typedef struct WebPIDecoder WebPIDecoder;

typedef struct {
  WebPIDecoder *(*make)(int mode, uint8_t *pixels, size_t size, int stride);
  int (*update)(WebPIDecoder *decoder, const uint8_t *data, size_t size);
  uint8_t *(*rows)(
      const WebPIDecoder *decoder, int *last, int *width, int *height, int *stride);
  void (*release)(WebPIDecoder *decoder);
} webp_symbols;

static bool find(webp_symbols *webp) {
  void *library = dlopen("libwebp.so.7", RTLD_LAZY);
  if (!library)
    return false;
  *(void **) &webp->make = dlsym(library, "WebPINewRGB");
  *(void **) &webp->update = dlsym(library, "WebPIUpdate");
  *(void **) &webp->rows = dlsym(library, "WebPIDecGetRGB");
  *(void **) &webp->release = dlsym(library, "WebPIDelete");
  return webp->make && webp->update && webp->rows && webp->release;
}

int cvips_partial_webp(
    const void *data, size_t size, void *pixels, size_t pixels_size, int width, int bands) {
  webp_symbols webp;
  if (!find(&webp))
    return -1;
  // MODE_RGB is 0, MODE_RGBA is 1.
  WebPIDecoder *decoder = webp.make(bands == 4 ? 1 : 0, pixels, pixels_size, width * bands);
  if (!decoder)
    return -1;
  webp.update(decoder, data, size);
  int rows = 0, columns = 0;
  if (!webp.rows(decoder, &rows, &columns, NULL, NULL) || columns != width)
    rows = 0;
  webp.release(decoder);
  return rows;
}
