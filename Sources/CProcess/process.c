#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

enum { most_files = 64, control_socket = 3 };

int cprocess_socket_pair(int *one, int *other) {
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
    return -errno;
  *one = pair[0];
  *other = pair[1];
  return 0;
}

pid_t cprocess_fork(void) {
  pid_t process = fork();
  return process < 0 ? -errno : process;
}

pid_t cprocess_spawn(
    const char *path, char *const *arguments, char *const *environment, int socket, int errors) {
  posix_spawn_file_actions_t actions;
  int failure = posix_spawn_file_actions_init(&actions);
  if (failure)
    return -failure;
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  // Threads of ours block signals; a new program shall not begin so.
  sigset_t none;
  sigemptyset(&none);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  // The socket may bear a number that is overwritten before its turn comes: out of the way first.
  int moved = fcntl(socket, F_DUPFD_CLOEXEC, control_socket + 1);
  int log = fcntl(errors, F_DUPFD_CLOEXEC, control_socket + 1);
  pid_t process = 0;
  failure = moved < 0 || log < 0 ? EMFILE : 0;
  if (!failure)
    failure = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  if (!failure)
    failure = posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  if (!failure)
    failure = posix_spawn_file_actions_adddup2(&actions, log, 2);
  if (!failure)
    failure = posix_spawn_file_actions_adddup2(&actions, moved, control_socket);
  // Whatever a descriptor says of itself, a worker gets none that it was not sent.
  if (!failure)
    failure = posix_spawn_file_actions_addclosefrom_np(&actions, control_socket + 1);
  if (!failure)
    failure = posix_spawn(&process, path, &actions, &attributes, arguments, environment);
  if (moved >= 0)
    close(moved);
  if (log >= 0)
    close(log);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return failure ? -failure : process;
}

int cprocess_take_descriptors(int socket, int errors) {
  int moved = fcntl(socket, F_DUPFD_CLOEXEC, control_socket + 1);
  int log = fcntl(errors, F_DUPFD_CLOEXEC, control_socket + 1);
  int nowhere = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (moved < 0 || log < 0 || nowhere < 0 || dup2(nowhere, 0) < 0 || dup2(nowhere, 1) < 0 ||
      dup2(log, 2) < 0 || dup2(moved, control_socket) < 0)
    return -errno;
  return close_range(control_socket + 1, ~0U, 0) < 0 ? -errno : 0;
}

void cprocess_set_name(const char *name) { prctl(PR_SET_NAME, name); }

ssize_t cprocess_send(
    int socket, const void *bytes, size_t count, const int *files, size_t file_count) {
  if (file_count > most_files)
    return -EMFILE;
  union {
    struct cmsghdr align;
    char space[CMSG_SPACE(sizeof(int) * most_files)];
  } control;
  struct iovec part = {(void *)bytes, count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (file_count) {
    memset(&control, 0, sizeof control);
    message.msg_control = control.space;
    message.msg_controllen = CMSG_SPACE(sizeof(int) * file_count);
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int) * file_count);
    memcpy(CMSG_DATA(header), files, sizeof(int) * file_count);
  }
  ssize_t sent;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent < 0 ? -errno : sent;
}

ssize_t cprocess_receive(
    int socket, void *bytes, size_t count, int *files, size_t capacity, size_t *file_count) {
  union {
    struct cmsghdr align;
    char space[CMSG_SPACE(sizeof(int) * most_files)];
  } control;
  struct iovec part = {bytes, count};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  message.msg_control = control.space;
  message.msg_controllen = sizeof control.space;
  *file_count = 0;
  ssize_t received;
  do {
    received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (received < 0 && errno == EINTR);
  if (received < 0)
    return -errno;
  for (struct cmsghdr *header = CMSG_FIRSTHDR(&message); header;
       header = CMSG_NXTHDR(&message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
      continue;
    size_t sent = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t index = 0; index < sent; index++) {
      int file;
      memcpy(&file, CMSG_DATA(header) + index * sizeof(int), sizeof file);
      if (*file_count < capacity)
        files[(*file_count)++] = file;
      else
        close(file);
    }
  }
  return received;
}

struct work {
  void (*function)(void *context);
  void *context;
};

static void *do_work(void *argument) {
  struct work *work = argument;
  work->function(work->context);
  return NULL;
}

void cprocess_work_until_hang_up(
    int socket, void (*function)(void *context), void *context, size_t stack_size) {
  struct work work = {function, context};
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) || pthread_attr_setstacksize(&attributes, stack_size) ||
      pthread_create(&thread, &attributes, do_work, &work))
    _exit(EXIT_FAILURE);
  // Only what is always reported is waited for: bytes that come in wake nobody here.
  struct pollfd end = {.fd = socket, .events = POLLRDHUP};
  while (poll(&end, 1, -1) < 0 && errno == EINTR)
    ;
  _exit(EXIT_SUCCESS);
}

int cprocess_limit_data(pid_t process, size_t bytes) {
  struct rlimit limit;
  if (prlimit(process, RLIMIT_DATA, NULL, &limit) < 0)
    return -errno;
  limit.rlim_cur = limit.rlim_max < bytes ? limit.rlim_max : bytes;
  return prlimit(process, RLIMIT_DATA, &limit, NULL) < 0 ? -errno : 0;
}
