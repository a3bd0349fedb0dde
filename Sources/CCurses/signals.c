// The terminal is given back on every way out: a signal writes the reset with write(2), restores the modes, and then
// dies of that same signal.
#include "internal.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

static const int fatal[] = {SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGINT, SIGTERM};
enum { FATAL_COUNT = sizeof fatal / sizeof fatal[0] };

static struct sigaction before[FATAL_COUNT];
static bool installed[FATAL_COUNT];
static struct termios saved;
static bool has_saved;
static char reset[1024];
static size_t reset_length;
static atomic_bool armed;
static atomic_bool patient;
static atomic_uint flags;
static int pipe_ends[2] = {-1, -1};
static char alternate_stack[64 * 1024];

static void note(uint32_t flag) {
    int error = errno;
    atomic_fetch_or(&flags, flag);
    if (pipe_ends[1] >= 0 && write(pipe_ends[1], "!", 1) < 0) { /* full: the reader wakes anyway */ }
    errno = error;
}

void cc_wake(void) { note(CCWaitWake); }

uint32_t cc_take_flags(void) {
    char bytes[64];
    while (read(pipe_ends[0], bytes, sizeof bytes) > 0) {}
    return atomic_exchange(&flags, 0);
}

int cc_pipe_reader(void) { return pipe_ends[0]; }

bool cc_pipe_open(void) {
    if (pipe_ends[0] >= 0) return true;
    if (pipe(pipe_ends) != 0) return false;
    for (int end = 0; end < 2; end++) {
        fcntl(pipe_ends[end], F_SETFL, O_NONBLOCK);
        fcntl(pipe_ends[end], F_SETFD, FD_CLOEXEC);
    }
    return true;
}

void cc_restore_modes(void) {
    if (!has_saved) return;
    tcsetattr(STDIN_FILENO, TCSANOW, &saved);
    tcflush(STDIN_FILENO, TCIFLUSH);  // what is left of a paste must not reach the shell
}

// Async-signal-safe.
static void give_back(void) {
    if (!atomic_exchange(&armed, false)) return;
    if (tcgetpgrp(STDIN_FILENO) != getpgrp()) return;
    for (size_t done = 0; done < reset_length;) {
        ssize_t written = write(STDOUT_FILENO, reset + done, reset_length - done);
        if (written <= 0) break;
        done += (size_t)written;
    }
    cc_restore_modes();
}

// What another thread is still drawing while this one dies goes nowhere.
static void silence_output(void) {
    int nowhere = open("/dev/null", O_WRONLY);
    if (nowhere >= 0) dup2(nowhere, STDOUT_FILENO);
}

static void die(int signal_number) {
    if (atomic_load(&patient) && (signal_number == SIGINT || signal_number == SIGQUIT)) return;
    if (atomic_load(&armed)) {
        give_back();
        silence_output();
    }
    // Swift's own handler would wait half a minute for a key that nobody sees asked for.
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}

static void on_stop(int signal_number) { (void)signal_number; note(CCWaitStop); }
static void on_continue(int signal_number) { (void)signal_number; note(CCWaitContinued); }
static void on_resize(int signal_number) { (void)signal_number; note(CCWaitResize); }

static int collect(int character) {
    if (reset_length < sizeof reset) reset[reset_length++] = (char)character;
    return character;
}

static void add(const char *text) {
    while (*text != 0) collect(*text++);
}

static void add_capability(const char *name) {
    char *text = tigetstr(name);
    if (text != NULL && text != (char *)-1) tputs(text, 1, collect);
}

static void compose_reset(void) {
    reset_length = 0;
    add("\033\\" MODES_OFF MOUSE_OFF);
    add_capability("sgr0");
    add_capability("op");
    add_capability("rmkx");
    add_capability("cnorm");
    char *leave = tigetstr("rmcup");
    if (leave == NULL || leave == (char *)-1) add("\r\n");
    add_capability("rmcup");
}

static void at_exit(void) { give_back(); }

void cc_signals_prepare(void) { has_saved = tcgetattr(STDIN_FILENO, &saved) == 0; }

void cc_signals_arm(bool on) { atomic_store(&armed, on); }

void cc_signals_patience(bool on) { atomic_store(&patient, on); }

static void handle(int signal_number, void (*handler)(int), int options, struct sigaction *old) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handler;
    action.sa_flags = options;
    sigemptyset(&action.sa_mask);
    sigaction(signal_number, &action, old);
}

void cc_signals_install(void) {
    static bool first = true;
    if (first) {
        stack_t stack = {.ss_sp = alternate_stack, .ss_size = sizeof alternate_stack};
        sigaltstack(&stack, NULL);
        atexit(at_exit);
        first = false;
    }
    compose_reset();
    for (int index = 0; index < FATAL_COUNT; index++) {
        struct sigaction now;
        sigaction(fatal[index], NULL, &now);
        bool is_ours = !(now.sa_flags & SA_SIGINFO) && now.sa_handler == die;
        if (is_ours || (!(now.sa_flags & SA_SIGINFO) && now.sa_handler == SIG_IGN)) continue;
        handle(fatal[index], die, SA_ONSTACK, &before[index]);
        // curses has put its own handlers on these two, and they exit
        if (fatal[index] == SIGINT || fatal[index] == SIGTERM) memset(&before[index], 0, sizeof before[index]);
        installed[index] = true;
    }
    handle(SIGTSTP, on_stop, SA_RESTART, NULL);
    handle(SIGCONT, on_continue, SA_RESTART, NULL);
    handle(SIGWINCH, on_resize, SA_RESTART, NULL);
    handle(SIGPIPE, SIG_IGN, 0, NULL);
}

void cc_signals_remove(void) {
    for (int index = 0; index < FATAL_COUNT; index++) {
        if (installed[index]) sigaction(fatal[index], &before[index], NULL);
        installed[index] = false;
    }
    handle(SIGTSTP, SIG_DFL, 0, NULL);
    handle(SIGCONT, SIG_DFL, 0, NULL);
    handle(SIGWINCH, SIG_DFL, 0, NULL);
    handle(SIGPIPE, SIG_DFL, 0, NULL);
}

// Stops the whole job, as the terminal driver does for ^Z. Where nobody could continue it the signal is discarded and
// the wait ends by itself.
void cc_stop_process(void) {
    atomic_fetch_and(&flags, ~(unsigned)CCWaitContinued);
    handle(SIGTSTP, SIG_DFL, 0, NULL);
    kill(0, SIGTSTP);
    for (int rounds = 0; rounds < 20 && !(atomic_load(&flags) & CCWaitContinued); rounds++) poll(NULL, 0, 10);
    handle(SIGTSTP, on_stop, SA_RESTART, NULL);
}
