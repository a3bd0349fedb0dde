// Taking the terminal and giving it back.
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

static SCREEN *screen;
static bool is_active;
static bool is_utf8;
static int colors;
static bool wants_mouse;

static bool codeset_is_utf8(void) {
    const char *name = nl_langinfo(CODESET);
    return strcasecmp(name, "UTF-8") == 0 || strcasecmp(name, "utf8") == 0;
}

static bool choose_locale(void) {
    const char *fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
    setlocale(LC_CTYPE, "");
    for (int index = 0; index < 3 && !codeset_is_utf8(); index++) setlocale(LC_CTYPE, fallbacks[index]);
    if (codeset_is_utf8()) return true;
    setlocale(LC_CTYPE, "C");
    return false;
}

static CCStart check_terminal(void) {
    int result = 0;
    if (setupterm(NULL, STDOUT_FILENO, &result) != OK || result != 1) return CCStartUnknownTerminal;
    char *address = tigetstr("cup");
    bool can_move = address != NULL && address != (char *)-1;
    del_curterm(cur_term);
    return can_move ? CCStartReady : CCStartNoCursorAddressing;
}

static void choose_colors(bool colour) {
    colors = 0;
    if (!colour || !has_colors() || start_color() == ERR) return;
    if (use_default_colors() == ERR) assume_default_colors(COLOR_WHITE, COLOR_BLACK);
    colors = COLORS;
}

static void define_keys(void) {
    define_key("\033[200~", KEY_PASTE_BEGIN);
    define_key("\033[201~", KEY_PASTE_END);
    define_key("\033[I", KEY_FOCUS_IN);
    define_key("\033[O", KEY_FOCUS_OUT);
}

CCStart cc_start(bool colour) {
    if (is_active) return CCStartFailed;
    is_utf8 = choose_locale();
    CCStart state = check_terminal();
    if (state != CCStartReady) return state;
    if (!cc_pipe_open()) return CCStartFailed;
    cc_take_flags();
    cc_signals_prepare();
    unsetenv("LINES");  // exported sizes would freeze the screen; use_env(FALSE) fails on a Linux console
    unsetenv("COLUMNS");
    screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) return CCStartUnknownTerminal;
    set_term(screen);
    cc_signals_install();
    cc_signals_arm(true);
    is_active = true;
    raw();
    noecho();
    nonl();
    cc_input_prepare();
    intrflush(stdscr, FALSE);
    typeahead(-1);
    set_escdelay(25);
    mouseinterval(0);
    choose_colors(colour);
    define_keys();
    int32_t width, height;
    cc_adopt_size(&width, &height);
    cc_write_all(STDOUT_FILENO, MODES_ON, strlen(MODES_ON));
    return CCStartReady;
}

static void leave(void) {
    if (wants_mouse) mousemask(0, NULL);
    cc_write_all(STDOUT_FILENO, MODES_OFF, strlen(MODES_OFF));
    curs_set(1);
    endwin();
    cc_signals_arm(false);
    cc_restore_modes();
}

void cc_end(void) {
    if (!is_active) return;
    is_active = false;
    leave();
    cc_signals_remove();
    delscreen(screen);
    screen = NULL;
    wants_mouse = false;
}

void cc_lend(void) {
    if (!is_active) return;
    leave();
    cc_signals_patience(true);
}

void cc_regain(void) {
    if (!is_active) return;
    cc_signals_patience(false);
    cc_signals_install();
    cc_signals_arm(true);
    reset_prog_mode();
    clearok(curscr, TRUE);
    doupdate();
    cc_write_all(STDOUT_FILENO, MODES_ON, strlen(MODES_ON));
    if (wants_mouse) cc_mouse(true);
}

void cc_suspend(void) {
    if (!is_active) return;
    leave();
    cc_stop_process();
    cc_regain();
}

void cc_mouse(bool on) {
    wants_mouse = on;
    mousemask(on ? BUTTON1_PRESSED | BUTTON3_PRESSED | BUTTON4_PRESSED | BUTTON5_PRESSED : 0, NULL);
}

bool cc_is_utf8(void) { return is_utf8; }

int32_t cc_colors(void) { return colors; }

void cc_adopt_size(int32_t *width, int32_t *height) {
    struct winsize size;
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0
        && (size.ws_row != LINES || size.ws_col != COLS)) {
        resizeterm(size.ws_row, size.ws_col);
        erase();
        clearok(curscr, TRUE);
    }
    *width = COLS;
    *height = LINES;
}

void cc_write_all(int fd, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(fd, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}
