#include "symbols.h"

#include <stdlib.h>

struct clibav_graph {
  AVFilterGraph *graph;
  AVFilterContext *first, *last;
};

static int add_source(clibav_graph *it, const clibav_graph_source *source) {
  it->first = av.avfilter_graph_alloc_filter(it->graph, av.avfilter_get_by_name("buffer"), "in");
  AVBufferSrcParameters *parameters = av.av_buffersrc_parameters_alloc();
  int code = it->first && parameters ? 0 : AVERROR(ENOMEM);
  if (code >= 0) {
    parameters->format = av.av_get_pix_fmt(source->format);
    parameters->width = source->width;
    parameters->height = source->height;
    parameters->time_base = clibav_native(source->time_base);
    parameters->frame_rate = clibav_native(source->frame_rate);
    parameters->sample_aspect_ratio = clibav_native(source->sample_aspect);
    code = av.av_buffersrc_parameters_set(it->first, parameters);
  }
  av.av_free(parameters);
  return code >= 0 ? av.avfilter_init_str(it->first, NULL) : code;
}

static int append(clibav_graph *it, const char *name, const char *arguments) {
  const AVFilter *kind = av.avfilter_get_by_name(name);
  if (!kind)
    return AVERROR_FILTER_NOT_FOUND;
  AVFilterContext *filter = NULL;
  int code =
      av.avfilter_graph_create_filter(&filter, kind, NULL, arguments, NULL, it->graph);
  if (code >= 0)
    code = av.avfilter_link(it->last, 0, filter, 0);
  it->last = filter;
  return code;
}

static int build(clibav_graph *it, const clibav_graph_source *source, const char *const *names,
    const char *const *arguments, int count, int threads) {
  it->graph = av.avfilter_graph_alloc();
  if (!it->graph)
    return AVERROR(ENOMEM);
  it->graph->nb_threads = threads;
  // For the converters that libavfilter puts in by itself.
  int code = av.av_opt_set(it->graph, "scale_sws_opts", "flags=lanczos+accurate_rnd", 0);
  if (code >= 0)
    code = add_source(it, source);
  it->last = it->first;
  for (int i = 0; i < count && code >= 0; i++)
    code = append(it, names[i], arguments[i]);
  if (code >= 0)
    code = append(it, "buffersink", NULL);
  return code >= 0 ? av.avfilter_graph_config(it->graph, NULL) : code;
}

int clibav_graph_open(const clibav_graph_source *source, const char *const *names,
    const char *const *arguments, int count, int threads, clibav_graph **graph) {
  *graph = NULL;
  clibav_graph *it = calloc(1, sizeof *it);
  if (!it)
    return AVERROR(ENOMEM);
  int code = build(it, source, names, arguments, count, threads);
  if (code < 0)
    clibav_graph_close(it);
  else
    *graph = it;
  return code;
}

void clibav_graph_close(clibav_graph *graph) {
  av.avfilter_graph_free(&graph->graph);
  free(graph);
}

int clibav_graph_send(clibav_graph *graph, clibav_frame *frame) {
  return av.av_buffersrc_add_frame(graph->first, (AVFrame *) frame);
}

int clibav_graph_receive(clibav_graph *graph, clibav_frame *frame) {
  AVFrame *it = (AVFrame *) frame;
  int code = av.av_buffersink_get_frame(graph->last, it);
  // A decoder's guess rides along, in its time base and not the filter's.
  it->best_effort_timestamp = it->pts;
  return code;
}

clibav_rational clibav_graph_time_base(clibav_graph *graph) {
  return clibav_plain(av.av_buffersink_get_time_base(graph->last));
}

clibav_rational clibav_graph_frame_rate(clibav_graph *graph) {
  return clibav_plain(av.av_buffersink_get_frame_rate(graph->last));
}
