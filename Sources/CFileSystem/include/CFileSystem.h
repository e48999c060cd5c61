#pragma once
#include <stddef.h>

// The Linux calls that Swift's Glibc module lacks or cannot import because they are variadic.
// Each returns its result, 0 or more, or a negated errno. A folder is a descriptor or AT_FDCWD.

// The flag that opens a file for its status only, which needs no right to read it.
extern const int cfilesystem_path_only;

// Opens a path; mode counts only with O_CREAT.
int cfilesystem_open(int folder, const char *path, int flags, unsigned mode);
// Opens a folder to name files in it, without the right to list it.
int cfilesystem_open_folder(const char *path);
// Makes a file without a name in a folder, readable and writable.
int cfilesystem_open_unnamed(int folder, unsigned mode);
// Makes a file in anonymous memory.
int cfilesystem_open_memory(const char *label);
// Gives a file without a name one, if the name is free.
int cfilesystem_name(int file, int folder, const char *name);
// Gives a named file a second name, if that is free.
int cfilesystem_link(int folder, const char *from, const char *to);
// Renames over whatever bears the new name.
int cfilesystem_rename(int folder, const char *from, const char *to);
// Renames if the new name is free.
int cfilesystem_rename_new(int folder, const char *from, const char *to);
// Exchanges what two names stand for.
int cfilesystem_exchange(int folder, const char *from, const char *to);
// Removes a name.
int cfilesystem_remove(int folder, const char *name);
// Reads where a symbolic link points, without a closing NUL.
int cfilesystem_read_link(int folder, const char *name, char *buffer, size_t size);
int cfilesystem_make_folder(const char *path);
// Makes a folder in a folder.
int cfilesystem_make_inner(int folder, const char *name);
// Opens a folder in a folder, not following a link, without the right to list it.
int cfilesystem_open_inner(int folder, const char *name);
// Removes an empty folder in a folder.
int cfilesystem_remove_inner(int folder, const char *name);
// Whether another file system begins at a name, which is no link: 1 or 0.
int cfilesystem_is_mount(int folder, const char *name);
int cfilesystem_remove_folder(const char *path);
// Locks a file against other openings of it, or returns -EWOULDBLOCK at once.
int cfilesystem_lock(int file, int exclusive);
// Takes back a lock, of which processes that were started meanwhile may have a share.
int cfilesystem_unlock(int file);
// Gives a file another's owner where that is allowed, its mode, access list and attributes.
int cfilesystem_copy_attributes(int from, int to);
// Gives a file another's times of access and modification.
int cfilesystem_copy_times(int from, int to);
// Flushes a file to the disk.
int cfilesystem_flush(int file);
// Reports what closing a file would, leaving it open.
int cfilesystem_flush_as_close(int file);

// Copies up to count bytes of a file from an offset on to another's position, within the kernel.
long cfilesystem_copy_range(int from, long offset, int to, size_t count);
