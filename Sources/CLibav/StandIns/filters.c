// Stands in for libraries that libavfilter is linked to for speech, sound, captions, GPUs and stabilizing, under
// the name of each; they are then not loaded, nor the thirty behind them. libavfilter needs the names to be
// there. No filter that is used calls them, and each fails.
#define FAILS(name) \
  void *name(void) { return 0; }
#define OBJECT(name) char name[64];

// libass.so.9
FAILS(ass_add_font) FAILS(ass_free_track) FAILS(ass_library_done) FAILS(ass_library_init)
FAILS(ass_new_track) FAILS(ass_process_chunk) FAILS(ass_process_codec_private) FAILS(ass_read_file)
FAILS(ass_render_frame) FAILS(ass_renderer_done) FAILS(ass_renderer_init) FAILS(ass_set_extract_fonts)
FAILS(ass_set_fonts) FAILS(ass_set_fonts_dir) FAILS(ass_set_frame_size) FAILS(ass_set_message_cb)
FAILS(ass_set_pixel_aspect) FAILS(ass_set_shaper) FAILS(ass_set_storage_size)
FAILS(ass_set_style_overrides)

// libbs2b.so.0
FAILS(bs2b_close) FAILS(bs2b_cross_feed_d) FAILS(bs2b_cross_feed_f) FAILS(bs2b_cross_feed_s16)
FAILS(bs2b_cross_feed_s32) FAILS(bs2b_cross_feed_u8) FAILS(bs2b_open) FAILS(bs2b_set_level)
FAILS(bs2b_set_level_fcut) FAILS(bs2b_set_level_feed) FAILS(bs2b_set_srate)

// libflite.so.1
FAILS(delete_wave) FAILS(flite_init) FAILS(flite_text_to_wave)

// libflite_cmu_us_awb.so.1
FAILS(register_cmu_us_awb) FAILS(unregister_cmu_us_awb)

// libflite_cmu_us_kal.so.1
FAILS(register_cmu_us_kal) FAILS(unregister_cmu_us_kal)

// libflite_cmu_us_kal16.so.1
FAILS(register_cmu_us_kal16) FAILS(unregister_cmu_us_kal16)

// libflite_cmu_us_rms.so.1
FAILS(register_cmu_us_rms) FAILS(unregister_cmu_us_rms)

// libflite_cmu_us_slt.so.1
FAILS(register_cmu_us_slt) FAILS(unregister_cmu_us_slt)

// liblilv-0.so.0
FAILS(lilv_instance_free) FAILS(lilv_new_string) FAILS(lilv_new_uri) FAILS(lilv_node_as_string)
FAILS(lilv_node_as_uri) FAILS(lilv_node_free) FAILS(lilv_plugin_get_num_ports)
FAILS(lilv_plugin_get_port_by_index) FAILS(lilv_plugin_get_port_by_symbol)
FAILS(lilv_plugin_get_port_ranges_float) FAILS(lilv_plugin_get_uri) FAILS(lilv_plugin_has_feature)
FAILS(lilv_plugin_instantiate) FAILS(lilv_plugins_get_by_uri) FAILS(lilv_port_get_index)
FAILS(lilv_port_get_name) FAILS(lilv_port_get_symbol) FAILS(lilv_port_has_property)
FAILS(lilv_port_is_a) FAILS(lilv_world_free) FAILS(lilv_world_get_all_plugins)
FAILS(lilv_world_load_all) FAILS(lilv_world_new)

// libmysofa.so.1
FAILS(mysofa_check) FAILS(mysofa_free) FAILS(mysofa_getAttribute) FAILS(mysofa_interpolate)
FAILS(mysofa_load) FAILS(mysofa_lookup) FAILS(mysofa_lookup_free) FAILS(mysofa_lookup_init)
FAILS(mysofa_loudness) FAILS(mysofa_minphase) FAILS(mysofa_neighborhood) FAILS(mysofa_neighborhood_free)
FAILS(mysofa_neighborhood_init_withstepdefine) FAILS(mysofa_s2c) FAILS(mysofa_tocartesian)

// libplacebo.so.208
OBJECT(pl_filter_oversample) OBJECT(pl_scale_filters) OBJECT(pl_tone_map_auto)
OBJECT(pl_tone_map_bt2390) OBJECT(pl_tone_map_bt2446a) OBJECT(pl_tone_map_clip)
OBJECT(pl_tone_map_gamma) OBJECT(pl_tone_map_hable) OBJECT(pl_tone_map_linear)
OBJECT(pl_tone_map_mobius) OBJECT(pl_tone_map_reinhard) OBJECT(pl_tone_map_spline)
OBJECT(pl_sigmoid_default_params) FAILS(pl_bit_encoding_equal) FAILS(pl_color_primaries_is_wide_gamut)
FAILS(pl_color_system_guess_ycbcr) FAILS(pl_color_transfer_nominal_peak) FAILS(pl_find_fourcc)
FAILS(pl_fmt_has_modifier) FAILS(pl_frame_set_chroma_location) FAILS(pl_gpu_flush) FAILS(pl_hdr_rescale)
FAILS(pl_icc_profile_compute_signature) FAILS(pl_log_create_208) FAILS(pl_log_destroy)
FAILS(pl_log_level_update) FAILS(pl_mpv_user_shader_destroy) FAILS(pl_mpv_user_shader_parse)
FAILS(pl_plane_data_align) FAILS(pl_plane_data_from_mask) FAILS(pl_rect2df_aspect)
FAILS(pl_rect2df_aspect_set) FAILS(pl_render_image) FAILS(pl_renderer_create) FAILS(pl_renderer_destroy)
FAILS(pl_tex_create) FAILS(pl_tex_destroy) FAILS(pl_upload_plane) FAILS(pl_vulkan_destroy)
FAILS(pl_vulkan_get) FAILS(pl_vulkan_hold_raw) FAILS(pl_vulkan_import) FAILS(pl_vulkan_release)
FAILS(pl_vulkan_wrap)

// libpocketsphinx.so.3
FAILS(ps_args) FAILS(ps_default_search_args) FAILS(ps_end_utt) FAILS(ps_free) FAILS(ps_get_hyp)
FAILS(ps_get_in_speech) FAILS(ps_init) FAILS(ps_process_raw) FAILS(ps_start_utt)

// librubberband.so.2
FAILS(rubberband_available) FAILS(rubberband_delete) FAILS(rubberband_get_samples_required)
FAILS(rubberband_new) FAILS(rubberband_process) FAILS(rubberband_retrieve)
FAILS(rubberband_set_pitch_scale) FAILS(rubberband_set_time_ratio)

// libsphinxbase.so.3
FAILS(cmd_ln_free_r) FAILS(cmd_ln_parse_r)

// libvidstab.so.1.1
OBJECT(VS_ERROR_TYPE) OBJECT(VS_OK) OBJECT(VS_ERROR) OBJECT(VS_INFO_TYPE) OBJECT(VS_MSG_TYPE)
OBJECT(VS_WARN_TYPE) OBJECT(vs_free) OBJECT(vs_log) OBJECT(vs_malloc) OBJECT(vs_realloc)
OBJECT(vs_zalloc) FAILS(getInterpolationTypeName) FAILS(vsDoTransform) FAILS(vsFrameInfoInit)
FAILS(vsGetNextTransform) FAILS(vsLocalmotions2Transforms) FAILS(vsMotionDetectGetConfig)
FAILS(vsMotionDetectInit) FAILS(vsMotionDetection) FAILS(vsMotionDetectionCleanup) FAILS(vsPrepareFile)
FAILS(vsPreprocessTransforms) FAILS(vsReadLocalMotionsFile) FAILS(vsReadOldTransforms)
FAILS(vsTransformDataCleanup) FAILS(vsTransformDataInit) FAILS(vsTransformFinish)
FAILS(vsTransformGetConfig) FAILS(vsTransformGetDestFrameInfo) FAILS(vsTransformGetSrcFrameInfo)
FAILS(vsTransformPrepare) FAILS(vsTransformationsCleanup) FAILS(vsWriteToFile) FAILS(vs_vector_del)
