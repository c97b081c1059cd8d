/* Without ICU's headers, which libxml2 includes for fields that nobody here reads: Foundation brings
   another version of the same types, and a module that loads both does not compile. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlwriter.h>
