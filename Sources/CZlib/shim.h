#include <zlib.h>

// `deflateInit2` is a macro, which Swift does not see.
static inline int kursbuild_deflate_init_gzip(z_streamp stream) {
  return deflateInit2(stream, 9, Z_DEFLATED, MAX_WBITS + 16, 9, Z_DEFAULT_STRATEGY);
}
