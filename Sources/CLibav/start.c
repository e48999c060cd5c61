#include "symbols.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>

struct clibav_symbols av;

#define CLIBAV_SONAME(name, major) "lib" name ".so." AV_STRINGIFY(major)

// Structures differ between major versions, so only the one whose headers were read will do.
static void *open_library(
    const char *name, const char *stand_ins, char *reason, size_t reason_size) {
  void *library = stand_ins ? clibav_open_with_stand_ins(name, stand_ins)
                            : dlopen(name, RTLD_LAZY | RTLD_LOCAL);
  if (!library)
    snprintf(reason, reason_size, "%s", dlerror());
  return library;
}

#define CLIBAV_FIND(name) \
  if (!(*(void **) &av.name = dlsym(library, #name))) { \
    snprintf(reason, reason_size, "libav lacks %s", #name); \
    return -1; \
  }

int clibav_start(char *reason, size_t reason_size) {
  void *library =
      open_library(CLIBAV_SONAME("avutil", LIBAVUTIL_VERSION_MAJOR), NULL, reason, reason_size);
  if (!library)
    return -1;
  CLIBAV_UTIL(CLIBAV_FIND)
  library =
      open_library(CLIBAV_SONAME("avcodec", LIBAVCODEC_VERSION_MAJOR), NULL, reason, reason_size);
  if (!library)
    return -1;
  CLIBAV_CODEC(CLIBAV_FIND)
  library = open_library(
      CLIBAV_SONAME("avformat", LIBAVFORMAT_VERSION_MAJOR), "formats", reason, reason_size);
  if (!library)
    return -1;
  CLIBAV_FORMAT(CLIBAV_FIND)
  library = open_library(
      CLIBAV_SONAME("swresample", LIBSWRESAMPLE_VERSION_MAJOR), NULL, reason, reason_size);
  if (!library)
    return -1;
  CLIBAV_RESAMPLE(CLIBAV_FIND)
  return 0;
}

int clibav_start_scaling(char *reason, size_t reason_size) {
  void *library =
      open_library(CLIBAV_SONAME("swscale", LIBSWSCALE_VERSION_MAJOR), NULL, reason, reason_size);
  if (!library)
    return -1;
  CLIBAV_SCALE(CLIBAV_FIND)
  return 0;
}

int clibav_start_filters(char *reason, size_t reason_size) {
  void *library = open_library(
      CLIBAV_SONAME("avfilter", LIBAVFILTER_VERSION_MAJOR), "filters", reason, reason_size);
  if (!library)
    return -1;
  CLIBAV_FILTER(CLIBAV_FIND)
  return 0;
}

const char *clibav_version(void) { return av.av_version_info(); }

clibav_outcome clibav_outcome_of(int code) {
  if (code >= 0)
    return CLIBAV_DONE;
  switch (code) {
  case AVERROR(EAGAIN):
    return CLIBAV_AGAIN;
  case AVERROR_EOF:
    return CLIBAV_END;
  case AVERROR_INVALIDDATA:
    return CLIBAV_DAMAGED;
  case AVERROR_EXIT:
    return CLIBAV_STOPPED;
  case AVERROR(ENOMEM):
    return CLIBAV_NO_MEMORY;
  case AVERROR_DEMUXER_NOT_FOUND:
    return CLIBAV_UNKNOWN_FORMAT;
  case AVERROR_DECODER_NOT_FOUND:
  case AVERROR_ENCODER_NOT_FOUND:
  case AVERROR_MUXER_NOT_FOUND:
  case AVERROR_FILTER_NOT_FOUND:
  case AVERROR_BSF_NOT_FOUND:
  case AVERROR_PATCHWELCOME:
  case AVERROR(ENOSYS):
    return CLIBAV_UNAVAILABLE;
  case AVERROR(EACCES):
    return CLIBAV_REFUSED;
  case AVERROR(EIO):
    return CLIBAV_IO;
  default:
    return CLIBAV_OTHER;
  }
}

void clibav_describe(int code, char *text, size_t text_size) {
  av.av_strerror(code, text, text_size);
}

static clibav_log_callback log_callback;

static void forward_log(void *source, int level, const char *format, va_list arguments) {
  clibav_log_callback callback = log_callback;
  if (!callback || level > AV_LOG_WARNING)
    return;
  char line[512];
  int print_prefix = 0;
  av.av_log_format_line2(source, level, format, arguments, line, sizeof line, &print_prefix);
  callback(level <= AV_LOG_ERROR, line);
}

void clibav_set_log(clibav_log_callback callback) {
  log_callback = callback;
  av.av_log_set_callback(forward_log);
}

bool clibav_has_decoder(const char *name) { return av.avcodec_find_decoder_by_name(name); }

bool clibav_has_encoder(const char *name) { return av.avcodec_find_encoder_by_name(name); }

bool clibav_has_demuxer(const char *name) { return av.av_find_input_format(name); }

bool clibav_has_muxer(const char *name) { return av.av_guess_format(name, NULL, NULL); }

bool clibav_has_packet_filter(const char *name) { return av.av_bsf_get_by_name(name); }

bool clibav_has_filter(const char *name) { return av.avfilter_get_by_name(name); }
