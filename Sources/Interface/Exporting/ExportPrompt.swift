import Community
import Terminal

/// The line that asks for the file an export goes to.
struct ExportPrompt: Equatable, Sendable {
    var kind: ExportKind
    var input: TextInput
    var error: String?
    /// Whether the file is being written.
    var isWriting = false

    init(_ kind: ExportKind) {
        self.kind = kind
        input = TextInput("\(kind.rawValue).\(kind.suffixes[0])")
    }

    /// What is to be written; nil while the name is not one of a form.
    var request: ExportRequest? {
        let request = ExportRequest(kind: kind, path: input.text.trimmed)
        return request.form == nil ? nil : request
    }

    /// "the name ends in .md, .html or .json"
    var rule: String {
        let ends = kind.suffixes.map { ".\($0)" }
        return "the name ends in \(ends.dropLast().joined(separator: ", ")) or \(ends[ends.count - 1])"
    }
}

extension State {
    /// `W`, or `:export FILE`.
    mutating func export(to path: String) -> [Effect] {
        var prompt = ExportPrompt(place == .regions || place == .region ? .contacts : .groups)
        guard !path.trimmed.isEmpty else {
            layers.append(.export(prompt))
            return []
        }
        prompt.input = TextInput(path.trimmed)
        layers.append(.export(prompt))
        return write(prompt)
    }

    mutating func press(_ key: KeyName, in prompt: ExportPrompt) -> [Effect] {
        var prompt = prompt
        prompt.error = nil
        switch key {
        case .escape:
            layers.removeLast()
            return prompt.isWriting ? [] : say("nothing was written")
        case .enter: return prompt.isWriting ? [] : write(prompt)
        default: _ = prompt.input.take(key)
        }
        replaceTop(.export(prompt))
        return []
    }

    private mutating func write(_ prompt: ExportPrompt) -> [Effect] {
        var prompt = prompt
        guard let request = prompt.request else {
            prompt.error = prompt.rule
            replaceTop(.export(prompt))
            return []
        }
        prompt.isWriting = true
        replaceTop(.export(prompt))
        return [.export(request)]
    }

    /// Takes what became of the file.
    mutating func take(_ answer: ExportAnswer, to request: ExportRequest) {
        let place = layers.lastIndex { if case .export = $0 { true } else { false } }
        switch answer {
        case .written(let path, let count, let remarks):
            if let place { layers.remove(at: place) }
            status.say((["wrote \(count) to \(path)"] + remarks).joined(separator: " · "))
        case .exists(let path):
            end(at: place, nil)
            let question = "There is a file \(path) already. Put \(request.kind.title) in its place?"
            var again = request
            again.replaces = true
            layers.append(.confirm(Confirm(question: question, key: "y", word: "replace it", answer: .export(again))))
        case .failed(let why):
            if place == nil { status.fail("not written: \(why)") }
            end(at: place, why)
        }
    }

    /// The prompt has the keys again.
    private mutating func end(at place: Int?, _ error: String?) {
        guard let place, case .export(var prompt) = layers[place] else { return }
        (prompt.isWriting, prompt.error) = (false, error)
        layers[place] = .export(prompt)
    }
}

extension Painter {
    mutating func draw(_ prompt: ExportPrompt) {
        let width = min(state.extent.width, 76)
        let words = prompt.error.map { "! \($0)" } ?? "\(prompt.rule); only you may read the file"
        let rows = min(3, max(1, Measure.wrap(words, width: width - 4).count))
        let inside = box("Write \(prompt.kind.title) to", width: width, height: 2 + rows)
        drawInput(prompt.input, x: inside.x, y: inside.y, width: inside.width)
        drawHint(words, isError: prompt.error != nil, rows: rows, in: inside)
        keysOfLayer([("Enter", prompt.isWriting ? "writing…" : "write"), ("Esc", "leave")])
    }
}
