// Cells into curses, and curses onto the terminal.
#include "internal.h"

#include <curses.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#define SYNC_BEGIN "\033[?2026h"
#define SYNC_END "\033[?2026l"

static const wchar_t unknown = L'\u00B7';

static int pair_of(int foreground, int background) {
    static int last_foreground = -1, last_background = -1, last_pair = 0;
    if (cc_colors() == 0 || (foreground < 0 && background < 0)) return 0;
    if (foreground == last_foreground && background == last_background) return last_pair;
    int pair = alloc_pair(foreground, background);
    if (pair < 0) return 0;
    last_foreground = foreground;
    last_background = background;
    last_pair = pair;
    return pair;
}

static attr_t attributes_of(CCAttributes attributes) {
    return (attributes & CCAttributesBold ? A_BOLD : 0) | (attributes & CCAttributesDim ? A_DIM : 0)
        | (attributes & CCAttributesItalic ? A_ITALIC : 0) | (attributes & CCAttributesUnderline ? A_UNDERLINE : 0)
        | (attributes & CCAttributesReverse ? A_REVERSE : 0);
}

static void put_text(int y, int x, const wchar_t *text, attr_t attributes, int pair) {
    cchar_t cell;
    if (setcchar(&cell, text, attributes, 0, &pair) == OK) mvadd_wch(y, x, &cell);
}

void cc_put(int32_t y, int32_t x, const CCCell *cell) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    int count = 0;
    attr_t attributes = attributes_of(cell->attributes);
    int pair = pair_of(cell->foreground, cell->background);
    wchar_t base = (wchar_t)cell->scalars[0];
    if (base >= 0x7F && wcwidth(base) != cell->width) {
        // This system's tables do not know the character as we do: the row stays straight.
        text[0] = cc_is_utf8() ? unknown : L'?';
        for (int column = 0; column < cell->width; column++) put_text(y, x + column, text, attributes, pair);
        return;
    }
    text[count++] = base;
    for (int mark = 1; mark < 5 && count < CCHARW_MAX && cell->scalars[mark] != 0; mark++) {
        if (wcwidth((wchar_t)cell->scalars[mark]) == 0) text[count++] = (wchar_t)cell->scalars[mark];
    }
    put_text(y, x, text, attributes, pair);
}

void cc_clear_row(int32_t y) {
    move(y, 0);
    clrtoeol();
}

void cc_show(int32_t cursor_y, int32_t cursor_x) {
    static bool visible = true;
    bool wanted = cursor_x >= 0;
    cc_write_all(STDOUT_FILENO, SYNC_BEGIN, strlen(SYNC_BEGIN));
    if (wanted != visible || !wanted) curs_set(wanted);
    visible = wanted;
    leaveok(stdscr, !wanted);
    if (wanted) move(cursor_y, cursor_x);
    wnoutrefresh(stdscr);
    doupdate();
    cc_write_all(STDOUT_FILENO, SYNC_END, strlen(SYNC_END));
}

void cc_repaint(void) { clearok(curscr, TRUE); }

void cc_bell(void) { beep(); }

void cc_write(const char *bytes, size_t count) { cc_write_all(STDOUT_FILENO, bytes, count); }
