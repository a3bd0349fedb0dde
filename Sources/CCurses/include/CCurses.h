// What Swift sees of curses: our own words, closed enums, no symbol of the library.
// One terminal at a time; one thread calls everything but cc_wake.
#ifndef CCURSES_H
#define CCURSES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CC_CLOSED __attribute__((enum_extensibility(closed)))
#define CC_FLAGS __attribute__((flag_enum, enum_extensibility(closed)))

// How a start ended.
typedef enum CC_CLOSED CCStart : int32_t {
    CCStartReady,
    CCStartUnknownTerminal,
    CCStartNoCursorAddressing,
    CCStartFailed,
} CCStart;

// Why a wait ended; nothing when its time ran out.
typedef enum CC_FLAGS CCWait : uint32_t {
    CCWaitInput = 1,
    CCWaitWake = 2,
    CCWaitResize = 4,
    CCWaitContinued = 8,
    CCWaitStop = 16,
    CCWaitClosed = 32,
} CCWait;

// The bits of Style.Attributes.
typedef enum CC_FLAGS CCAttributes : uint8_t {
    CCAttributesBold = 1,
    CCAttributesDim = 2,
    CCAttributesItalic = 4,
    CCAttributesUnderline = 8,
    CCAttributesReverse = 16,
} CCAttributes;

// What was read.
typedef enum CC_CLOSED CCInputKind : int32_t {
    CCInputKindNone,
    CCInputKindCharacter,   // value: the scalar
    CCInputKindFunction,    // value: the number of the function key
    CCInputKindUp,
    CCInputKindDown,
    CCInputKindLeft,
    CCInputKindRight,
    CCInputKindHome,
    CCInputKindEnd,
    CCInputKindPageUp,
    CCInputKindPageDown,
    CCInputKindInsert,
    CCInputKindDelete,
    CCInputKindBackspace,
    CCInputKindEnter,
    CCInputKindBackTab,
    CCInputKindClick,       // x, y
    CCInputKindRightClick,
    CCInputKindWheelUp,
    CCInputKindWheelDown,
    CCInputKindPasteBegin,
    CCInputKindPasteEnd,
    CCInputKindFocusIn,
    CCInputKindFocusOut,
    CCInputKindOther,
} CCInputKind;

typedef struct CCInput {
    CCInputKind kind;
    uint32_t value;
    int32_t x;
    int32_t y;
} CCInput;

typedef struct CCCell {
    uint32_t scalars[5];    // the base, then its marks; 0 ends them
    int32_t width;          // 1 or 2
    int32_t foreground;     // -1 for the terminal's own
    int32_t background;
    CCAttributes attributes;
} CCCell;

// Takes the terminal on standard input and output. Nothing has changed if it is not ready.
CCStart cc_start(bool colour);
// Restores the terminal; again does nothing.
void cc_end(void);

bool cc_is_utf8(void);
int32_t cc_colors(void);
// Adopts the window's size and returns it.
void cc_adopt_size(int32_t *width, int32_t *height);

void cc_clear_row(int32_t y);
void cc_put(int32_t y, int32_t x, const CCCell *cell);
// Sends what changed; the cursor is hidden where x is negative.
void cc_show(int32_t cursor_y, int32_t cursor_x);
void cc_repaint(void);
void cc_bell(void);
void cc_mouse(bool on);
// Sends bytes as they are.
void cc_write(const char *bytes, size_t count);

// Waits for input or a wake; milliseconds, negative without a limit.
CCWait cc_wait(int32_t milliseconds);
CCInput cc_read(void);
// From any thread.
void cc_wake(void);

// Gives the terminal to another program, and takes it back.
void cc_lend(void);
void cc_regain(void);
// Gives the terminal back, stops the process, takes the terminal again when it goes on.
void cc_suspend(void);

#endif
