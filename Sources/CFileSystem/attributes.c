#define _GNU_SOURCE
#include "CFileSystem.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

static const char access_list[] = "system.posix_acl_access";

// The largest value and the longest list the kernel hands out.
enum { largest = 65536 };

static int copy_one(int from, int to, const char *name, char *value) {
  ssize_t size = fgetxattr(from, name, value, largest);
  if (size >= 0 && fsetxattr(to, name, value, (size_t)size, 0) == 0) return 0;
  // Only the attributes users set are promised; labels of the system may be out of reach.
  return strncmp(name, "user.", 5) == 0 && errno != ENODATA ? -errno : 0;
}

static int copy_extended(int from, int to, char *names, char *value) {
  ssize_t length = flistxattr(from, names, largest);
  // A file we may not read is open for its status only, and keeps its attributes to itself.
  if (length < 0) return errno == ENOTSUP || errno == EBADF ? 0 : -errno;
  int has_access_list = 0;
  for (char *name = names; name < names + length; name += strlen(name) + 1) {
    if (strcmp(name, access_list) == 0) has_access_list = 1;
    int result = copy_one(from, to, name, value);
    if (result != 0) return result;
  }
  // A file made in a folder with default entries was given a list the other one does not have.
  if (!has_access_list) fremovexattr(to, access_list);
  return 0;
}

int cfilesystem_copy_attributes(int from, int to) {
  struct stat old, new;
  if (fstat(from, &old) != 0 || fstat(to, &new) != 0) return -errno;
  mode_t mode = old.st_mode & 07777;
  if (old.st_uid != new.st_uid || old.st_gid != new.st_gid) {
    // Giving files away is for root; without it the file is ours, and borrows nobody's identity.
    if (fchown(to, old.st_uid, old.st_gid) != 0) mode &= 01777;
  }
  char *buffer = malloc(2 * largest);
  if (buffer == NULL) return -ENOMEM;
  int result = copy_extended(from, to, buffer, buffer + largest);
  free(buffer);
  if (result != 0) return result;
  return fchmod(to, mode) == 0 ? 0 : -errno;
}
