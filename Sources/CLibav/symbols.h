// The functions of FFmpeg's libraries that the shim calls, found at run time: linking them would cost
// every command, `--help` included, some 70 ms.
#pragma once

#include <libavcodec/avcodec.h>
#include <libavcodec/bsf.h>
#include <libavfilter/avfilter.h>
#include <libavfilter/buffersink.h>
#include <libavfilter/buffersrc.h>
#include <libavformat/avformat.h>
#include <libavutil/audio_fifo.h>
#include <libavutil/display.h>
#include <libavutil/dovi_meta.h>
#include <libavutil/mastering_display_metadata.h>
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>

#include "CLibav.h"

#define CLIBAV_UTIL(X) \
  X(av_audio_fifo_alloc) \
  X(av_audio_fifo_drain) \
  X(av_audio_fifo_free) \
  X(av_audio_fifo_read) \
  X(av_audio_fifo_size) \
  X(av_audio_fifo_write) \
  X(av_buffer_unref) \
  X(av_channel_layout_compare) \
  X(av_channel_layout_copy) \
  X(av_channel_layout_default) \
  X(av_channel_layout_describe) \
  X(av_channel_layout_uninit) \
  X(av_dict_free) \
  X(av_dict_get) \
  X(av_dict_set) \
  X(av_dict_set_int) \
  X(av_frame_alloc) \
  X(av_frame_clone) \
  X(av_frame_free) \
  X(av_frame_get_buffer) \
  X(av_frame_get_side_data) \
  X(av_frame_make_writable) \
  X(av_frame_move_ref) \
  X(av_frame_remove_side_data) \
  X(av_frame_unref) \
  X(av_free) \
  X(av_freep) \
  X(av_get_bytes_per_sample) \
  X(av_get_pix_fmt) \
  X(av_get_pix_fmt_name) \
  X(av_get_sample_fmt) \
  X(av_get_sample_fmt_name) \
  X(av_log_format_line2) \
  X(av_log_set_callback) \
  X(av_malloc) \
  X(av_opt_set) \
  X(av_opt_set_double) \
  X(av_opt_set_int) \
  X(av_pix_fmt_desc_get) \
  X(av_sample_fmt_is_planar) \
  X(av_samples_set_silence) \
  X(av_strerror) \
  X(av_version_info)

#define CLIBAV_CODEC(X) \
  X(av_bsf_alloc) \
  X(av_bsf_free) \
  X(av_bsf_get_by_name) \
  X(av_bsf_init) \
  X(av_bsf_receive_packet) \
  X(av_bsf_send_packet) \
  X(av_new_packet) \
  X(av_packet_alloc) \
  X(av_packet_clone) \
  X(av_packet_free) \
  X(av_packet_get_side_data) \
  X(av_packet_ref) \
  X(av_packet_rescale_ts) \
  X(av_packet_unref) \
  X(avcodec_alloc_context3) \
  X(avcodec_descriptor_get) \
  X(avcodec_find_decoder) \
  X(avcodec_find_decoder_by_name) \
  X(avcodec_find_encoder_by_name) \
  X(avcodec_flush_buffers) \
  X(avcodec_free_context) \
  X(avcodec_get_name) \
  X(avcodec_open2) \
  X(avcodec_parameters_alloc) \
  X(avcodec_parameters_copy) \
  X(avcodec_parameters_free) \
  X(avcodec_parameters_from_context) \
  X(avcodec_parameters_to_context) \
  X(avcodec_profile_name) \
  X(avcodec_receive_frame) \
  X(avcodec_receive_packet) \
  X(avcodec_send_frame) \
  X(avcodec_send_packet)

#define CLIBAV_FORMAT(X) \
  X(av_find_input_format) \
  X(av_guess_format) \
  X(av_interleaved_write_frame) \
  X(av_read_frame) \
  X(av_stream_get_side_data) \
  X(av_write_frame) \
  X(av_write_trailer) \
  X(avformat_alloc_context) \
  X(avformat_alloc_output_context2) \
  X(avformat_close_input) \
  X(avformat_find_stream_info) \
  X(avformat_free_context) \
  X(avformat_index_get_entries_count) \
  X(avformat_index_get_entry) \
  X(avformat_new_stream) \
  X(avformat_open_input) \
  X(avformat_seek_file) \
  X(avformat_write_header) \
  X(avio_alloc_context) \
  X(avio_context_free) \
  X(avio_flush)

#define CLIBAV_RESAMPLE(X) \
  X(swr_alloc_set_opts2) \
  X(swr_convert) \
  X(swr_free) \
  X(swr_get_delay) \
  X(swr_get_out_samples) \
  X(swr_init)

#define CLIBAV_SCALE(X) \
  X(sws_alloc_context) \
  X(sws_freeContext) \
  X(sws_getCoefficients) \
  X(sws_init_context) \
  X(sws_scale_frame) \
  X(sws_setColorspaceDetails)

#define CLIBAV_FILTER(X) \
  X(av_buffersink_get_frame) \
  X(av_buffersink_get_frame_rate) \
  X(av_buffersink_get_time_base) \
  X(av_buffersrc_add_frame) \
  X(av_buffersrc_parameters_alloc) \
  X(av_buffersrc_parameters_set) \
  X(avfilter_get_by_name) \
  X(avfilter_graph_alloc) \
  X(avfilter_graph_alloc_filter) \
  X(avfilter_graph_config) \
  X(avfilter_graph_create_filter) \
  X(avfilter_graph_free) \
  X(avfilter_init_str) \
  X(avfilter_link)

struct clibav_symbols {
#define CLIBAV_DECLARE(name) __typeof__(name) *name;
  CLIBAV_UTIL(CLIBAV_DECLARE)
  CLIBAV_CODEC(CLIBAV_DECLARE)
  CLIBAV_FORMAT(CLIBAV_DECLARE)
  CLIBAV_RESAMPLE(CLIBAV_DECLARE)
  CLIBAV_SCALE(CLIBAV_DECLARE)
  CLIBAV_FILTER(CLIBAV_DECLARE)
#undef CLIBAV_DECLARE
};

extern struct clibav_symbols av;

/// A library, or NULL, for which those stand in that are in a part of the folder.
void *clibav_open_with_stand_ins(const char *name, const char *part);

/// A demuxer's format; its other fields concern demux.c alone.
AVFormatContext *clibav_format_of(clibav_demuxer *demuxer);

static inline AVRational clibav_native(clibav_rational value) {
  return (AVRational){value.num, value.den};
}

static inline clibav_rational clibav_plain(AVRational value) {
  return (clibav_rational){value.num, value.den};
}
