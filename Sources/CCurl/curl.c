// libcurl and the thirty libraries it brings take a fifth of the time until the first rows are there, and only a pull
// needs them. In a program with Foundation linked into it these functions stand in the place of libcurl's, load it
// when one of them is first called, and pass the call on. Where Foundation is a library of its own nobody calls them.

#include "CCurl.h"

#ifdef __linux__
#include <dlfcn.h>
#include <pthread.h>
#include <stdarg.h>
#include <stddef.h>

#define LOCAL __attribute__((visibility("hidden")))

static void *library;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void) { library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL); }

static void *found(const char *name) {
    pthread_once(&once, load);
    return library ? dlsym(library, name) : NULL;
}

bool curl_is_there(void) { return found("curl_easy_init") != NULL; }

// Codes, pointers and handles are all that these functions take and give; `missing` is what they give without libcurl,
// where `curl_is_there` should have been asked first.
#define PASS_ON(type, name, missing, parameters, arguments)        \
    LOCAL type name parameters {                                   \
        static type(*real) parameters;                             \
        if (!real) real = (type(*) parameters)found(#name);        \
        return real ? real arguments : missing;                    \
    }

// The one further argument is a long, a pointer or a 64-bit number: of one size where Linux runs Swift, and passed
// alike.
_Static_assert(sizeof(long) == sizeof(void *) && sizeof(void *) == 8, "one size of further arguments");
#define PASS_ON_ONE_MORE(name)                                     \
    LOCAL int name(void *handle, int option, ...) {                \
        static int (*real)(void *, int, ...);                      \
        if (!real) real = (int (*)(void *, int, ...))found(#name); \
        va_list more;                                              \
        va_start(more, option);                                    \
        void *argument = va_arg(more, void *);                     \
        va_end(more);                                              \
        return real ? real(handle, option, argument) : failed;     \
    }

/// `CURLE_FAILED_INIT`, and of the other kinds of codes some failure.
enum { failed = 2 };

PASS_ON(int, curl_global_init, failed, (long flags), (flags))
PASS_ON(char *, curl_version, NULL, (void), ())
PASS_ON(void *, curl_version_info, NULL, (int age), (age))
PASS_ON(void, curl_free, (void)0, (void *memory), (memory))

PASS_ON(void *, curl_easy_init, NULL, (void), ())
PASS_ON(void, curl_easy_cleanup, (void)0, (void *easy), (easy))
PASS_ON(int, curl_easy_pause, failed, (void *easy, int mask), (easy, mask))
PASS_ON(const char *, curl_easy_strerror, "libcurl is missing", (int code), (code))
PASS_ON_ONE_MORE(curl_easy_setopt)
PASS_ON_ONE_MORE(curl_easy_getinfo)

PASS_ON(void *, curl_multi_init, NULL, (void), ())
PASS_ON(int, curl_multi_cleanup, failed, (void *multi), (multi))
PASS_ON(int, curl_multi_add_handle, failed, (void *multi, void *easy), (multi, easy))
PASS_ON(int, curl_multi_remove_handle, failed, (void *multi, void *easy), (multi, easy))
PASS_ON(int, curl_multi_assign, failed, (void *multi, int socket, void *mine), (multi, socket, mine))
PASS_ON(int, curl_multi_socket_action, failed, (void *multi, int socket, int mask, int *running),
        (multi, socket, mask, running))
PASS_ON(void *, curl_multi_info_read, NULL, (void *multi, int *left), (multi, left))
PASS_ON_ONE_MORE(curl_multi_setopt)

PASS_ON(void *, curl_slist_append, NULL, (void *list, const char *text), (list, text))
PASS_ON(void, curl_slist_free_all, (void)0, (void *list), (list))

PASS_ON(void *, curl_url, NULL, (void), ())
PASS_ON(int, curl_url_get, failed, (const void *url, int part, char **text, unsigned flags), (url, part, text, flags))
PASS_ON(int, curl_url_set, failed, (void *url, int part, const char *text, unsigned flags), (url, part, text, flags))
#else
bool curl_is_there(void) { return true; }
#endif
