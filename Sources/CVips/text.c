#include "CVips.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text_symbols.h"

static struct {
#define CVIPS_TEXT_FIELD(name) __typeof__(name) *name;
  CVIPS_TEXT_SYMBOLS(CVIPS_TEXT_FIELD)
#undef CVIPS_TEXT_FIELD
} text;

struct cvips_fonts {
  FcConfig *config;
  PangoFontMap *map;
  char *file;
};

struct cvips_layout {
  PangoContext *context;
  PangoLayout *layout;
};

int cvips_text_start(char *reason, size_t reason_size) {
  // libvips is linked to it, and so has loaded it.
  void *library = dlopen("libpangocairo-1.0.so.0", RTLD_LAZY | RTLD_LOCAL);
  if (!library) {
    snprintf(reason, reason_size, "%s", dlerror());
    return -1;
  }
#define CVIPS_TEXT_FIND(name) \
  if (!(*(void **) &text.name = dlsym(library, #name))) { \
    snprintf(reason, reason_size, "Pango lacks %s", #name); \
    return -1; \
  }
  CVIPS_TEXT_SYMBOLS(CVIPS_TEXT_FIND)
#undef CVIPS_TEXT_FIND
  return 0;
}

// Fonts of one name may be installed too; the file that was named goes first.
static void prefer_file(FcPattern *pattern, void *file) {
  text.FcPatternAddString(pattern, FC_FILE, file);
}

cvips_fonts *cvips_fonts_open(const char *file) {
  // Pango sets the machine's fonts up in any case; a file's must not become everyone's.
  FcConfig *config = file ? text.FcInitLoadConfigAndFonts() : text.FcConfigReference(NULL);
  if (!config)
    return NULL;
  if (file && !text.FcConfigAppFontAddFile(config, (const FcChar8 *) file)) {
    text.FcConfigDestroy(config);
    return NULL;
  }
  cvips_fonts *fonts = calloc(1, sizeof *fonts);
  if (!fonts) {
    text.FcConfigDestroy(config);
    return NULL;
  }
  fonts->config = config;
  fonts->map = text.pango_cairo_font_map_new();
  PangoFcFontMap *map = (PangoFcFontMap *) fonts->map;
  text.pango_fc_font_map_set_config(map, config);
  if (file) {
    fonts->file = strdup(file);
    text.pango_fc_font_map_set_default_substitute(map, prefer_file, fonts->file, NULL);
  }
  return fonts;
}

void cvips_fonts_release(cvips_fonts *fonts) {
  (text.g_object_unref)(fonts->map);
  text.FcConfigDestroy(fonts->config);
  free(fonts->file);
  free(fonts);
}

void cvips_fonts_families(
    cvips_fonts *fonts, bool of_file, cvips_family_callback callback, void *context) {
  FcFontSet *set =
      text.FcConfigGetFonts(fonts->config, of_file ? FcSetApplication : FcSetSystem);
  for (int font = 0; set && font < set->nfont; font++) {
    FcChar8 *family = NULL;
    for (int i = 0;
         text.FcPatternGetString(set->fonts[font], FC_FAMILY, i, &family) == FcResultMatch; i++)
      callback((const char *) family, context);
  }
}

double cvips_font_parse(const char *font, cvips_family_callback callback, void *context) {
  PangoFontDescription *description = text.pango_font_description_from_string(font);
  const char *family = text.pango_font_description_get_family(description);
  if (family)
    callback(family, context);
  double size = text.pango_font_description_get_size(description) / (double) PANGO_SCALE;
  text.pango_font_description_free(description);
  return size;
}

cvips_layout *cvips_layout_new(cvips_fonts *fonts, const cvips_layout_options *o) {
  cvips_layout *made = calloc(1, sizeof *made);
  if (!made)
    return NULL;
  made->context = text.pango_font_map_create_context(fonts->map);
  // Text that is scaled must keep its proportions at every size.
  text.pango_context_set_round_glyph_positions(made->context, FALSE);
  cairo_font_options_t *options = text.cairo_font_options_create();
  text.cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  text.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  text.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  text.pango_cairo_context_set_font_options(made->context, options);
  text.cairo_font_options_destroy(options);

  made->layout = text.pango_layout_new(made->context);
  PangoFontDescription *description = text.pango_font_description_from_string(o->font);
  if (o->family)
    text.pango_font_description_set_family(description, o->family);
  text.pango_font_description_set_absolute_size(description, o->size * PANGO_SCALE);
  text.pango_layout_set_font_description(made->layout, description);
  text.pango_font_description_free(description);
  static const PangoAlignment alignments[] = {
      PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
  // Pango takes left for the side where a line begins.
  bool swapped = text.pango_find_base_dir(o->text, -1) == PANGO_DIRECTION_RTL;
  int alignment = swapped ? 2 - o->alignment : o->alignment;
  text.pango_layout_set_alignment(made->layout, alignments[alignment]);
  text.pango_layout_set_text(made->layout, o->text, -1);
  return made;
}

void cvips_layout_release(cvips_layout *layout) {
  (text.g_object_unref)(layout->layout);
  (text.g_object_unref)(layout->context);
  free(layout);
}

void cvips_layout_ink(cvips_layout *layout, double box[4]) {
  PangoRectangle ink;
  text.pango_layout_get_extents(layout->layout, &ink, NULL);
  box[0] = ink.x / (double) PANGO_SCALE;
  box[1] = ink.y / (double) PANGO_SCALE;
  box[2] = ink.width / (double) PANGO_SCALE;
  box[3] = ink.height / (double) PANGO_SCALE;
}

int cvips_layout_unknown_glyphs(cvips_layout *layout) {
  return text.pango_layout_get_unknown_glyphs_count(layout->layout);
}

// The letters, and around them, never under them, the stroke.
static void draw_letters(cairo_t *cairo, PangoLayout *layout, const cvips_drawing *d) {
  bool plain = d->stroke_width <= 0 && d->color[3] == 1;
  if (!plain)
    text.cairo_push_group(cairo);
  text.cairo_set_source_rgb(cairo, d->color[0], d->color[1], d->color[2]);
  text.cairo_move_to(cairo, 0, 0);
  text.pango_cairo_show_layout(cairo, layout);
  if (plain)
    return;
  cairo_pattern_t *letters = text.cairo_pop_group(cairo);
  if (d->stroke_width > 0) {
    text.cairo_set_source_rgba(
        cairo, d->stroke[0], d->stroke[1], d->stroke[2], d->stroke[3]);
    text.cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    text.cairo_set_line_width(cairo, 2 * d->stroke_width);
    text.cairo_new_path(cairo);
    text.cairo_move_to(cairo, 0, 0);
    text.pango_cairo_layout_path(cairo, layout);
    text.cairo_stroke(cairo);
    text.cairo_set_source(cairo, letters);
    text.cairo_set_operator(cairo, CAIRO_OPERATOR_DEST_OUT);
    text.cairo_paint(cairo);
    text.cairo_set_operator(cairo, CAIRO_OPERATOR_ADD);
  }
  text.cairo_set_source(cairo, letters);
  text.cairo_paint_with_alpha(cairo, d->color[3]);
  text.cairo_pattern_destroy(letters);
}

// From Cairo's words of premultiplied samples to bytes of red, green, blue, alpha.
static void copy_pixels(cairo_surface_t *surface, const cvips_drawing *d, uint8_t *pixels) {
  text.cairo_surface_flush(surface);
  const uint8_t *data = text.cairo_image_surface_get_data(surface);
  int stride = text.cairo_image_surface_get_stride(surface);
  for (int y = 0; y < d->height; y++) {
    const uint32_t *row = (const uint32_t *) (data + (size_t) y * stride);
    for (int x = 0; x < d->width; x++, pixels += 4) {
      uint32_t alpha = row[x] >> 24;
      for (int band = 0; band < 3; band++) {
        uint32_t sample = row[x] >> (16 - 8 * band) & 255;
        uint32_t plain = alpha ? (sample * 255 + alpha / 2) / alpha : 0;
        pixels[band] = plain > 255 ? 255 : plain;
      }
      pixels[3] = alpha;
    }
  }
}

static void draw_shadow(cairo_t *cairo, const cvips_drawing *d, const uint8_t *shadow) {
  cairo_surface_t *mask = text.cairo_image_surface_create(CAIRO_FORMAT_A8, d->width, d->height);
  if (text.cairo_surface_status(mask) == CAIRO_STATUS_SUCCESS) {
    uint8_t *data = text.cairo_image_surface_get_data(mask);
    int stride = text.cairo_image_surface_get_stride(mask);
    for (int y = 0; y < d->height; y++)
      memcpy(data + (size_t) y * stride, shadow + (size_t) y * d->width, d->width);
    text.cairo_surface_mark_dirty(mask);
  }
  text.cairo_set_source_rgba(cairo, d->shadow[0], d->shadow[1], d->shadow[2], d->shadow[3]);
  text.cairo_mask_surface(cairo, mask, 0, 0);
  text.cairo_surface_destroy(mask);
}

int cvips_layout_draw(cvips_layout *layout, const cvips_drawing *d, const uint8_t *shadow_mask,
    uint8_t *pixels, char *reason, size_t reason_size) {
  cairo_surface_t *surface =
      text.cairo_image_surface_create(CAIRO_FORMAT_ARGB32, d->width, d->height);
  cairo_t *cairo = text.cairo_create(surface);
  if (shadow_mask)
    draw_shadow(cairo, d, shadow_mask);
  // In a group: what keeps the stroke from under the letters must leave the shadow there.
  if (shadow_mask)
    text.cairo_push_group(cairo);
  text.cairo_translate(cairo, d->x, d->y);
  text.cairo_scale(cairo, d->scale_x, d->scale_y);
  draw_letters(cairo, layout->layout, d);
  if (shadow_mask) {
    cairo_pattern_t *letters = text.cairo_pop_group(cairo);
    text.cairo_set_source(cairo, letters);
    text.cairo_paint(cairo);
    text.cairo_pattern_destroy(letters);
  }
  cairo_status_t status = text.cairo_status(cairo);
  if (status == CAIRO_STATUS_SUCCESS)
    copy_pixels(surface, d, pixels);
  else
    snprintf(reason, reason_size, "%s", text.cairo_status_to_string(status));
  text.cairo_destroy(cairo);
  text.cairo_surface_destroy(surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : -1;
}
