// Declares what Swift's Glibc module hides.
#ifndef KURSBUILD_CLINUX_SHIM_H
#define KURSBUILD_CLINUX_SHIM_H
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stddef.h>

#define KB_RENAME_NOREPLACE (1 << 0)
#define KB_RENAME_EXCHANGE (1 << 1)
#define KB_AT_FDCWD (-100)

int renameat2(int olddirfd, const char *oldpath, int newdirfd, const char *newpath,
              unsigned int flags);
void *memmem(const void *haystack, size_t haystacklen, const void *needle, size_t needlelen);

#endif
