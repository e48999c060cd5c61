// libwebp, where libvips gives everything or nothing.
#pragma once

#include <stddef.h>

#pragma clang assume_nonnull begin

/// Decodes what there is of a still WebP into rows of `width` pixels of `bands` (3 or 4) bytes; rows
/// that are not there are left alone. How many were there, or -1 when libwebp cannot be asked.
int cvips_partial_webp(
    const void *data, size_t size, void *pixels, size_t pixels_size, int width, int bands);

#pragma clang assume_nonnull end
