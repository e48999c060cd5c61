#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

static int outcome(long result) { return result < 0 ? -errno : 0; }

static int open_file(const char *path, int flags) {
  int file = open(path, flags | O_CLOEXEC, 0600);
  if (file < 0) return -errno;
  close(file);
  return 0;
}

static int reach(int family, const struct sockaddr *address, socklen_t size) {
  int end = socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (end < 0) return -errno;
  int result = outcome(connect(end, address, size));
  close(end);
  // Nobody listens there: it could have been reached.
  return result == -ECONNREFUSED || result == -ENOENT ? 0 : result;
}

static int reach_network(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(9)};
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return reach(AF_INET, (struct sockaddr *)&address, sizeof address);
}

static int reach_local(void) {
  // An abstract name, which no path rule covers.
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "\0safelight-attempt"};
  return reach(AF_UNIX, (struct sockaddr *)&address, sizeof address);
}

static int start(int executes) {
  pid_t process = fork();
  if (process < 0 && !executes) return -errno;
  if (process <= 0) {
    char *words[] = {"true", NULL}, *environment[] = {NULL};
    if (executes) execve("/bin/true", words, environment);
    // Where no process could be started, this one would be gone now had the call worked.
    if (process < 0) return -errno;
    _exit(executes ? errno : 0);
  }
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  return WIFEXITED(status) ? -WEXITSTATUS(status) : 0;
}

// Goes no further than the question whether it is allowed: a process that is traced may stop.
static int trace(void) { return outcome(ptrace(PTRACE_CONT, getppid(), NULL, NULL)); }

static int read_memory(void) {
  char byte;
  struct iovec here = {&byte, 1}, there = {(void *)&read_memory, 1};
  return outcome(process_vm_readv(getppid(), &here, 1, &there, 1, 0));
}

static int read_environment(void) {
  char path[40];
  snprintf(path, sizeof path, "/proc/%d/environ", getppid());
  return open_file(path, O_RDONLY);
}

static int raise_limit(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) != 0) return -errno;
  limit.rlim_max = limit.rlim_max == RLIM_INFINITY ? RLIM_INFINITY : limit.rlim_max + 1;
  limit.rlim_cur = limit.rlim_max;
  return outcome(setrlimit(RLIMIT_CORE, &limit));
}

int csandbox_attempt(enum csandbox_deed deed, const char *path, const char *other) {
  switch (deed) {
    case csandbox_read_file: return open_file(path, O_RDONLY);
    case csandbox_read_environment: return read_environment();
    case csandbox_list_folder: return open_file(path, O_RDONLY | O_DIRECTORY);
    case csandbox_write_file: return open_file(path, O_WRONLY);
    case csandbox_make_file: return open_file(path, O_WRONLY | O_CREAT | O_EXCL);
    case csandbox_truncate_file: return outcome(truncate(path, 0));
    case csandbox_rename_file: return outcome(rename(path, other));
    case csandbox_remove_file: return outcome(unlink(path));
    case csandbox_make_folder: return outcome(mkdir(path, 0700));
    case csandbox_connect_network: return reach_network();
    case csandbox_connect_local: return reach_local();
    case csandbox_start_process: return start(0);
    case csandbox_execute_program: return start(1);
    case csandbox_trace_process: return trace();
    case csandbox_read_memory: return read_memory();
    case csandbox_signal_process: return outcome(kill(getppid(), 0));
    case csandbox_raise_limit: return raise_limit();
  }
  return -EINVAL;
}
