#include "symbols.h"

#include <dlfcn.h>
#include <stdio.h>

// What the loader finds under these names it does not load again when libvips asks for it.
static const char *const names[] = {"libcfitsio.so.10", "libmatio.so.11", "libOpenEXR-3_1.so.30"};
enum { count = sizeof names / sizeof *names };
static void *handles[count];

void cvips_load_stand_ins(const char *folder) {
  for (size_t index = 0; index < count; index++) {
    char path[4200];
    int length = snprintf(path, sizeof path, "%s/%s", folder, names[index]);
    if (!handles[index] && length > 0 && (size_t)length < sizeof path)
      handles[index] = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
  }
}

bool cvips_drop_stand_ins(void) {
  bool dropped = false;
  for (size_t index = 0; index < count; index++) {
    if (handles[index]) {
      dlclose(handles[index]);
      handles[index] = NULL;
      dropped = true;
    }
  }
  return dropped;
}
