#include "symbols.h"

#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>

static char folder[4096];

void clibav_stand_in(const char *path) {
  int length = snprintf(folder, sizeof folder, "%s", path);
  if (length < 0 || (size_t)length >= sizeof folder)
    folder[0] = 0;
}

enum { most = 32 };

// What the loader finds under a name it does not load again for a library that is linked to it.
static size_t load(const char *part, void *handles[most]) {
  char path[4400];
  snprintf(path, sizeof path, "%s/%s", folder, part);
  DIR *entries = folder[0] ? opendir(path) : NULL;
  if (!entries)
    return 0;
  size_t count = 0;
  struct dirent *entry;
  while (count < most && (entry = readdir(entries))) {
    if (entry->d_name[0] == '.')
      continue;
    snprintf(path, sizeof path, "%s/%s/%.255s", folder, part, entry->d_name);
    void *handle = dlopen(path, RTLD_LAZY | RTLD_LOCAL);
    if (handle)
      handles[count++] = handle;
  }
  closedir(entries);
  return count;
}

void *clibav_open_with_stand_ins(const char *name, const char *part) {
  void *handles[most];
  size_t count = load(part, handles);
  void *library = dlopen(name, RTLD_LAZY | RTLD_LOCAL);
  // A library that was linked to them keeps them.
  for (size_t index = 0; index < count; index++)
    dlclose(handles[index]);
  // One that wants more than they have gets the libraries themselves.
  return library || !count ? library : dlopen(name, RTLD_LAZY | RTLD_LOCAL);
}
