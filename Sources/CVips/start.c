#define _GNU_SOURCE  // dladdr
#include "symbols.h"

#include <dlfcn.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct cvips_symbols vips;

static char module_folder[4096];

// libvips' own module loader walks every plug-in, ImageMagick's among them; an empty home has none.
static int init_without_modules(void) {
  const char *home = getenv("VIPSHOME");
  if (home && strcmp(home, CVIPS_NO_MODULES) == 0)
    return vips.vips_init("safelight");
  char *saved = home ? strdup(home) : NULL;
  setenv("VIPSHOME", CVIPS_NO_MODULES, 1);
  int status = vips.vips_init("safelight");
  if (saved)
    setenv("VIPSHOME", saved, 1);
  else
    unsetenv("VIPSHOME");
  free(saved);
  return status;
}

static void find_module_folder(void) {
  Dl_info info;
  if (!dladdr((void *) vips.vips_version, &info) || !info.dli_fname)
    return;
  char path[4096];
  if (!realpath(info.dli_fname, path))
    return;
  snprintf(module_folder, sizeof module_folder, "%.3900s/vips-modules-%d.%d", dirname(path),
      vips.vips_version(0), vips.vips_version(1));
}

int cvips_start(char *reason, size_t reason_size) {
  void *library = dlopen("libvips.so.42", RTLD_LAZY | RTLD_GLOBAL);
  // One that wants more than the stand-ins have gets the libraries themselves.
  if (!library && cvips_drop_stand_ins())
    library = dlopen("libvips.so.42", RTLD_LAZY | RTLD_GLOBAL);
  if (!library) {
    snprintf(reason, reason_size, "%s", dlerror());
    return -1;
  }
#define CVIPS_FIND(name) \
  if (!(*(void **) &vips.name = dlsym(library, #name))) { \
    snprintf(reason, reason_size, "libvips lacks %s", #name); \
    return -1; \
  }
  CVIPS_SYMBOLS(CVIPS_FIND)
#undef CVIPS_FIND
  if (init_without_modules() != 0) {
    cvips_take_error(reason, reason_size);
    return -1;
  }
  find_module_folder();
  vips.vips_cache_set_max(0);
  vips.vips_block_untrusted_set(TRUE);
  return 0;
}

static const char *loader_of(const char *module) {
  if (strcmp(module, "heif") == 0)
    return "heifload_source";
  if (strcmp(module, "jxl") == 0)
    return "jxlload_source";
  return "pdfload_source";
}

bool cvips_load_module(const char *name) {
  const char *loader = loader_of(name);
  if (vips.vips_type_find("VipsOperation", loader) != 0)
    return true;
  char path[4200];
  snprintf(path, sizeof path, "%s/vips-%s.so", module_folder, name);
  if (!vips.g_module_open(path, 0))
    return false;
  // Its operations arrive unblocked. Blocking what libvips does not trust once more would also take
  // back what was allowed meanwhile; a module is only loaded for a format that was asked for.
  return vips.vips_type_find("VipsOperation", loader) != 0;
}

void cvips_allow(const char *operation_class) {
  vips.vips_operation_block_set(operation_class, FALSE);
}

void cvips_set_concurrency(int threads) { vips.vips_concurrency_set(threads); }

const char *cvips_version(void) { return vips.vips_version_string(); }

void cvips_take_error(char *buffer, size_t size) {
  char *text = vips.vips_error_buffer_copy();
  snprintf(buffer, size, "%s", text);
  vips.g_free(text);
}

static cvips_log_callback log_callback;

static void forward_log(
    const char *domain, GLogLevelFlags level, const char *message, void *data) {
  if (log_callback && (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL)))
    log_callback(message);
}

void cvips_set_log(cvips_log_callback callback) {
  log_callback = callback;
  vips.g_log_set_handler("VIPS", G_LOG_LEVEL_MASK, forward_log, NULL);
  vips.g_log_set_handler("GLib-GObject", G_LOG_LEVEL_MASK, forward_log, NULL);
}

void cvips_thread_shutdown(void) { vips.vips_thread_shutdown(); }

size_t cvips_tracked_memory(void) { return vips.vips_tracked_get_mem(); }
