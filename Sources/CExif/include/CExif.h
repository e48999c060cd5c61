// libexif behind opaque handles, opened when it is needed. Texts it returns are untranslated English.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

// --- start.c

/// Loads libexif. The result is 0; or -1, and `reason` says why. Not thread-safe.
int cexif_start(char *reason, size_t reason_size);

// --- catalogue.c

typedef enum {
  CEXIF_IMAGE, CEXIF_THUMBNAIL, CEXIF_EXIF, CEXIF_GPS, CEXIF_INTEROPERABILITY
} cexif_directory;

/// How many rows the table of tags has; a tag that several directories know has several.
unsigned cexif_row_count(void);
/// The number of the tag in a row.
unsigned cexif_row_tag(unsigned row);
/// What a tag is called in a directory, or NULL where it is unknown there.
const char *_Nullable cexif_name(unsigned tag, cexif_directory directory);
/// The same in words that people read.
const char *_Nullable cexif_title(unsigned tag, cexif_directory directory);
/// A sentence or more about it.
const char *_Nullable cexif_description(unsigned tag, cexif_directory directory);
/// The TIFF type and the number of values that a new entry of the tag gets; false when libexif has no
/// opinion. The number is 0 where it may be any.
bool cexif_shape(unsigned tag, cexif_directory directory, int *type, size_t *count);

// --- value.c

/// One value as it stands in a file.
typedef struct {
  unsigned tag;
  cexif_directory directory;
  int type;        // TIFF's, 1…12
  bool big_endian;
  const void *bytes;
  size_t size;     // a multiple of the type's width
} cexif_value;

/// What the value means, in words, cut to the buffer; false when libexif cannot tell.
bool cexif_describe(const cexif_value *value, char *text, size_t text_size);

// --- notes.c

typedef struct cexif_block cexif_block;

/// Reads an EXIF block, `Exif\0\0` included, with its maker note; NULL when there is no memory.
cexif_block *_Nullable cexif_open(const void *bytes, size_t size);
void cexif_close(cexif_block *block);
/// How many fields of the maker note libexif understands; 0 for a maker it does not know.
unsigned cexif_note_count(cexif_block *block);
unsigned cexif_note_tag(cexif_block *block, unsigned index);
const char *_Nullable cexif_note_name(cexif_block *block, unsigned index);
const char *_Nullable cexif_note_title(cexif_block *block, unsigned index);
/// What the field says, in words, cut to the buffer; false when libexif cannot tell.
bool cexif_note_text(cexif_block *block, unsigned index, char *text, size_t text_size);

#pragma clang assume_nonnull end
