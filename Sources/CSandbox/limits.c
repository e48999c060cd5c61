#include "CSandbox.h"

#include <errno.h>
#include <signal.h>
#include <sys/resource.h>

int csandbox_limit(int limit, uint64_t value) {
  // Not the address space: codecs reserve far more of it than they use.
  static const int resources[] = {
      [csandbox_memory] = RLIMIT_DATA,
      [csandbox_descriptors] = RLIMIT_NOFILE,
      [csandbox_file_size] = RLIMIT_FSIZE,
      [csandbox_core_size] = RLIMIT_CORE,
  };
  if (limit < 0 || limit > csandbox_core_size) return -EINVAL;
  struct rlimit now;
  if (getrlimit(resources[limit], &now) != 0) return -errno;
  if (value < now.rlim_max) now.rlim_max = value;
  now.rlim_cur = now.rlim_max;
  // A file that grows too large is an error to report, and no reason to be ended.
  if (limit == csandbox_file_size && signal(SIGXFSZ, SIG_IGN) == SIG_ERR) return -errno;
  return setrlimit(resources[limit], &now) == 0 ? 0 : -errno;
}
