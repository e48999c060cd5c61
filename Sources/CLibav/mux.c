#include "symbols.h"

#include <stdlib.h>

struct clibav_muxer {
  AVFormatContext *format;
  AVIOContext *io;
  clibav_writer writer;
};

static int write_bytes(void *opaque, uint8_t *bytes, int size) {
  clibav_writer *writer = &((clibav_muxer *) opaque)->writer;
  return writer->write(writer->context, bytes, size) == 0 ? size : AVERROR(EIO);
}

static int64_t seek_bytes(void *opaque, int64_t offset, int whence) {
  clibav_writer *writer = &((clibav_muxer *) opaque)->writer;
  if (whence & AVSEEK_SIZE)
    return AVERROR(ENOSYS);
  int64_t place = writer->seek(writer->context, offset, whence & ~AVSEEK_FORCE);
  return place >= 0 ? place : AVERROR(EIO);
}

static int refuse(struct AVFormatContext *format, AVIOContext **io, const char *url, int flags,
    AVDictionary **options) {
  (void) format, (void) io, (void) url, (void) flags, (void) options;
  return AVERROR(EACCES);
}

static int prepare(clibav_muxer *it, const char *format) {
  enum { block = 64 << 10 };
  int code = av.avformat_alloc_output_context2(&it->format, NULL, format, NULL);
  if (code < 0)
    return code;
  uint8_t *buffer = av.av_malloc(block);
  if (!buffer)
    return AVERROR(ENOMEM);
  it->io = av.avio_alloc_context(
      buffer, block, 1, it, NULL, write_bytes, it->writer.seek ? seek_bytes : NULL);
  if (!it->io) {
    av.av_free(buffer);
    return AVERROR(ENOMEM);
  }
  it->io->seekable = it->writer.seek ? AVIO_SEEKABLE_NORMAL : 0;
  it->format->pb = it->io;
  it->format->io_open = refuse;
  // The same packets make the same bytes, and no name of a library rides along.
  it->format->flags |= AVFMT_FLAG_CUSTOM_IO | AVFMT_FLAG_BITEXACT;
  return 0;
}

int clibav_muxer_open(const char *format, clibav_writer writer, clibav_muxer **muxer) {
  *muxer = NULL;
  clibav_muxer *it = calloc(1, sizeof *it);
  if (!it) {
    writer.release(writer.context);
    return AVERROR(ENOMEM);
  }
  it->writer = writer;
  int code = prepare(it, format);
  if (code < 0)
    clibav_muxer_close(it);
  else
    *muxer = it;
  return code;
}

void clibav_muxer_close(clibav_muxer *muxer) {
  av.avformat_free_context(muxer->format);
  if (muxer->io) {
    av.av_freep(&muxer->io->buffer);
    av.avio_context_free(&muxer->io);
  }
  muxer->writer.release(muxer->writer.context);
  free(muxer);
}

int clibav_muxer_add_stream(clibav_muxer *muxer, clibav_parameters *parameters,
    clibav_rational time_base, clibav_rational frame_rate, int disposition) {
  AVStream *stream = av.avformat_new_stream(muxer->format, NULL);
  if (!stream)
    return AVERROR(ENOMEM);
  int code = av.avcodec_parameters_copy(stream->codecpar, (AVCodecParameters *) parameters);
  if (code < 0)
    return code;
  // The container's own name for a codec: with parameter sets in the header, as Apple wants them.
  stream->codecpar->codec_tag =
      stream->codecpar->codec_id == AV_CODEC_ID_HEVC ? MKTAG('h', 'v', 'c', '1') : 0;
  stream->time_base = clibav_native(time_base);
  stream->avg_frame_rate = clibav_native(frame_rate);
  stream->sample_aspect_ratio = stream->codecpar->sample_aspect_ratio;
  stream->disposition = disposition;
  return stream->index;
}

int clibav_muxer_set_tag(clibav_muxer *muxer, int stream, const char *key, const char *value) {
  AVDictionary **tags =
      stream < 0 ? &muxer->format->metadata : &muxer->format->streams[stream]->metadata;
  return av.av_dict_set(tags, key, value, 0);
}

int clibav_muxer_begin(
    clibav_muxer *muxer, const char *const *keys, const char *const *values, int count) {
  AVDictionary *options = NULL;
  int code = 0;
  for (int i = 0; i < count && code >= 0; i++)
    code = av.av_dict_set(&options, keys[i], values[i], 0);
  if (code >= 0)
    code = av.avformat_write_header(muxer->format, &options);
  av.av_dict_free(&options);
  return code;
}

int clibav_muxer_set_option(clibav_muxer *muxer, const char *key, const char *value) {
  return av.av_opt_set(muxer->format->priv_data, key, value, 0);
}

clibav_rational clibav_muxer_time_base(clibav_muxer *muxer, int stream) {
  return clibav_plain(muxer->format->streams[stream]->time_base);
}

int clibav_muxer_write(
    clibav_muxer *muxer, clibav_packet *packet, int stream, bool interleave) {
  AVPacket *copy = av.av_packet_clone((AVPacket *) packet);
  if (!copy)
    return AVERROR(ENOMEM);
  copy->stream_index = stream;
  copy->pos = -1;
  int code = interleave ? av.av_interleaved_write_frame(muxer->format, copy)
                        : av.av_write_frame(muxer->format, copy);
  av.av_packet_free(&copy);
  return code;
}

int clibav_muxer_flush(clibav_muxer *muxer) {
  int code = av.av_write_frame(muxer->format, NULL);
  av.avio_flush(muxer->io);
  return code < 0 ? code : muxer->io->error;
}

int clibav_muxer_finish(clibav_muxer *muxer) {
  int code = av.av_write_trailer(muxer->format);
  av.avio_flush(muxer->io);
  return code < 0 ? code : muxer->io->error;
}
