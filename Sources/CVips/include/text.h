// text.c and text_draw.c: Pango and Cairo, which libvips is linked to. One thread at a time.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

typedef struct cvips_fonts cvips_fonts;
typedef struct cvips_layout cvips_layout;
typedef void (*cvips_family_callback)(const char *family, void *_Nullable context);

/// Finds Pango. The result is 0; or -1, and `reason` says why. Call it once, before the others.
int cvips_text_start(char *reason, size_t reason_size);
/// The machine's fonts and, before them, those of a file, whose path must last; NULL if it has none.
cvips_fonts *_Nullable cvips_fonts_open(const char *_Nullable file);
void cvips_fonts_release(cvips_fonts *fonts);
/// Tells the families of the machine, or of the file.
void cvips_fonts_families(
    cvips_fonts *fonts, bool of_file, cvips_family_callback callback, void *_Nullable context);
/// Tells the families of a font description, separated by commas, if it has any; gives its size back,
/// 0 for none.
double cvips_font_parse(
    const char *font, cvips_family_callback callback, void *_Nullable context);

typedef struct {
  const char *text;               // UTF-8
  const char *font;               // a description, whose size does not count
  const char *_Nullable family;   // in place of the description's
  double size;                    // pixels an em
  int alignment;                  // 0 left, 1 centre, 2 right
} cvips_layout_options;

cvips_layout *_Nullable cvips_layout_new(
    cvips_fonts *fonts, const cvips_layout_options *options);
void cvips_layout_release(cvips_layout *layout);
/// Where its letters leave ink: x, y, width, height.
void cvips_layout_ink(cvips_layout *layout, double *box);
/// How many letters no font has.
int cvips_layout_unknown_glyphs(cvips_layout *layout);

typedef struct {
  int width, height;
  double x, y, scale_x, scale_y;  // where the layout's origin comes to lie, and how large
  double color[4], stroke[4], shadow[4];  // red, green, blue, alpha: 0…1
  double stroke_width;            // beyond the letters' edge, in the layout's pixels; 0 for none
} cvips_drawing;

/// Draws to 4 bytes a pixel: red, green, blue, alpha. The shadow's mask has a byte a pixel; NULL is no
/// shadow. The result is 0; or -1, and `reason` says why.
int cvips_layout_draw(cvips_layout *layout, const cvips_drawing *drawing,
    const uint8_t *_Nullable shadow_mask, uint8_t *pixels, char *reason, size_t reason_size);

#pragma clang assume_nonnull end
