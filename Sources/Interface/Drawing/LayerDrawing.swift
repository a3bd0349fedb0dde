import Community
import Store
import Terminal

extension Painter {
    /// A layer above the view.
    mutating func draw(_ layer: Layer) {
        switch layer {
        case .picker(let picker): draw(picker)
        case .prompt(let prompt): draw(prompt)
        case .confirm(let confirm): draw(confirm)
        case .contact(let sheet): draw(sheet)
        case .keys(let help): draw(help)
        case .command(let line): draw(line)
        case .person(let sheet): draw(sheet)
        case .handOver(let sheet): draw(sheet)
        case .link(let sheet): draw(sheet)
        case .form(let form): draw(form)
        case .messages(let scroll): drawMessages(scroll)
        case .problem(let failed): draw(failed)
        case .newMember(let form): draw(form)
        case .name(let prompt): draw(prompt)
        case .export(let prompt): draw(prompt)
        case .known(let form): draw(form)
        case .firstRun: break
        }
    }

    /// An empty box above the two bottom lines or in the middle, and its inside.
    mutating func box(_ title: String, width: Int, height: Int) -> Rect {
        let extent = state.extent
        let width = min(extent.width, max(20, width))
        let height = min(extent.height - 1, height + 2)
        let rect = Rect(
            x: (extent.width - width) / 2, y: max(0, (extent.height - height) / 2), width: width, height: height)
        canvas.box(rect, title: title)
        return rect.inset(horizontal: 2, vertical: 1)
    }

    /// What the keys of a sheet do, in the last line of the screen.
    mutating func keysOfLayer(_ keys: [(String, String)]) {
        var line = Line(" ")
        for (key, word) in keys {
            line.add(key, .key)
            line.add(" \(word)   ")
        }
        canvas.clear(Rect(x: 0, y: layout.keys, width: state.extent.width, height: 1))
        canvas.put(line, x: 0, y: layout.keys, width: state.extent.width - 1)
    }

    private mutating func draw(_ picker: Picker) {
        let labels = picker.items.map { Measure.width($0.label) + 4 } + [Measure.width(picker.title) + 2]
        let inside = box(picker.title, width: (labels.max() ?? 20) + 6, height: picker.items.count)
        let top = max(0, min(picker.index - inside.height + 1, picker.items.count - inside.height))
        for (row, item) in picker.items.dropFirst(top).prefix(inside.height).enumerated() {
            let isSelected = top + row == picker.index
            let y = inside.y + row
            if isSelected { canvas.fill(Rect(x: inside.x - 1, y: y, width: inside.width + 2, height: 1), .selection) }
            let base: Tone? = isSelected ? .selection : nil
            canvas.put(item.key.label, .key, x: inside.x, y: y, width: 3, base: base)
            canvas.put(item.label, .text, x: inside.x + 3, y: y, width: inside.width - 3, base: base)
        }
        let below = picker.items.count - inside.height - top
        let more = [("↓", below), ("↑", top)].filter { $0.1 > 0 }.map { ($0.0, "\($0.1) more") }
        keysOfLayer([("Enter", "take it"), ("Esc", "leave")] + more)
        drawToast()
    }

    private mutating func draw(_ prompt: Prompt) {
        let label = prompt.question.label(prompt.targets.who, of: prompt.targets.members.count)
        let width = min(state.extent.width, 76)
        let words = prompt.error.map { "! \($0)" } ?? prompt.question.hint
        let rows = min(3, max(1, Measure.wrap(words, width: width - 4).count))
        let inside = box(label, width: width, height: 2 + rows)
        let text = Measure.wrap(prompt.input.end + " ", width: inside.width)
        if text.count <= 1 || prompt.question != .note {
            drawInput(prompt.input, x: inside.x, y: inside.y, width: inside.width)
        } else {
            for (row, part) in text.suffix(2).enumerated() {
                canvas.put(part, .input, x: inside.x, y: inside.y + row, width: inside.width)
            }
        }
        drawHint(words, isError: prompt.error != nil, rows: rows, in: inside)
        keysOfLayer([("Enter", "save"), ("Esc", "leave")])
    }

    /// A typed line, scrolled so that the cursor is visible.
    mutating func drawInput(_ input: TextInput, x: Int, y: Int, width: Int, hasCursor: Bool = true) {
        var first = input.cursor
        var before = 0
        // Back from the cursor, so that an endless text costs no more than what is visible of it.
        while first > 0 {
            let next = Measure.width(String(input.characters[first - 1]))
            guard before + next < width else { break }
            before += next
            first -= 1
        }
        let visible = String(input.characters[first...].prefix(4 * max(1, width)))
        canvas.put(visible, .input, x: x, y: y, width: width)
        guard hasCursor else { return }
        canvas.cursor(x: x + Measure.width(String(input.characters[first..<input.cursor])), y: y)
    }

    private mutating func draw(_ confirm: Confirm) {
        let width = min(state.extent.width, 72)
        let words = Measure.wrap(confirm.question, width: width - 6)
        let inside = box("", width: width, height: words.count + 2)
        draw(words.map { Line($0, .strong) }, in: inside)
        let keys = Line([
            Span(text: confirm.key.label, tone: .key), Span(text: " \(confirm.word)   "),
            Span(text: "[Cancel]", tone: .tabOn),
            Span(text: " any other key", tone: .dim),
        ])
        canvas.put(keys, x: inside.x, y: inside.y + words.count + 1, width: inside.width)
        keysOfLayer([(confirm.key.label, confirm.word), ("Esc", "cancel")])
    }

    private mutating func draw(_ failed: FailedEdit) {
        let width = min(state.extent.width, 72)
        var words = Measure.wrap("not saved: \(failed.edit.said)", width: width - 6).map { Line($0, .error) }
        words += Measure.wrap(failed.reason, width: width - 6).map { Line($0) }
        if let typed = failed.edit.typed {
            words += Measure.wrap("typed: \(typed)", width: width - 6).prefix(4).map { Line($0, .dim) }
        }
        let inside = box("Not saved", width: width, height: words.count)
        draw(words, in: inside)
        keysOfLayer([("r", "try again"), ("Esc", "give up")])
    }

    private mutating func drawMessages(_ scroll: Int) {
        let inside = box("Messages", width: state.extent.width - 2, height: state.extent.height - 4)
        let lines = state.status.messages.flatMap { message in
            Measure.wrap(message.text, width: inside.width - 2).map {
                Line((message.isError ? "! " : "  ") + $0, message.isError ? .error : .text)
            }
        }
        let shown =
            lines.isEmpty
            ? [Line("Nothing was said yet.", .dim)]
            : Array(lines.dropLast(min(scroll, max(0, lines.count - inside.height))))
        draw(Array(shown.suffix(inside.height)), in: inside)
        keysOfLayer([("j k", "scroll"), ("Esc", "close")])
    }

    /// What was said last, above the last line, where a layer has the keys.
    mutating func drawToast() {
        guard let toast = state.status.toast else { return }
        canvas.clear(Rect(x: 0, y: layout.status, width: state.extent.width, height: 1))
        canvas.put(Line(" \(toast)", .strong), x: 0, y: layout.status, width: state.extent.width)
    }
}

extension PendingEdit {
    /// What the manager typed, so that it is not lost.
    var typed: String? {
        if case .add(let account) = request { return account.name }
        guard case .act(let deeds) = request, let action = deeds.first?.action else { return nil }
        switch action {
        case .note(let text), .nextStep(let text, _): return text
        case .prepare(let draft): return draft.message
        case .outcome(_, _, let words): return words
        default: return nil
        }
    }
}
