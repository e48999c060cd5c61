#define _GNU_SOURCE
#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

const int cfilesystem_path_only = O_PATH;

static int outcome(long result) { return result < 0 ? -errno : (int)result; }

int cfilesystem_open(int folder, const char *path, int flags, unsigned mode) {
  int file;
  do {
    file = openat(folder, path, flags | O_CLOEXEC, (mode_t)mode);
  } while (file < 0 && errno == EINTR);
  return outcome(file);
}

int cfilesystem_open_folder(const char *path) {
  return cfilesystem_open(AT_FDCWD, path, O_PATH | O_DIRECTORY, 0);
}

int cfilesystem_open_unnamed(int folder, unsigned mode) {
  return cfilesystem_open(folder, ".", O_TMPFILE | O_RDWR, mode);
}

int cfilesystem_open_memory(const char *label) {
  return outcome(memfd_create(label, MFD_CLOEXEC));
}

int cfilesystem_name(int file, int folder, const char *name) {
  // AT_EMPTY_PATH would need a capability; the link in /proc does not.
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  return outcome(linkat(AT_FDCWD, path, folder, name, AT_SYMLINK_FOLLOW));
}

int cfilesystem_link(int folder, const char *from, const char *to) {
  return outcome(linkat(folder, from, folder, to, 0));
}

int cfilesystem_rename(int folder, const char *from, const char *to) {
  return outcome(renameat(folder, from, folder, to));
}

int cfilesystem_rename_new(int folder, const char *from, const char *to) {
  return outcome(renameat2(folder, from, folder, to, RENAME_NOREPLACE));
}

int cfilesystem_exchange(int folder, const char *from, const char *to) {
  return outcome(renameat2(folder, from, folder, to, RENAME_EXCHANGE));
}

int cfilesystem_remove(int folder, const char *name) {
  return outcome(unlinkat(folder, name, 0));
}

int cfilesystem_read_link(int folder, const char *name, char *buffer, size_t size) {
  return outcome(readlinkat(folder, name, buffer, size));
}

int cfilesystem_make_folder(const char *path) { return outcome(mkdir(path, 0777)); }

int cfilesystem_remove_folder(const char *path) { return outcome(rmdir(path)); }

int cfilesystem_make_inner(int folder, const char *name) {
  return outcome(mkdirat(folder, name, 0777));
}

int cfilesystem_open_inner(int folder, const char *name) {
  return cfilesystem_open(folder, name, O_PATH | O_DIRECTORY | O_NOFOLLOW, 0);
}

int cfilesystem_remove_inner(int folder, const char *name) {
  return outcome(unlinkat(folder, name, AT_REMOVEDIR));
}

int cfilesystem_is_mount(int folder, const char *name) {
  struct statx own, outer;
  int flags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT;
  if (statx(folder, name, flags, STATX_TYPE, &own) != 0) return -errno;
  if (own.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT) {
    return (own.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
  }
  // Older kernels do not tell; most mounts are of another device.
  if (statx(folder, "", AT_EMPTY_PATH, STATX_TYPE, &outer) != 0) return -errno;
  return own.stx_dev_major != outer.stx_dev_major || own.stx_dev_minor != outer.stx_dev_minor;
}

int cfilesystem_lock(int file, int exclusive) {
  return outcome(flock(file, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB));
}

int cfilesystem_unlock(int file) { return outcome(flock(file, LOCK_UN)); }

int cfilesystem_copy_times(int from, int to) {
  struct stat status;
  if (fstat(from, &status) != 0) return -errno;
  struct timespec times[2] = {status.st_atim, status.st_mtim};
  return outcome(futimens(to, times));
}

int cfilesystem_flush(int file) { return outcome(fsync(file)); }

int cfilesystem_flush_as_close(int file) {
  // Network file systems report a full disk or quota only when a descriptor is closed.
  int copy = fcntl(file, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? -errno : outcome(close(copy));
}

long cfilesystem_copy_range(int from, long offset, int to, size_t count) {
  off64_t start = offset;
  ssize_t copied = copy_file_range(from, &start, to, NULL, count, 0);
  return copied < 0 ? -errno : copied;
}
