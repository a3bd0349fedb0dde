#ifndef CCURL_H
#define CCURL_H

#include <stdbool.h>

/// Whether libcurl is there, which it has to be before a `URLSession` is made. Loads it; it stays loaded.
bool curl_is_there(void);

#endif
