#include "symbols.h"

#include <limits.h>
#include <string.h>

static ExifEntry *entry_of(const cexif_value *value, ExifMem *memory) {
  unsigned width = exif.exif_format_get_size((ExifFormat) value->type);
  if (width == 0 || value->size == 0 || value->size > INT_MAX || value->size % width != 0)
    return NULL;
  ExifEntry *entry = exif.exif_entry_new_mem(memory);
  if (!entry)
    return NULL;
  entry->data = exif.exif_mem_alloc(memory, (ExifLong) value->size);
  if (!entry->data) {
    exif.exif_entry_unref(entry);
    return NULL;
  }
  memcpy(entry->data, value->bytes, value->size);
  entry->size = (unsigned) value->size;
  entry->tag = (ExifTag) value->tag;
  entry->format = (ExifFormat) value->type;
  entry->components = value->size / width;
  return entry;
}

bool cexif_describe(const cexif_value *value, char *text, size_t text_size) {
  ExifData *data = cexif_empty_block();
  ExifMem *memory = exif.exif_mem_new_default();
  ExifEntry *entry = data && memory ? entry_of(value, memory) : NULL;
  bool told = false;
  if (entry && text_size > 1 && text_size <= UINT_MAX) {
    exif.exif_data_set_byte_order(
        data, value->big_endian ? EXIF_BYTE_ORDER_MOTOROLA : EXIF_BYTE_ORDER_INTEL);
    exif.exif_content_add_entry(data->ifd[cexif_ifd(value->directory)], entry);
    text[0] = text[text_size - 1] = 0;
    locale_t before = cexif_speak_plainly();
    told = exif.exif_entry_get_value(entry, text, (unsigned) text_size - 1) && text[0];
    cexif_speak_as_before(before);
  }
  if (entry)
    exif.exif_entry_unref(entry);
  if (memory)
    exif.exif_mem_unref(memory);
  if (data)
    exif.exif_data_unref(data);
  return told;
}
