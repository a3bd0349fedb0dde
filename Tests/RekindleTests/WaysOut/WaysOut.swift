import ArgumentParser

@testable import rekindle

/// The ways by which text leaves the program on a command line. A new command is added here, and every test holds for
/// it. `KEY` stands for a member's key, `HOSTILE` for a hostile text, `FILE` for a file with a hostile name.
enum WaysOut {
    /// Lists, each in all forms.
    static let lists = [
        "members", "queue welcome", "queue activate", "queue reactivate", "queue dormant",
        "queue talking",
        "queue follow-up", "queue outbox", "queue review", "journal", "journal conflicts",
        "journal colleagues", "journal aside",
        "groups", "events", "mentors", "ambassadors", "liaisons", "record-keepers", "liaisons --candidates all",
        "review list", "template list", "source list", "community list",
    ]

    /// Every command there is, found by itself, with a key and a hostile text.
    static var everyCommand: [String] { leaves(of: Rekindle.self, []).map { "\($0) KEY HOSTILE" } }

    private static func leaves(of command: any ParsableCommand.Type, _ words: [String]) -> [String] {
        let parts = command.configuration.subcommands
        guard !parts.isEmpty else { return [words.joined(separator: " ")] }
        return parts.flatMap { leaves(of: $0, words + [$0._commandName]) }
    }

    /// What is said of one member or thing.
    static let pages = [
        "member KEY", "member KEY --format json", "template show od", "template check FILE", "paths",
        "journal KEY",
        "journal export", "today", "export contacts", "export contacts --format csv", "export contacts --format json",
        "export member KEY", "sync", "source test", "members HOSTILE",
        "members name:HOSTILE",
    ]

    /// Edits, which say whom they changed.
    static let edits = [
        "note -- KEY HOSTILE", "tag -- KEY +HOSTILE", "assign KEY mentor HOSTILE",
        "assign KEY liaison BR --status active --about HOSTILE", "set KEY listed=mail:HOSTILE",
        "snooze KEY --until-active",
        "set-aside KEY alumni", "done KEY --queue welcome",
        "contact KEY --channel HOSTILE --template welcome",
        "outcome KEY replied --words HOSTILE", "undo", "redo", "merge KEY KEY",
    ]

    /// Mistakes, whose sentences repeat what was typed.
    static let mistakes = [
        "HOSTILE", "members --format HOSTILE", "member HOSTILE", "note HOSTILE HOSTILE",
        "queue HOSTILE",
        "tag KEY HOSTILE", "assign KEY liaison HOSTILE", "liaisons --region HOSTILE", "assign KEY HOSTILE x",
        "snooze KEY --until HOSTILE",
        "set-aside KEY HOSTILE",
        "source add HOSTILE --url HOSTILE --token-env HOSTILE", "source test HOSTILE",
        "source remove HOSTILE",
        "sync HOSTILE", "community use HOSTILE", "members --community HOSTILE", "template show HOSTILE",
        "template check HOSTILE", "contact KEY --channel HOSTILE --template HOSTILE",
        "review accept HOSTILE",
        "journal merge FILE", "journal merge HOSTILE", "journal export --since HOSTILE",
        "outcome --mail",
        "contact KEY --channel x --text FILE", "backup FILE", "restore FILE", "restore HOSTILE", "forget HOSTILE",
        "forget KEY", "export member HOSTILE",
        "export HOSTILE KEY", "merge HOSTILE HOSTILE", "split KEY HOSTILE",
        "step KEY --due HOSTILE x",
        "import csv FILE --source HOSTILE", "import csv FILE --source x", "group add HOSTILE",
        "event add HOSTILE", "criteria check FILE", "completions HOSTILE", "HOSTILE HOSTILE --HOSTILE",
        "--home HOSTILE members", "--view HOSTILE",
    ]
}
