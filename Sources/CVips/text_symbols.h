// The functions of Pango, Cairo and fontconfig that draw text, found when the first text is drawn.
#pragma once

#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "CVips.h"

#define CVIPS_TEXT_SYMBOLS(X) \
  X(FcConfigAppFontAddFile) \
  X(FcConfigDestroy) \
  X(FcConfigGetFonts) \
  X(FcConfigReference) \
  X(FcInitLoadConfigAndFonts) \
  X(FcPatternAddString) \
  X(FcPatternGetString) \
  X(cairo_create) \
  X(cairo_destroy) \
  X(cairo_font_options_create) \
  X(cairo_font_options_destroy) \
  X(cairo_font_options_set_antialias) \
  X(cairo_font_options_set_hint_metrics) \
  X(cairo_font_options_set_hint_style) \
  X(cairo_image_surface_create) \
  X(cairo_image_surface_get_data) \
  X(cairo_image_surface_get_stride) \
  X(cairo_mask_surface) \
  X(cairo_move_to) \
  X(cairo_new_path) \
  X(cairo_paint) \
  X(cairo_paint_with_alpha) \
  X(cairo_pattern_destroy) \
  X(cairo_pop_group) \
  X(cairo_push_group) \
  X(cairo_scale) \
  X(cairo_set_line_join) \
  X(cairo_set_line_width) \
  X(cairo_set_operator) \
  X(cairo_set_source) \
  X(cairo_set_source_rgb) \
  X(cairo_set_source_rgba) \
  X(cairo_status) \
  X(cairo_status_to_string) \
  X(cairo_stroke) \
  X(cairo_surface_destroy) \
  X(cairo_surface_flush) \
  X(cairo_surface_mark_dirty) \
  X(cairo_surface_status) \
  X(cairo_translate) \
  X(g_object_unref) \
  X(pango_cairo_context_set_font_options) \
  X(pango_cairo_font_map_new) \
  X(pango_cairo_layout_path) \
  X(pango_cairo_show_layout) \
  X(pango_context_set_round_glyph_positions) \
  X(pango_fc_font_map_set_config) \
  X(pango_fc_font_map_set_default_substitute) \
  X(pango_font_description_free) \
  X(pango_font_description_from_string) \
  X(pango_font_description_get_family) \
  X(pango_font_description_get_size) \
  X(pango_font_description_set_absolute_size) \
  X(pango_font_description_set_family) \
  X(pango_font_map_create_context) \
  X(pango_layout_get_direction) \
  X(pango_layout_get_extents) \
  X(pango_layout_get_unknown_glyphs_count) \
  X(pango_layout_new) \
  X(pango_layout_set_alignment) \
  X(pango_layout_set_font_description) \
  X(pango_layout_set_text)

struct cvips_pango {
#define CVIPS_TEXT_FIELD(name) __typeof__(name) *name;
  CVIPS_TEXT_SYMBOLS(CVIPS_TEXT_FIELD)
#undef CVIPS_TEXT_FIELD
};

extern struct cvips_pango pango;

struct cvips_fonts {
  FcConfig *config;
  PangoFontMap *map;
  char *file;
};

struct cvips_layout {
  PangoContext *context;
  PangoLayout *layout;
};
