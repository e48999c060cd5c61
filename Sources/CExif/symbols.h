// The functions of libexif that the shim calls, found at run time: most commands need none of them.
#pragma once

#include <libexif/exif-data.h>
#include <libexif/exif-mem.h>
#include <libexif/exif-mnote-data.h>
#include <locale.h>

#include "CExif.h"

#define CEXIF_SYMBOLS(X) \
  X(exif_content_add_entry) \
  X(exif_data_get_mnote_data) \
  X(exif_data_load_data) \
  X(exif_data_new) \
  X(exif_data_set_byte_order) \
  X(exif_data_unref) \
  X(exif_data_unset_option) \
  X(exif_entry_get_value) \
  X(exif_entry_initialize) \
  X(exif_entry_new_mem) \
  X(exif_entry_unref) \
  X(exif_format_get_size) \
  X(exif_mem_alloc) \
  X(exif_mem_new_default) \
  X(exif_mem_unref) \
  X(exif_mnote_data_count) \
  X(exif_mnote_data_get_id) \
  X(exif_mnote_data_get_name) \
  X(exif_mnote_data_get_title) \
  X(exif_mnote_data_get_value) \
  X(exif_tag_get_description_in_ifd) \
  X(exif_tag_get_name_in_ifd) \
  X(exif_tag_get_title_in_ifd) \
  X(exif_tag_table_count) \
  X(exif_tag_table_get_tag)

struct cexif_symbols {
#define CEXIF_FIELD(name) __typeof__(name) *name;
  CEXIF_SYMBOLS(CEXIF_FIELD)
#undef CEXIF_FIELD
};

extern struct cexif_symbols exif;

// The C locale for this thread, so that libexif translates nothing; and back.
locale_t cexif_speak_plainly(void);
void cexif_speak_as_before(locale_t before);

// An empty block that keeps unknown tags as they are, or NULL.
ExifData *cexif_empty_block(void);

static inline ExifIfd cexif_ifd(cexif_directory directory) {
  switch (directory) {
  case CEXIF_IMAGE: return EXIF_IFD_0;
  case CEXIF_THUMBNAIL: return EXIF_IFD_1;
  case CEXIF_EXIF: return EXIF_IFD_EXIF;
  case CEXIF_GPS: return EXIF_IFD_GPS;
  case CEXIF_INTEROPERABILITY: return EXIF_IFD_INTEROPERABILITY;
  }
  return EXIF_IFD_COUNT;
}
