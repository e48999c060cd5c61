#include "symbols.h"

unsigned cexif_row_count(void) { return exif.exif_tag_table_count(); }

unsigned cexif_row_tag(unsigned row) { return exif.exif_tag_table_get_tag(row); }

const char *cexif_name(unsigned tag, cexif_directory directory) {
  return exif.exif_tag_get_name_in_ifd(tag, cexif_ifd(directory));
}

const char *cexif_title(unsigned tag, cexif_directory directory) {
  locale_t before = cexif_speak_plainly();
  const char *title = exif.exif_tag_get_title_in_ifd(tag, cexif_ifd(directory));
  cexif_speak_as_before(before);
  return title;
}

const char *cexif_description(unsigned tag, cexif_directory directory) {
  locale_t before = cexif_speak_plainly();
  const char *description = exif.exif_tag_get_description_in_ifd(tag, cexif_ifd(directory));
  cexif_speak_as_before(before);
  return description;
}

bool cexif_shape(unsigned tag, cexif_directory directory, int *type, size_t *count) {
  // Numbers of GPS tags stand for others elsewhere; what libexif would set up is those others.
  if (directory == CEXIF_INTEROPERABILITY || !cexif_name(tag, directory))
    return false;
  ExifData *data = cexif_empty_block();
  ExifMem *memory = exif.exif_mem_new_default();
  ExifEntry *entry = data && memory ? exif.exif_entry_new_mem(memory) : NULL;
  bool known = false;
  if (entry) {
    entry->tag = (ExifTag) tag;
    exif.exif_content_add_entry(data->ifd[cexif_ifd(directory)], entry);
    exif.exif_entry_initialize(entry, (ExifTag) tag);
    *type = entry->format;
    *count = entry->components;
    known = entry->format != 0 && exif.exif_format_get_size(entry->format) != 0
        && !(entry->format == EXIF_FORMAT_UNDEFINED && entry->components == 0);
    exif.exif_entry_unref(entry);
  }
  if (memory)
    exif.exif_mem_unref(memory);
  if (data)
    exif.exif_data_unref(data);
  return known;
}
