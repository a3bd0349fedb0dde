import Community
import Store

/// The lines that are asked of somebody whom no source knows.
struct NewMemberForm {
    /// The lines in order.
    enum Field: Int, CaseIterable {
        case name, email, username, channel, organization

        var label: String {
            switch self {
            case .name: "Name"
            case .email: "Address"
            case .username: "Username"
            case .channel: "Channel"
            case .organization: "Organization"
            }
        }

        var hint: String {
            switch self {
            case .name: "as they write it themselves"
            case .email: "an e-mail address, if you have one; a member with the same one is the same person"
            case .username: "on that channel"
            case .channel: "where you can reach them, such as matrix"
            case .organization: "whom they work or speak for"
            }
        }
    }

    var inputs: [TextInput]
    var field = Field.name
    var error: String?
    /// Whether Esc was pressed once although something was typed.
    var isLeaving = false

    /// Whether something was typed.
    var isChanged: Bool { inputs.contains { !$0.text.trimmed.isEmpty } }

    /// Creates an empty form, with the name where it was typed already.
    init(name: String = "") {
        inputs = Field.allCases.map { $0 == .name ? TextInput(name) : TextInput() }
    }

    /// What was typed of a line.
    func text(_ field: Field) -> String { inputs[field.rawValue].text.trimmed }

    var account: ManualAccount {
        ManualAccount(
            name: text(.name), username: text(.username), email: text(.email), channel: text(.channel),
            organization: text(.organization))
    }

    /// The line to be corrected, and why; nil where all is well.
    var fault: (field: Field, why: String)? {
        if text(.name).isEmpty { return (.name, "a name is needed") }
        if !VisibleName.isVisible(text(.name)) { return (.name, VisibleName.fault) }
        if !text(.email).isEmpty, EmailKey.of(text(.email)) == nil {
            return (.email, "no address that anybody reads; write it like name@example.org")
        }
        return nil
    }

    mutating func move(by step: Int) {
        let count = Field.allCases.count
        field = Field(rawValue: (field.rawValue + step + count) % count) ?? .name
    }
}

extension State {
    /// A key in the form.
    mutating func press(_ key: KeyName, in form: NewMemberForm) -> [Effect] {
        var form = form
        let wasLeaving = form.isLeaving
        (form.error, form.isLeaving) = (nil, false)
        switch key {
        case .escape:
            guard form.isChanged, !wasLeaving else {
                layers.removeLast()
                return form.isChanged ? say(Leaving.left) : []
            }
            (form.error, form.isLeaving) = (Leaving.question(enter: "goes on"), true)
        case .tab, .down: form.move(by: 1)
        case .backTab, .up: form.move(by: -1)
        case .enter where form.field != .organization: form.move(by: 1)
        case .enter, "^S": return add(form)
        default: _ = form.inputs[form.field.rawValue].take(key)
        }
        replaceTop(.newMember(form))
        return []
    }

    private mutating func add(_ form: NewMemberForm) -> [Effect] {
        if let fault = form.fault {
            var form = form
            form.field = fault.field
            form.error = fault.why
            replaceTop(.newMember(form))
            return []
        }
        layers.removeLast()
        return send(
            .add(form.account), targets: Targets(members: [], who: form.text(.name)), said: "added \(form.text(.name))")
    }
}
