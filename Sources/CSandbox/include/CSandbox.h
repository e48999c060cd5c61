#pragma once
#include <stdint.h>

// The Linux calls by which a process gives up what it does not need. None can be taken back.
// Each returns its result, 0 or more, or a negated errno.

// The version of Landlock that the kernel enforces, 0 for none.
int csandbox_landlock_version(void);
// Makes a set of rules that refuses every access this version knows, as a descriptor.
int csandbox_make_rules(int version);
// Adds a file, or a folder and what is below it, to what may be read.
int csandbox_allow_reading(int rules, const char *path);
// Puts the rules on the calling thread and on what it starts, and closes them.
int csandbox_enforce_rules(int rules);

// Lets every thread of this process make only the system calls that image work needs.
int csandbox_filter_calls(void);

enum {
  csandbox_memory,       // bytes of private writable memory
  csandbox_descriptors,  // one more than the highest descriptor
  csandbox_file_size,    // bytes a written file may have; more is EFBIG
  csandbox_core_size,    // bytes of a dump after a crash
};
// Lowers a limit of this process for good; one that is lower already stays.
int csandbox_limit(int limit, uint64_t value);
