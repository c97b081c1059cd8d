#ifndef KURSBUILD_ASSETS_H
#define KURSBUILD_ASSETS_H

#include <stddef.h>

// A file that is part of the program. `name` is the room's folder and the file's name, "Site/base.js".
struct kursbuild_asset {
  const char *name;
  const unsigned char *bytes;
  size_t size;
};

// All files, in no order, and how many there are.
const struct kursbuild_asset *kursbuild_assets(void);
size_t kursbuild_asset_count(void);

#endif
