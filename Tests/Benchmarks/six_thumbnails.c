/* Six vips_thumbnail calls in one process: the peer of one run with six widths.
   Usage: six_thumbnails FILE FOLDER WIDTH... */

#include <stdio.h>
#include <stdlib.h>
#include <vips/vips.h>

int main(int argc, char **argv) {
  if (argc < 4 || VIPS_INIT(argv[0])) return 1;
  for (int index = 3; index < argc; index++) {
    VipsImage *image = NULL;
    char target[4096];
    snprintf(target, sizeof target, "%s/%s.jpg", argv[2], argv[index]);
    if (vips_thumbnail(argv[1], &image, atoi(argv[index]), "height", VIPS_MAX_COORD, NULL) ||
        vips_jpegsave(image, target, "Q", 80, NULL)) {
      fprintf(stderr, "%s\n", vips_error_buffer());
      return 1;
    }
    g_object_unref(image);
  }
  vips_shutdown();
  return 0;
}
