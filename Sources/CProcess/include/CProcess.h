#pragma once
#include <stddef.h>
#include <sys/types.h>

// Starting processes and passing them open files: what Swift's Glibc module cannot import. Each
// returns its result, 0 or more, or a negated errno.

// Makes two connected stream sockets, closed on exec.
int cprocess_socket_pair(int *one, int *other);
// Goes on in two processes: returns 0 in the new one, its number in the old. Only for a process that
// has one thread.
pid_t cprocess_fork(void);
// Starts a program with the descriptors 0 and 1 leading nowhere, 2 to `errors` and 3 to `socket`.
// Path and arguments as for execv.
pid_t cprocess_spawn(
    const char *path, char *const *arguments, char *const *environment, int socket, int errors);
// Gives the calling process the descriptors a spawned one has, and closes all others.
int cprocess_take_descriptors(int socket, int errors);
// Names the process for ps and top.
void cprocess_set_name(const char *name);
// Sends bytes, and with their first the files; returns how many bytes were taken.
ssize_t cprocess_send(
    int socket, const void *bytes, size_t count, const int *files, size_t file_count);
// Receives bytes and the files that came with them, at most `capacity`; 0 at the end.
ssize_t cprocess_receive(
    int socket, void *bytes, size_t count, int *files, size_t capacity, size_t *file_count);
// Does the work on a new thread, and ends the process when the other end of the socket hangs up. The
// calling thread runs nothing of Swift's from here on: in a forked process it must not meet another
// thread at one of Swift's locks, which take it for the old process's (they keep its number).
_Noreturn void cprocess_work_until_hang_up(
    int socket, void (*function)(void *context), void *context, size_t stack_size);
// Bounds the data that another process may hold.
int cprocess_limit_data(pid_t process, size_t bytes);
