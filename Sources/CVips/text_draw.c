#include "text_symbols.h"

#include <stdio.h>
#include <string.h>

// The letters, and around them, never under them, the stroke.
static void draw_letters(cairo_t *cairo, PangoLayout *layout, const cvips_drawing *d) {
  bool plain = d->stroke_width <= 0 && d->color[3] == 1;
  if (!plain)
    pango.cairo_push_group(cairo);
  pango.cairo_set_source_rgb(cairo, d->color[0], d->color[1], d->color[2]);
  pango.cairo_move_to(cairo, 0, 0);
  pango.pango_cairo_show_layout(cairo, layout);
  if (plain)
    return;
  cairo_pattern_t *letters = pango.cairo_pop_group(cairo);
  if (d->stroke_width > 0) {
    pango.cairo_set_source_rgba(
        cairo, d->stroke[0], d->stroke[1], d->stroke[2], d->stroke[3]);
    pango.cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
    pango.cairo_set_line_width(cairo, 2 * d->stroke_width);
    pango.cairo_new_path(cairo);
    pango.cairo_move_to(cairo, 0, 0);
    pango.pango_cairo_layout_path(cairo, layout);
    pango.cairo_stroke(cairo);
    pango.cairo_set_source(cairo, letters);
    pango.cairo_set_operator(cairo, CAIRO_OPERATOR_DEST_OUT);
    pango.cairo_paint(cairo);
    pango.cairo_set_operator(cairo, CAIRO_OPERATOR_ADD);
  }
  pango.cairo_set_source(cairo, letters);
  pango.cairo_paint_with_alpha(cairo, d->color[3]);
  pango.cairo_pattern_destroy(letters);
}

// From Cairo's words of premultiplied samples to bytes of red, green, blue, alpha.
static void copy_pixels(cairo_surface_t *surface, const cvips_drawing *d, uint8_t *pixels) {
  pango.cairo_surface_flush(surface);
  const uint8_t *data = pango.cairo_image_surface_get_data(surface);
  int stride = pango.cairo_image_surface_get_stride(surface);
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
  cairo_surface_t *mask = pango.cairo_image_surface_create(CAIRO_FORMAT_A8, d->width, d->height);
  if (pango.cairo_surface_status(mask) == CAIRO_STATUS_SUCCESS) {
    uint8_t *data = pango.cairo_image_surface_get_data(mask);
    int stride = pango.cairo_image_surface_get_stride(mask);
    for (int y = 0; y < d->height; y++)
      memcpy(data + (size_t) y * stride, shadow + (size_t) y * d->width, d->width);
    pango.cairo_surface_mark_dirty(mask);
  }
  pango.cairo_set_source_rgba(cairo, d->shadow[0], d->shadow[1], d->shadow[2], d->shadow[3]);
  pango.cairo_mask_surface(cairo, mask, 0, 0);
  pango.cairo_surface_destroy(mask);
}

int cvips_layout_draw(cvips_layout *layout, const cvips_drawing *d, const uint8_t *shadow_mask,
    uint8_t *pixels, char *reason, size_t reason_size) {
  cairo_surface_t *surface =
      pango.cairo_image_surface_create(CAIRO_FORMAT_ARGB32, d->width, d->height);
  cairo_t *cairo = pango.cairo_create(surface);
  if (shadow_mask)
    draw_shadow(cairo, d, shadow_mask);
  // In a group: what keeps the stroke from under the letters must leave the shadow there.
  if (shadow_mask)
    pango.cairo_push_group(cairo);
  pango.cairo_translate(cairo, d->x, d->y);
  pango.cairo_scale(cairo, d->scale_x, d->scale_y);
  draw_letters(cairo, layout->layout, d);
  if (shadow_mask) {
    cairo_pattern_t *letters = pango.cairo_pop_group(cairo);
    pango.cairo_set_source(cairo, letters);
    pango.cairo_paint(cairo);
    pango.cairo_pattern_destroy(letters);
  }
  cairo_status_t status = pango.cairo_status(cairo);
  if (status == CAIRO_STATUS_SUCCESS)
    copy_pixels(surface, d, pixels);
  else
    snprintf(reason, reason_size, "%s", pango.cairo_status_to_string(status));
  pango.cairo_destroy(cairo);
  pango.cairo_surface_destroy(surface);
  return status == CAIRO_STATUS_SUCCESS ? 0 : -1;
}
