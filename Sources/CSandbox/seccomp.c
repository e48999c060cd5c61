#define _GNU_SOURCE
#include "CSandbox.h"
#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/sched.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <unistd.h>

#if defined __x86_64__
enum { architecture = AUDIT_ARCH_X86_64 };
#elif defined __aarch64__
enum { architecture = AUDIT_ARCH_AARCH64 };
#else
enum { architecture = 0 };
#endif

#define COUNT(list) (sizeof list / sizeof list[0])

// Commands and requests that concern a descriptor and this process alone.
static const int descriptor_commands[] = {
    F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_SETLK, F_GETLK, F_OFD_SETLK,
    F_OFD_GETLK, F_ADD_SEALS, F_GET_SEALS, F_GETPIPE_SZ,
};
static const int device_requests[] = {TCGETS, TIOCGWINSZ, FIONREAD, FIONBIO, FIOCLEX, FIONCLEX};
static const int process_options[] = {
    PR_SET_NAME, PR_GET_NAME, PR_GET_DUMPABLE, PR_GET_NO_NEW_PRIVS, PR_GET_SECCOMP, PR_CAPBSET_READ,
    0x53564d41,  // PR_SET_VMA, by which malloc labels memory
};

// A program is a list of instructions, at most as many as the kernel takes.
struct program {
  unsigned short length;
  struct sock_filter code[BPF_MAXINSNS];
};

static void add(struct program *to, uint16_t code, uint32_t k, uint8_t yes, uint8_t no) {
  to->code[to->length++] = (struct sock_filter){code, yes, no, k};
}

static void answer(struct program *to, uint32_t action) {
  add(to, BPF_RET | BPF_K, action, 0, 0);
}

static void refuse(struct program *to, int error) {
  answer(to, SECCOMP_RET_ERRNO | (uint32_t)error);
}

static void load(struct program *to, size_t offset) {
  add(to, BPF_LD | BPF_W | BPF_ABS, (uint32_t)offset, 0, 0);
}

// Loads the low half of an argument, which is all of it where the kernel takes an int.
static void load_argument(struct program *to, int index) {
  load(to, offsetof(struct seccomp_data, args) + 8 * (size_t)index);
}

// Answers if what is loaded equals the value; goes on if not.
static void allow_if_equal(struct program *to, uint32_t value) {
  add(to, BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1);
  answer(to, SECCOMP_RET_ALLOW);
}

// Starts the rule of one call, which ends with end(); its place is given back.
static unsigned short begin(struct program *to, int call) {
  add(to, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)call, 0, 0);
  return to->length;
}

static void end(struct program *to, unsigned short start, int error) {
  refuse(to, error);
  to->code[start - 1].jf = (uint8_t)(to->length - start);
}

static void allow_values(
    struct program *to, int call, int index, const int *values, size_t count) {
  unsigned short start = begin(to, call);
  load_argument(to, index);
  for (size_t i = 0; i < count; i++) allow_if_equal(to, (uint32_t)values[i]);
  end(to, start, EPERM);
}

// Allows a call whose pointer is null.
static void allow_null(struct program *to, int call, int index) {
  unsigned short start = begin(to, call);
  load_argument(to, index);
  add(to, BPF_JMP | BPF_JEQ | BPF_K, 0, 0, 3);
  load(to, offsetof(struct seccomp_data, args) + 8 * (size_t)index + 4);
  allow_if_equal(to, 0);
  end(to, start, EPERM);
}

static void allow_reading(struct program *to, int call, int index) {
  unsigned short start = begin(to, call);
  load_argument(to, index);
  // A descriptor for a path alone is not asked about by Landlock.
  uint32_t refused = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_PATH | (O_TMPFILE & ~O_DIRECTORY);
  add(to, BPF_JMP | BPF_JSET | BPF_K, refused, 1, 0);
  answer(to, SECCOMP_RET_ALLOW);
  end(to, start, EACCES);
}

static void build(struct program *to) {
  load(to, offsetof(struct seccomp_data, arch));
  add(to, BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)architecture, 1, 0);
  answer(to, SECCOMP_RET_KILL_PROCESS);
  load(to, offsetof(struct seccomp_data, nr));
  // Numbers of the x32 interface start here, and match none below.
  for (size_t i = 0; i < COUNT(harmless_calls); i++)
    allow_if_equal(to, (uint32_t)harmless_calls[i]);

  allow_reading(to, SYS_openat, 2);
#ifdef SYS_open
  allow_reading(to, SYS_open, 1);
#endif
  allow_values(to, SYS_fcntl, 1, descriptor_commands, COUNT(descriptor_commands));
  allow_values(to, SYS_ioctl, 1, device_requests, COUNT(device_requests));
  allow_values(to, SYS_prctl, 0, process_options, COUNT(process_options));
  int self = getpid();
  allow_values(to, SYS_tgkill, 0, &self, 1);
  allow_null(to, SYS_prlimit64, 2);
  allow_null(to, SYS_sendto, 4);

  // Threads, but no processes. What clone3 is asked for cannot be seen; without it libc uses clone.
  unsigned short start = begin(to, SYS_clone);
  load_argument(to, 0);
  add(to, BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1);
  answer(to, SECCOMP_RET_ALLOW);
  end(to, start, EPERM);
  start = begin(to, SYS_clone3);
  end(to, start, ENOSYS);
  refuse(to, EPERM);
}

int csandbox_filter_calls(void) {
  if (architecture == 0) return -ENOSYS;
  static struct program program;
  program.length = 0;
  build(&program);
  struct sock_fprog filter = {program.length, program.code};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -errno;
  long result =
      syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &filter);
  // More than 0 is a thread that could not be brought along.
  return result < 0 ? -errno : result > 0 ? -EBUSY : 0;
}
