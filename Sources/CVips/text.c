#include "text_symbols.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct cvips_pango pango;

int cvips_text_start(char *reason, size_t reason_size) {
  // libvips is linked to it, and so has loaded it.
  void *library = dlopen("libpangocairo-1.0.so.0", RTLD_LAZY | RTLD_LOCAL);
  if (!library) {
    snprintf(reason, reason_size, "%s", dlerror());
    return -1;
  }
#define CVIPS_TEXT_FIND(name) \
  if (!(*(void **) &pango.name = dlsym(library, #name))) { \
    snprintf(reason, reason_size, "Pango lacks %s", #name); \
    return -1; \
  }
  CVIPS_TEXT_SYMBOLS(CVIPS_TEXT_FIND)
#undef CVIPS_TEXT_FIND
  return 0;
}

// Fonts of one name may be installed too; the file that was named goes first.
static void prefer_file(FcPattern *pattern, void *file) {
  pango.FcPatternAddString(pattern, FC_FILE, file);
}

cvips_fonts *cvips_fonts_open(const char *file) {
  // Pango sets the machine's fonts up in any case; a file's must not become everyone's.
  FcConfig *config = file ? pango.FcInitLoadConfigAndFonts() : pango.FcConfigReference(NULL);
  if (!config)
    return NULL;
  if (file && !pango.FcConfigAppFontAddFile(config, (const FcChar8 *) file)) {
    pango.FcConfigDestroy(config);
    return NULL;
  }
  cvips_fonts *fonts = calloc(1, sizeof *fonts);
  if (!fonts) {
    pango.FcConfigDestroy(config);
    return NULL;
  }
  fonts->config = config;
  fonts->map = pango.pango_cairo_font_map_new();
  PangoFcFontMap *map = (PangoFcFontMap *) fonts->map;
  pango.pango_fc_font_map_set_config(map, config);
  if (file) {
    fonts->file = strdup(file);
    pango.pango_fc_font_map_set_default_substitute(map, prefer_file, fonts->file, NULL);
  }
  return fonts;
}

void cvips_fonts_release(cvips_fonts *fonts) {
  (pango.g_object_unref)(fonts->map);
  pango.FcConfigDestroy(fonts->config);
  free(fonts->file);
  free(fonts);
}

void cvips_fonts_families(
    cvips_fonts *fonts, bool of_file, cvips_family_callback callback, void *context) {
  FcFontSet *set =
      pango.FcConfigGetFonts(fonts->config, of_file ? FcSetApplication : FcSetSystem);
  for (int font = 0; set && font < set->nfont; font++) {
    FcChar8 *family = NULL;
    for (int i = 0;
         pango.FcPatternGetString(set->fonts[font], FC_FAMILY, i, &family) == FcResultMatch; i++)
      callback((const char *) family, context);
  }
}

double cvips_font_parse(const char *font, cvips_family_callback callback, void *context) {
  PangoFontDescription *description = pango.pango_font_description_from_string(font);
  const char *family = pango.pango_font_description_get_family(description);
  if (family)
    callback(family, context);
  double size = pango.pango_font_description_get_size(description) / (double) PANGO_SCALE;
  pango.pango_font_description_free(description);
  return size;
}

cvips_layout *cvips_layout_new(cvips_fonts *fonts, const cvips_layout_options *o) {
  cvips_layout *made = calloc(1, sizeof *made);
  if (!made)
    return NULL;
  made->context = pango.pango_font_map_create_context(fonts->map);
  // Text that is scaled must keep its proportions at every size.
  pango.pango_context_set_round_glyph_positions(made->context, FALSE);
  cairo_font_options_t *options = pango.cairo_font_options_create();
  pango.cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango.cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  pango.cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango.pango_cairo_context_set_font_options(made->context, options);
  pango.cairo_font_options_destroy(options);

  made->layout = pango.pango_layout_new(made->context);
  PangoFontDescription *description = pango.pango_font_description_from_string(o->font);
  if (o->family)
    pango.pango_font_description_set_family(description, o->family);
  pango.pango_font_description_set_absolute_size(description, o->size * PANGO_SCALE);
  pango.pango_layout_set_font_description(made->layout, description);
  pango.pango_font_description_free(description);
  static const PangoAlignment alignments[] = {
      PANGO_ALIGN_LEFT, PANGO_ALIGN_CENTER, PANGO_ALIGN_RIGHT};
  pango.pango_layout_set_text(made->layout, o->text, -1);
  // Pango takes left for the side where a line begins.
  bool swapped = pango.pango_layout_get_direction(made->layout, 0) == PANGO_DIRECTION_RTL;
  int alignment = swapped ? 2 - o->alignment : o->alignment;
  pango.pango_layout_set_alignment(made->layout, alignments[alignment]);
  return made;
}

void cvips_layout_release(cvips_layout *layout) {
  (pango.g_object_unref)(layout->layout);
  (pango.g_object_unref)(layout->context);
  free(layout);
}

void cvips_layout_ink(cvips_layout *layout, double box[4]) {
  PangoRectangle ink;
  pango.pango_layout_get_extents(layout->layout, &ink, NULL);
  box[0] = ink.x / (double) PANGO_SCALE;
  box[1] = ink.y / (double) PANGO_SCALE;
  box[2] = ink.width / (double) PANGO_SCALE;
  box[3] = ink.height / (double) PANGO_SCALE;
}

int cvips_layout_unknown_glyphs(cvips_layout *layout) {
  return pango.pango_layout_get_unknown_glyphs_count(layout->layout);
}
