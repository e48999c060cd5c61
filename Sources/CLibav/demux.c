#include "symbols.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct clibav_demuxer {
  AVFormatContext *format;
  AVIOContext *io;
  clibav_reader reader;
};

AVFormatContext *clibav_format_of(clibav_demuxer *demuxer) { return demuxer->format; }

static int read_bytes(void *opaque, uint8_t *buffer, int size) {
  clibav_reader *reader = &((clibav_demuxer *) opaque)->reader;
  if (reader->stopped(reader->context))
    return AVERROR_EXIT;
  int64_t count = reader->read(reader->context, buffer, size);
  if (count > 0)
    return (int) count;
  if (reader->stopped(reader->context))
    return AVERROR_EXIT;
  return count == 0 ? AVERROR_EOF : AVERROR(EIO);
}

static int64_t seek_bytes(void *opaque, int64_t offset, int whence) {
  clibav_reader *reader = &((clibav_demuxer *) opaque)->reader;
  if (whence & AVSEEK_SIZE)
    return reader->size >= 0 ? reader->size : AVERROR(ENOSYS);
  int64_t place = reader->seek(reader->context, offset, whence & ~AVSEEK_FORCE);
  return place >= 0 ? place : AVERROR(EIO);
}

static int is_stopped(void *opaque) {
  clibav_reader *reader = &((clibav_demuxer *) opaque)->reader;
  return reader->stopped(reader->context);
}

// A file that names another one does not get it.
static int refuse(struct AVFormatContext *format, AVIOContext **io, const char *url, int flags,
    AVDictionary **options) {
  (void) format, (void) io, (void) url, (void) flags, (void) options;
  return AVERROR(EACCES);
}

static int prepare(clibav_demuxer *it, const clibav_demux_options *options) {
  enum { block = 64 << 10 };
  it->format = av.avformat_alloc_context();
  uint8_t *buffer = av.av_malloc(block);
  if (!it->format || !buffer) {
    av.av_free(buffer);
    return AVERROR(ENOMEM);
  }
  it->io = av.avio_alloc_context(
      buffer, block, 0, it, read_bytes, NULL, it->reader.seek ? seek_bytes : NULL);
  if (!it->io) {
    av.av_free(buffer);
    return AVERROR(ENOMEM);
  }
  it->io->seekable = it->reader.seek ? AVIO_SEEKABLE_NORMAL : 0;
  AVFormatContext *format = it->format;
  format->pb = it->io;
  format->io_open = refuse;
  format->interrupt_callback = (AVIOInterruptCB){is_stopped, it};
  format->flags |= AVFMT_FLAG_CUSTOM_IO | (options->generate_times ? AVFMT_FLAG_GENPTS : 0);
  format->probesize = options->probe_bytes;
  format->max_analyze_duration = options->analyze_microseconds;
  format->max_streams = options->max_streams;
  int code = av.av_opt_set(format, "format_whitelist", options->formats, 0);
  if (code >= 0)
    code = av.av_opt_set(format, "codec_whitelist", options->codecs, 0);
  // No protocol has an empty name.
  return code >= 0 ? av.av_opt_set(format, "protocol_whitelist", " ", 0) : code;
}

int clibav_demuxer_open(
    clibav_reader reader, const clibav_demux_options *options, clibav_demuxer **demuxer) {
  *demuxer = NULL;
  clibav_demuxer *it = calloc(1, sizeof *it);
  if (!it) {
    reader.release(reader.context);
    return AVERROR(ENOMEM);
  }
  it->reader = reader;
  const AVInputFormat *kind = options->format ? av.av_find_input_format(options->format) : NULL;
  int code = options->format && !kind ? AVERROR_DEMUXER_NOT_FOUND : prepare(it, options);
  // On failure it frees the format, but neither our I/O nor, if it was not reached, the format.
  if (code >= 0)
    code = av.avformat_open_input(&it->format, "", kind, NULL);
  if (code < 0) {
    clibav_demuxer_close(it);
    return code;
  }
  *demuxer = it;
  return 0;
}

void clibav_demuxer_close(clibav_demuxer *demuxer) {
  if (demuxer->format && demuxer->format->iformat)
    av.avformat_close_input(&demuxer->format);
  else
    av.avformat_free_context(demuxer->format);
  if (demuxer->io) {
    av.av_freep(&demuxer->io->buffer);
    av.avio_context_free(&demuxer->io);
  }
  demuxer->reader.release(demuxer->reader.context);
  free(demuxer);
}

int clibav_demuxer_analyze(clibav_demuxer *demuxer) {
  return av.avformat_find_stream_info(demuxer->format, NULL);
}

clibav_container clibav_demuxer_container(clibav_demuxer *demuxer) {
  AVFormatContext *format = demuxer->format;
  return (clibav_container){
      .name = format->iformat->name,
      .start = format->start_time,
      .duration = format->duration,
      .bit_rate = format->bit_rate,
      .streams = (int) format->nb_streams,
      .programs = (int) format->nb_programs,
      .chapters = (int) format->nb_chapters,
  };
}

int clibav_demuxer_read(clibav_demuxer *demuxer, clibav_packet *packet) {
  if (is_stopped(demuxer))
    return AVERROR_EXIT;
  av.av_packet_unref((AVPacket *) packet);
  int code = av.av_read_frame(demuxer->format, (AVPacket *) packet);
  // What a reader said is lost to demuxers that take every failure for the end.
  return code < 0 && is_stopped(demuxer) ? AVERROR_EXIT : code;
}

int clibav_demuxer_seek(clibav_demuxer *demuxer, int stream, int64_t time) {
  return av.avformat_seek_file(demuxer->format, stream, INT64_MIN, time, time, 0);
}
