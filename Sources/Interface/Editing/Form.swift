import Community

/// A sheet of lines to fill in; with one line it is a question.
struct Form: Equatable, Sendable {
    /// One line.
    struct Field: Equatable, Sendable {
        var label: String
        var hint: String
        var input: TextInput
        /// What may stand in the line; ← and → go through them.
        var choices: [String] = []

        init(_ label: String, _ text: String? = nil, hint: String = "", choices: [String] = []) {
            self.label = label
            self.hint = choices.isEmpty ? hint : "← → choose: \(choices.joined(separator: ", "))"
            self.choices = choices
            input = TextInput(text ?? "")
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
    private let before: [String]

    init(_ title: String, _ purpose: FormPurpose, _ fields: [Field]) {
        self.title = title
        self.purpose = purpose
        self.fields = fields
        before = fields.map { $0.input.text.trimmed }
    }

    /// Whether something was typed.
    var isChanged: Bool { texts != before }

    /// What was typed, without white space around.
    var texts: [String] { fields.map { $0.input.text.trimmed } }

    mutating func move(by step: Int) { index = (index + step + fields.count) % fields.count }

    /// Goes through the choices of the line; false where it has none.
    mutating func choose(by step: Int) -> Bool {
        let choices = fields[index].choices
        guard !choices.isEmpty else { return false }
        let place = choices.firstIndex(of: fields[index].input.text.trimmed)
        let next = place.map { ($0 + step + choices.count) % choices.count } ?? (step > 0 ? 0 : choices.count - 1)
        fields[index].input = TextInput(choices[next])
        return true
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
        default: _ = form.fields[form.index].input.take(key)
        }
        replaceTop(.form(form))
        return []
    }

    private mutating func submit(_ form: Form) -> [Effect] {
        var form = form
        switch answer(form) {
        case .refused(let reason, let field):
            form.error = reason
            form.index = min(field, form.fields.count - 1)
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
}
