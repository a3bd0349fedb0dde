import Community

/// A sheet of lines to fill in; with one line it is a question.
struct Form: Equatable, Sendable {
    /// One line.
    struct Field: Equatable, Sendable {
        var label: String
        var hint: String
        var input: TextInput
        /// What may stand in the line; Space, ← and → go through them, and what is typed takes their place.
        private(set) var choices: [Choice] = []
        /// Whether the choice that stood there was typed over.
        var isTyped = false

        init(_ label: String, _ text: String? = nil, hint: String = "", choices: [Choice] = []) {
            self.label = label
            self.hint = choices.isEmpty ? hint : "Space ← → choose: \(Choice.list(choices))"
            self.choices = choices
            input = TextInput(choices.first { $0.value == text }?.words ?? text ?? "")
        }

        /// The lines of a next step.
        static var ofStep: [Field] {
            [Field("Step", hint: "what is to be done"), Field("Due", "1w", hint: "2026-12-01, 2w, 1m, friday")]
        }

        /// What stands in the line, without white space around; of a choice its value, and its beginning will do.
        var text: String { choice?.value ?? input.text.trimmed }

        /// The choice that was typed, as it is shown or as it is stored, or the only one that begins so.
        private var choice: Choice? {
            let typed = Choice.bare(input.text)
            guard !typed.isEmpty else { return nil }
            let begun = choices.filter { $0.spellings.contains { $0.hasPrefix(typed) } }
            return begun.first { $0.spellings.contains(typed) } ?? (begun.count == 1 ? begun[0] : nil)
        }

        /// Why the line cannot be taken, with what may stand in it; nil where it can.
        var refusal: String? {
            guard !choices.isEmpty, choice == nil, !text.isEmpty else { return nil }
            return "there is no \(text): write \(Choice.list(choices))"
        }

        /// Whether a word is being typed: Space belongs to it then, as in "online meetup".
        var isBegun: Bool { isTyped && !input.text.trimmed.isEmpty }

        /// Begins the line anew where a choice stands in it.
        mutating func beginTyping() {
            if !choices.isEmpty, !isTyped { input = TextInput() }
            isTyped = true
        }
    }

    var title: String
    var fields: [Field]
    var purpose: FormPurpose
    var index = 0
    /// Why the form cannot be taken.
    var error: String?
    /// Whether Esc was pressed once although something was typed.
    var isLeaving = false
    /// Whom the names in it mean, as far as it was asked.
    var meanings: [String: NameMeaning] = [:]
    /// Whether Enter was pressed and waits for that.
    var isReading = false
    /// What stood in the lines at first.
    let before: [String]

    init(_ title: String, _ purpose: FormPurpose, _ fields: [Field]) {
        self.title = title
        self.purpose = purpose
        self.fields = fields
        before = fields.map(\.text)
    }

    /// Whether something was typed.
    var isChanged: Bool { texts != before }

    /// What was typed, without white space around.
    var texts: [String] { fields.map(\.text) }

    mutating func move(by step: Int) {
        fields[index].isTyped = false
        index = (index + step + fields.count) % fields.count
    }

    /// Goes through the choices of the line; false where it has none.
    mutating func choose(by step: Int) -> Bool {
        let choices = fields[index].choices
        guard !choices.isEmpty else { return false }
        let place = choices.firstIndex { $0.value == fields[index].text }
        let next = place.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
        fields[index].input = TextInput(choices[next].words)
        fields[index].isTyped = false
        return true
    }

    /// Takes a key that edits the line under the cursor.
    mutating func type(_ key: KeyName) {
        if key.character != nil { fields[index].beginTyping() }
        _ = fields[index].input.take(key)
    }

    mutating func paste(_ text: String) {
        fields[index].beginTyping()
        fields[index].input.paste(text)
    }
}

extension State {
    /// A key for a form: Enter saves, Tab and the arrows move, Esc leaves, and asks first where something was typed.
    mutating func press(_ key: KeyName, in form: Form) -> [Effect] {
        var form = form
        let wasLeaving = form.isLeaving
        (form.error, form.isLeaving, form.isReading) = (nil, false, false)
        switch key {
        case .escape:
            guard form.isChanged, !wasLeaving else {
                layers.removeLast()
                return form.isChanged ? say(Leaving.left) : []
            }
            (form.error, form.isLeaving) = (Leaving.question, true)
        case .enter: return submit(form)
        case .tab, .down: form.move(by: 1)
        case .backTab, .up: form.move(by: -1)
        case .left where form.choose(by: -1), .right where form.choose(by: 1): break
        case .space where !form.fields[form.index].isBegun && form.choose(by: 1): break
        default: form.type(key)
        }
        replaceTop(.form(form))
        return []
    }

    private mutating func submit(_ form: Form) -> [Effect] {
        var form = form
        let place = form.fields.firstIndex { $0.refusal != nil }
        let refused = place.flatMap { place in
            form.fields[place].refusal.map { FormAnswer.refused($0, field: place) }
        }
        switch refused ?? answer(form).checked {
        case .refused(let reason, let field):
            form.move(by: min(field, form.fields.count - 1) - form.index)
            form.error = reason
            replaceTop(.form(form))
            return []
        case .read(let names):
            form.isReading = true
            replaceTop(.form(form))
            return [.readNames(names)]
        case .send(let changes, let said):
            layers.removeLast()
            if case .marked = form.purpose { _ = clearThingMarks() }
            return send(.register(changes, []), targets: Targets(members: [], who: ""), said: said)
        case .act(let actions, let targets):
            layers.removeLast()
            return perform(actions, on: targets)
        }
    }

    /// Takes whom names mean, for the form that waits for it.
    mutating func take(_ meanings: [String: NameMeaning]) -> [Effect] {
        guard case .form(var form)? = layers.last, form.isReading else { return [] }
        form.isReading = false
        form.meanings.merge(meanings) { $1 }
        return submit(form)
    }
}

/// What a filled form leads to.
enum FormAnswer: Equatable {
    /// Why it cannot be taken, and the line at fault.
    case refused(String, field: Int = 0)
    /// Whom these words mean has to be asked first.
    case read([String])
    case send([RegistryChange], said: String)
    /// What is done to members, as one undo step.
    case act([ManagerAction], Targets)

    /// The answer, or why no name can be seen in what it sends; a name is the first line of each form.
    var checked: FormAnswer {
        guard case .send(let changes, _) = self, let fault = changes.lazy.compactMap(\.nameFault).first else {
            return self
        }
        return .refused(fault)
    }
}
