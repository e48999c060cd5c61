// Stands in for libraries that libavformat is linked to for the network, discs and the music of old games,
// under the name of each; they are then not loaded, nor the thirty behind them. libavformat needs the names
// to be there. Two of them it calls, to ask what a file is; nobody calls the others, and each fails.
#define FAILS(name) \
  void *name(void) { return 0; }
#define OBJECT(name) char name[64];

// libbluray.so.2
FAILS(bd_close) FAILS(bd_free_title_info) FAILS(bd_get_disc_info) FAILS(bd_get_title_info)
FAILS(bd_get_title_size) FAILS(bd_get_titles) FAILS(bd_open) FAILS(bd_read) FAILS(bd_seek)
FAILS(bd_seek_chapter) FAILS(bd_select_angle) FAILS(bd_select_playlist)

// libchromaprint.so.1
FAILS(chromaprint_dealloc) FAILS(chromaprint_encode_fingerprint) FAILS(chromaprint_feed)
FAILS(chromaprint_finish) FAILS(chromaprint_free) FAILS(chromaprint_get_raw_fingerprint)
FAILS(chromaprint_new) FAILS(chromaprint_set_option) FAILS(chromaprint_start)

// libgme.so.0
FAILS(gme_delete) FAILS(gme_free_info)
// No format that is known.
const char *gme_identify_header(void) { return ""; }
FAILS(gme_open_data) FAILS(gme_play) FAILS(gme_seek) FAILS(gme_start_track) FAILS(gme_track_count)
FAILS(gme_track_ended) FAILS(gme_track_info)

// libopenmpt.so.0
FAILS(openmpt_free_string) FAILS(openmpt_is_extension_supported)
FAILS(openmpt_module_create_from_memory2) FAILS(openmpt_module_destroy)
FAILS(openmpt_module_get_duration_seconds) FAILS(openmpt_module_get_metadata)
FAILS(openmpt_module_get_num_subsongs) FAILS(openmpt_module_get_position_seconds)
FAILS(openmpt_module_read_float_mono) FAILS(openmpt_module_read_interleaved_float_quad)
FAILS(openmpt_module_read_interleaved_float_stereo) FAILS(openmpt_module_select_subsong)
FAILS(openmpt_module_set_position_seconds) FAILS(openmpt_probe_file_header_get_recommended_size)
FAILS(openmpt_probe_file_header_without_filesize)

// librabbitmq.so.4
OBJECT(amqp_empty_bytes) OBJECT(amqp_empty_table) FAILS(amqp_basic_consume) FAILS(amqp_basic_publish)
FAILS(amqp_channel_close) FAILS(amqp_channel_open) FAILS(amqp_connection_close)
FAILS(amqp_consume_message) FAILS(amqp_cstring_bytes) FAILS(amqp_destroy_connection)
FAILS(amqp_destroy_envelope) FAILS(amqp_error_string2) FAILS(amqp_get_rpc_reply) FAILS(amqp_login)
FAILS(amqp_maybe_release_buffers) FAILS(amqp_new_connection) FAILS(amqp_queue_bind)
FAILS(amqp_queue_declare) FAILS(amqp_socket_get_sockfd) FAILS(amqp_socket_open_noblock)
FAILS(amqp_tcp_socket_new)

// librist.so.4
FAILS(rist_destroy) FAILS(rist_logging_set) FAILS(rist_parse_address2)
FAILS(rist_peer_config_defaults_set) FAILS(rist_peer_create) FAILS(rist_receiver_create)
FAILS(rist_receiver_data_block_free2) FAILS(rist_receiver_data_read2)
FAILS(rist_receiver_set_output_fifo_size) FAILS(rist_sender_create) FAILS(rist_sender_data_write)
FAILS(rist_start)

// libsrt-gnutls.so.1.5
FAILS(srt_accept) FAILS(srt_bind) FAILS(srt_cleanup) FAILS(srt_close) FAILS(srt_connect)
FAILS(srt_create_socket) FAILS(srt_epoll_add_usock) FAILS(srt_epoll_create) FAILS(srt_epoll_release)
FAILS(srt_epoll_wait) FAILS(srt_getlasterror) FAILS(srt_getlasterror_str) FAILS(srt_getsockopt)
FAILS(srt_listen) FAILS(srt_recvmsg) FAILS(srt_sendmsg) FAILS(srt_setsockopt) FAILS(srt_startup)

// libssh-gcrypt.so.4
FAILS(privatekey_from_file) FAILS(sftp_attributes_free) FAILS(sftp_close) FAILS(sftp_closedir)
FAILS(sftp_dir_eof) FAILS(sftp_free) FAILS(sftp_fstat) FAILS(sftp_get_error) FAILS(sftp_init)
FAILS(sftp_new) FAILS(sftp_open) FAILS(sftp_opendir) FAILS(sftp_read) FAILS(sftp_readdir)
FAILS(sftp_rename) FAILS(sftp_rmdir) FAILS(sftp_seek64) FAILS(sftp_stat) FAILS(sftp_tell64)
FAILS(sftp_unlink) FAILS(sftp_write) FAILS(ssh_connect) FAILS(ssh_disconnect) FAILS(ssh_free)
FAILS(ssh_get_error) FAILS(ssh_new) FAILS(ssh_options_parse_config) FAILS(ssh_options_set)
FAILS(ssh_try_publickey_from_file) FAILS(ssh_userauth_autopubkey) FAILS(ssh_userauth_list)
FAILS(ssh_userauth_none) FAILS(ssh_userauth_password) FAILS(ssh_userauth_pubkey)

// libzmq.so.5, for libavfilter too
FAILS(zmq_bind) FAILS(zmq_close) FAILS(zmq_connect) FAILS(zmq_ctx_destroy) FAILS(zmq_ctx_new)
FAILS(zmq_ctx_term) FAILS(zmq_errno) FAILS(zmq_msg_close) FAILS(zmq_msg_data) FAILS(zmq_msg_init)
FAILS(zmq_msg_recv) FAILS(zmq_msg_size) FAILS(zmq_poll) FAILS(zmq_recv) FAILS(zmq_send)
FAILS(zmq_setsockopt) FAILS(zmq_socket) FAILS(zmq_strerror)
