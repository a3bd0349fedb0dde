import Community
import Themes

/// `:`: a command by its name, with completion and history.
struct CommandLine {
    var input = TextInput()
    /// The place in the history, counted from its end; 0 is the line being typed.
    var past = 0
    /// What was typed before Tab began to complete it.
    var stem: String?
    var choice = 0

    /// The names that begin with what is typed.
    var completions: [String] {
        let typed = stem ?? input.text
        return CommandLine.names.filter { $0.hasPrefix(typed) }
    }

    /// Everything that can be typed, apart from numbers and arguments.
    static let names: [String] =
        (CommandName.allCases.map(\.rawValue) + QueueName.existing.map(\.rawValue)
        + MemberSort.allCases.map { "sort \($0.rawValue)" } + BuiltInThemes.names.map { "theme \($0)" }).sorted()
}

extension State {
    /// A key in the command line.
    mutating func press(_ key: KeyName, in line: CommandLine) -> [Effect] {
        var line = line
        switch key {
        case .escape:
            layers.removeLast()
            return []
        case .enter:
            layers.removeLast()
            return runTyped(line.input.text)
        case .tab, .backTab: complete(&line, forward: key == .tab)
        case .up, "^P": recall(&line, by: 1)
        case .down, "^N": recall(&line, by: -1)
        case .backspace where line.input.text.isEmpty:
            layers.removeLast()
            return []
        default:
            line.stem = nil
            _ = line.input.take(key)
        }
        replaceTop(.command(line))
        return []
    }

    /// Does what was typed: a command and its argument, a queue, or a row's number.
    mutating func runTyped(_ text: String) -> [Effect] {
        let text = text.trimmed
        guard !text.isEmpty else { return [] }
        if commandHistory.last != text { commandHistory.append(text) }
        let parts = text.split(separator: " ", maxSplits: 1)
        let name = String(parts[0])
        let argument = parts.count > 1 ? String(parts[1]) : ""
        if let row = Int(name) {
            changeList { $0.move(to: row - 1) }
            return []
        }
        if let command = CommandName(rawValue: name) ?? CommandLine.short[name] { return runNamed(command, argument) }
        if let queue = QueueName(rawValue: name), QueueName.existing.contains(queue) {
            showQueue(queue)
            return []
        }
        return say("there is no command \(name) · Tab completes, ? shows the keys")
    }

    private mutating func runNamed(_ command: CommandName, _ argument: String) -> [Effect] {
        let free: Set<CommandName> = [.mouse, .theme, .messages, .command, .keys]
        guard free.contains(command) || bindings.bindings(in: place).contains(where: { $0.command == command }) else {
            return say("\(command.rawValue) has no meaning in \(place.title)")
        }
        if command == .snooze, !argument.isEmpty, let targets {
            guard let day = Day(typed: argument, today: today), day > today else {
                return say("\"\(argument)\" is no day ahead: 2026-12-01, 2w, 1m, friday")
            }
            return perform(.snooze(until: day, untilActive: true), on: targets)
        }
        if command == .note, !argument.isEmpty, let targets { return perform(.note(argument), on: targets) }
        if command == .tag, !argument.isEmpty, let targets,
            case .act(let action) = Question.tags.answer(argument, today: today)
        {
            return perform(action, on: targets)
        }
        return run(command, argument: argument)
    }

    private func complete(_ line: inout CommandLine, forward: Bool) {
        if line.stem == nil {
            line.stem = line.input.text
            line.choice = forward ? -1 : 0
        }
        let found = line.completions
        guard !found.isEmpty else { return }
        line.choice = (line.choice + (forward ? 1 : -1) + found.count) % found.count
        line.input = TextInput(found[line.choice])
    }

    private func recall(_ line: inout CommandLine, by step: Int) {
        line.past = min(max(0, line.past + step), commandHistory.count)
        line.stem = nil
        line.input = TextInput(line.past == 0 ? "" : commandHistory[commandHistory.count - line.past])
    }
}

extension CommandLine {
    /// Short names that fingers know.
    static let short: [String: CommandName] = [
        "q": .close, "q!": .quit, "quit!": .quit, "help": .keys, "h": .keys, "filter": .narrow, "set-theme": .theme,
    ]
}
