// Waiting and reading.
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Keys are read through a pad: reading through the screen's window would refresh it.
static WINDOW *keys;

void cc_input_prepare(void) {
    keys = newpad(1, 1);
    keypad(keys, TRUE);
    nodelay(keys, TRUE);
}

CCWait cc_wait(int32_t milliseconds) {
    struct pollfd watched[2] = {
        {.fd = STDIN_FILENO, .events = POLLIN},
        {.fd = cc_pipe_reader(), .events = POLLIN},
    };
    uint32_t happened = 0;
    int ready = poll(watched, 2, milliseconds);
    if (ready > 0 && (watched[0].revents & POLLIN)) {
        int waiting = 0;
        bool is_known = ioctl(STDIN_FILENO, FIONREAD, &waiting) == 0;
        happened |= is_known && waiting == 0 ? CCWaitClosed : CCWaitInput;
    }
    if (ready > 0 && (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL))) happened |= CCWaitClosed;
    return (CCWait)(happened | cc_take_flags());
}

static CCInput simple(CCInputKind kind) { return (CCInput){.kind = kind}; }

static CCInput read_mouse(void) {
    MEVENT event;
    if (getmouse(&event) != OK) return simple(CCInputKindOther);
    CCInput input = {.kind = CCInputKindOther, .x = event.x, .y = event.y};
    if (event.bstate & BUTTON1_PRESSED) input.kind = CCInputKindClick;
    if (event.bstate & BUTTON3_PRESSED) input.kind = CCInputKindRightClick;
    if (event.bstate & BUTTON4_PRESSED) input.kind = CCInputKindWheelUp;
    if (event.bstate & BUTTON5_PRESSED) input.kind = CCInputKindWheelDown;
    return input;
}

static CCInput key_of(wint_t code) {
    switch (code) {
    case KEY_UP: return simple(CCInputKindUp);
    case KEY_DOWN: return simple(CCInputKindDown);
    case KEY_LEFT: return simple(CCInputKindLeft);
    case KEY_RIGHT: return simple(CCInputKindRight);
    case KEY_HOME: case KEY_A1: return simple(CCInputKindHome);
    case KEY_END: case KEY_C1: return simple(CCInputKindEnd);
    case KEY_PPAGE: case KEY_A3: return simple(CCInputKindPageUp);
    case KEY_NPAGE: case KEY_C3: return simple(CCInputKindPageDown);
    case KEY_IC: return simple(CCInputKindInsert);
    case KEY_DC: return simple(CCInputKindDelete);
    case KEY_BACKSPACE: return simple(CCInputKindBackspace);
    case KEY_ENTER: return simple(CCInputKindEnter);
    case KEY_BTAB: return simple(CCInputKindBackTab);
    case KEY_MOUSE: return read_mouse();
    case KEY_PASTE_BEGIN: return simple(CCInputKindPasteBegin);
    case KEY_PASTE_END: return simple(CCInputKindPasteEnd);
    case KEY_FOCUS_IN: return simple(CCInputKindFocusIn);
    case KEY_FOCUS_OUT: return simple(CCInputKindFocusOut);
    default: break;
    }
    if (code > KEY_F(0) && code <= KEY_F(24)) {
        return (CCInput){.kind = CCInputKindFunction, .value = (uint32_t)(code - KEY_F(0))};
    }
    return simple(CCInputKindOther);
}

CCInput cc_read(void) {
    wint_t code = 0;
    int kind = wget_wch(keys, &code);
    if (kind == KEY_CODE_YES) return key_of(code);
    if (kind == OK) return (CCInput){.kind = CCInputKindCharacter, .value = (uint32_t)code};
    return simple(CCInputKindNone);
}
