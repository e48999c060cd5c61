#include "symbols.h"

#include <limits.h>

static ExifData *native(cexif_block *block) { return (ExifData *) block; }

static ExifMnoteData *note(cexif_block *block) {
  return exif.exif_data_get_mnote_data(native(block));
}

cexif_block *cexif_open(const void *bytes, size_t size) {
  ExifData *data = size <= INT_MAX ? cexif_empty_block() : NULL;
  if (data)
    exif.exif_data_load_data(data, bytes, (unsigned) size);
  return (cexif_block *) data;
}

void cexif_close(cexif_block *block) { exif.exif_data_unref(native(block)); }

unsigned cexif_note_count(cexif_block *block) {
  ExifMnoteData *notes = note(block);
  return notes ? exif.exif_mnote_data_count(notes) : 0;
}

unsigned cexif_note_tag(cexif_block *block, unsigned index) {
  return exif.exif_mnote_data_get_id(note(block), index);
}

const char *cexif_note_name(cexif_block *block, unsigned index) {
  return exif.exif_mnote_data_get_name(note(block), index);
}

const char *cexif_note_title(cexif_block *block, unsigned index) {
  locale_t before = cexif_speak_plainly();
  const char *title = exif.exif_mnote_data_get_title(note(block), index);
  cexif_speak_as_before(before);
  return title;
}

bool cexif_note_text(cexif_block *block, unsigned index, char *text, size_t text_size) {
  if (text_size < 2 || text_size > UINT_MAX)
    return false;
  text[0] = text[text_size - 1] = 0;
  locale_t before = cexif_speak_plainly();
  char *told = exif.exif_mnote_data_get_value(note(block), index, text, (unsigned) text_size - 1);
  cexif_speak_as_before(before);
  return told && text[0];
}
