#ifndef KURSBUILD_HANDBOOK_H
#define KURSBUILD_HANDBOOK_H

#include <stddef.h>

// The handbook's pages on problems, each followed by a zero byte.
const unsigned char *kursbuild_handbook(void);

// The number of bytes of all pages.
size_t kursbuild_handbook_size(void);

#endif
