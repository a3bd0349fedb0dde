#ifndef CCURSES_INTERNAL_H
#define CCURSES_INTERNAL_H

// Before any system header: wide characters in curses, and signals and sizes besides.
#define _GNU_SOURCE
#define _DARWIN_C_SOURCE
#define NCURSES_WIDECHAR 1

#include "CCurses.h"

#include <wchar.h>

// The keys that define_key adds; above what terminfo's own extensions take.
enum { KEY_PASTE_BEGIN = 4001, KEY_PASTE_END, KEY_FOCUS_IN, KEY_FOCUS_OUT };

#define MODES_ON "\033[?2004h\033[?1004h"
#define MODES_OFF "\033[?2026l\033[?2004l\033[?1004l"
#define MOUSE_OFF "\033[?1006l\033[?1003l\033[?1002l\033[?1000l"

void cc_write_all(int fd, const char *bytes, size_t count);

void cc_input_prepare(void);

// signals.c: what a dying program still does for its terminal.
void cc_signals_prepare(void);      // before curses starts: remembers the terminal's modes
void cc_signals_install(void);
void cc_signals_remove(void);
void cc_signals_arm(bool armed);    // whether the terminal is ours at the moment
void cc_signals_patience(bool on);  // whether INT and QUIT belong to a program we lent the terminal to
void cc_restore_modes(void);
void cc_stop_process(void);
uint32_t cc_take_flags(void);
bool cc_pipe_open(void);
int cc_pipe_reader(void);

#endif
