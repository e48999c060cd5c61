#define _GNU_SOURCE
#include "CSandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Defined here, since the headers of Debian 12 know version 2 only. Documented in the kernel's
// Documentation/userspace-api/landlock.rst; the numbers are the same on every architecture.
enum {
  call_create_ruleset = 444,
  call_add_rule = 445,
  call_restrict_self = 446,
  create_version = 1,
  rule_path_beneath = 1,
};

struct ruleset {
  uint64_t files, network, scopes;
};

struct path_beneath {
  uint64_t allowed;
  int32_t parent;
} __attribute__((packed));

enum {
  read_file = 1 << 2,
  read_folder = 1 << 3,
  // Execute, write, read, list, remove folders and files, make nodes of seven kinds.
  files_1 = (1 << 13) - 1,
  files_2 = 1 << 13,  // link and rename across folders
  files_3 = 1 << 14,  // truncate
  files_5 = 1 << 15,  // device controls
  network_4 = 3,      // bind and connect TCP
  scopes_6 = 3,       // abstract sockets and signals
};

int csandbox_landlock_version(void) {
  long version = syscall(call_create_ruleset, NULL, 0, create_version);
  return version < 0 ? 0 : (int)version;
}

int csandbox_make_rules(int version) {
  // What this leaves 0 an older kernel need not know, though the structure is longer than its own.
  struct ruleset rules = {.files = files_1};
  if (version >= 2) rules.files |= files_2;
  if (version >= 3) rules.files |= files_3;
  if (version >= 4) rules.network = network_4;
  if (version >= 5) rules.files |= files_5;
  if (version >= 6) rules.scopes = scopes_6;
  long made = syscall(call_create_ruleset, &rules, sizeof rules, 0);
  return made < 0 ? -errno : (int)made;
}

int csandbox_allow_reading(int rules, const char *path) {
  int file = open(path, O_PATH | O_CLOEXEC);
  if (file < 0) return -errno;
  struct stat status;
  long result = fstat(file, &status);
  if (result == 0) {
    struct path_beneath rule = {.allowed = read_file, .parent = file};
    if (S_ISDIR(status.st_mode)) rule.allowed |= read_folder;
    result = syscall(call_add_rule, rules, rule_path_beneath, &rule, 0);
  }
  int failure = errno;
  close(file);
  return result == 0 ? 0 : -failure;
}

int csandbox_enforce_rules(int rules) {
  long result = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (result == 0) result = syscall(call_restrict_self, rules, 0);
  int failure = errno;
  close(rules);
  return result == 0 ? 0 : -failure;
}
