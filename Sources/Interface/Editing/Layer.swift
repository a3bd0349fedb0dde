/// What lies above a view and has the keys.
enum Layer {
    case picker(Picker)
    case prompt(Prompt)
    case confirm(Confirm)
    case contact(ContactSheet)
    case keys(KeysHelp)
    case command(CommandLine)
    case person(PersonSheet)
    case handOver(HandOverSheet)
    case link(LinkSheet)
    case form(Form)
    /// What was said so far, scrolled up by so many lines.
    case messages(Int)
    case problem(FailedEdit)
    case firstRun(FirstRunForm)
    case newMember(NewMemberForm)
    case name(NamePrompt)
    case export(ExportPrompt)
    case known(PersonForm)
}

/// A question whose answer undo could not take back, or that touches many: Cancel is the default, and the key that
/// confirms is neither Enter nor the one that asked.
struct Confirm: Equatable, Sendable {
    enum Answer: Equatable, Sendable {
        case acceptAll(Suggestions)
        case acceptRemovals([String])
        case cancelPullAndQuit
        /// A file gives way to an export.
        case export(ExportRequest)
    }

    /// Suggestions of one kind.
    struct Suggestions: Equatable, Sendable {
        var ids: [String]
        var kind: String
    }

    var question: String
    var key: KeyName
    /// What the key does, such as "accept 12".
    var word: String
    var answer: Answer
}
