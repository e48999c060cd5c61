#define _GNU_SOURCE  // uselocale
#include "symbols.h"

#include <dlfcn.h>
#include <stdio.h>

struct cexif_symbols exif;

static locale_t plain;

int cexif_start(char *reason, size_t reason_size) {
  void *library = dlopen("libexif.so.12", RTLD_LAZY | RTLD_LOCAL);
  if (!library) {
    snprintf(reason, reason_size, "%s", dlerror());
    return -1;
  }
#define CEXIF_FIND(name) \
  if (!(*(void **) &exif.name = dlsym(library, #name))) { \
    snprintf(reason, reason_size, "libexif lacks %s", #name); \
    return -1; \
  }
  CEXIF_SYMBOLS(CEXIF_FIND)
#undef CEXIF_FIND
  plain = newlocale(LC_ALL_MASK, "C", (locale_t) 0);
  return 0;
}

locale_t cexif_speak_plainly(void) { return plain ? uselocale(plain) : (locale_t) 0; }

void cexif_speak_as_before(locale_t before) {
  if (before)
    uselocale(before);
}

ExifData *cexif_empty_block(void) {
  ExifData *data = exif.exif_data_new();
  if (!data)
    return NULL;
  exif.exif_data_unset_option(data, EXIF_DATA_OPTION_IGNORE_UNKNOWN_TAGS);
  exif.exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
  return data;
}
