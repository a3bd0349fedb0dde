import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle forget`: erases one person wherever Rekindle holds them, and keeps them out.
struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Erase all that is held about one person, for good, and keep them out from now on. Asks first.",
        discussion: """
            Store, journal, log and automatic copies are rewritten without them. Salted marks of their \
            accounts, address and name keep pulls, merges, CSV imports and restored backups from bringing them back.
            """)

    @Argument(help: "The member: source/origin_id of any of their accounts.")
    var key: String

    @Flag(help: "Do not ask.")
    var yes = false

    @Flag(
        help: ArgumentHelp(
            "Replace their names by [forgotten] in notes and messages about others, instead of listing those.",
            discussion: "Names of groups, regions and events, owners, codes and addresses stay, and are listed."))
    var replaceNames = false

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let id = try session.member(key)
        let sources = try session.store.sources()
        if !yes {
            let preview = try session.store.previewForgetting(id, redacting: replaceNames)
            Say.document(ForgettingPage.preview(preview))
            try Ask.confirm(
                "this cannot be undone, by a backup neither", "Forget \(key)?", yes: false,
                otherwise: "\(key): not forgotten")
        }
        let report = try session.store.withPullLock { try session.store.forget(id, redacting: replaceNames) }
        session.noted("forgot 1 member")
        var unfinished: String?
        do { try session.store.wipe() } catch let error as StoreError { unfinished = error.sentence }
        let traces = Traces(names: report.names).sweep(session)
        Say.document(ForgettingPage.done(report, sources: sources, traces: traces))
        if let unfinished {
            Say.error(unfinished)
            throw ExitCode(ExitCodes.partlyDone)
        }
    }
}

/// What `forget` says.
enum ForgettingPage {
    /// What would go.
    static func preview(_ report: ErasureReport) -> String {
        (["\(accounts(report)): \(counts(report)) go"] + named(report) + things(report)).joined(separator: "\n")
    }

    /// What went, and what is left to do by hand.
    static func done(_ report: ErasureReport, sources: [SourceStatus], traces: Traces.Result) -> String {
        var lines = ["forgot \(accounts(report)): \(counts(report)) erased, in the automatic copies too"]
        lines.append("kept out from now on by salted marks; the next pull says: forgotten, kept out")
        lines += named(report) + things(report)
        lines += texts(report)
        lines += remains(report)
        for word in report.common {
            lines.append("left: the word \"\(word)\" stands in more than 100 texts of others and names nobody there")
        }
        let isListed =
            report.named.contains { !$0.isReplaced } || report.things.contains { $0.newID == nil }
            || !report.common.isEmpty || !report.alike.isEmpty || !report.remains.isEmpty
        // The store and all copies of it are rewritten: a name in them is that of an account that is left.
        lines += traces.kept.filter { !$0.contains(".sqlite") }.map { "still named in \($0), which is yours to edit" }
        if !isListed, traces.kept.contains(where: { $0.contains(".sqlite") }) {
            // Their rows and edits are gone: what is left belongs to others.
            lines.append("left: a word of their names also stands with others, as in somebody's name or tag")
        }
        for key in report.alike {
            lines.append("maybe the same person: \(key), who has the same name. Forget them too?")
        }
        lines += upstream(report, sources)
        lines.append(
            "out of reach: what was exported, backed up, mailed or merged by colleagues before. They run the same")
        return lines.joined(separator: "\n")
    }

    private static func accounts(_ report: ErasureReport) -> String {
        report.accounts.map(\.description).joined(separator: ", ")
    }

    private static func counts(_ report: ErasureReport) -> String {
        let parts = [
            (report.accounts.count, "account"), (report.activities, "conversation or contribution"),
            (report.attendances, "attendance"), (report.connections, "part in a conversation of others"),
            (report.edits, "edit"), (report.ties, "tie to somebody else"), (report.unreadable, "unreadable object"),
        ]
        return parts.filter { $0.0 > 0 }.map { count, word in
            "\(count) \(count == 1 ? word : plural(word))"
        }.joined(separator: ", ")
    }

    private static func plural(_ word: String) -> String {
        switch word {
        case "conversation or contribution": "conversations and contributions"
        case "part in a conversation of others": "parts in conversations of others"
        case "tie to somebody else": "ties to others"
        default: word + "s"
        }
    }

    private static func named(_ report: ErasureReport) -> [String] {
        // One tag or town may stand with thousands.
        let alike = Dictionary(grouping: report.named) { [what($0), kind($0), $0.text] }
        var said: [[String]: Int] = [:]
        let lines = report.named.flatMap { text -> [String] in
            let key = [what(text), kind(text), text.text]
            let (place, count) = (said[key, default: 0], alike[key]?.count ?? 0)
            said[key] = place + 1
            if place < mostAlike { return [line(text)] }
            return place == mostAlike ? ["  and \(count - mostAlike) more in \(kind(text)) with the same words"] : []
        }
        return lines + remedies(report)
    }

    private static let mostAlike = 5

    /// As --field of reword takes it.
    private static func kind(_ text: NamedText) -> String { String(text.field.prefix { $0 != "/" }) }

    private static func what(_ text: NamedText) -> String {
        text.isReplaced ? "replaced in" : text.isMaybe ? "may mean them, look yourself:" : "still named in"
    }

    private static func line(_ text: NamedText) -> String {
        let whom = text.member?.description ?? text.thing ?? "no member"
        return "\(what(text)) \(kind(text)) (\(text.edit)) about \(whom), \(text.at.day.iso8601), by \(text.actor): "
            + "\"\(text.text)\""
    }

    private static func remedies(_ report: ErasureReport) -> [String] {
        let left = report.named.filter { !$0.isReplaced }
        guard !left.isEmpty else { return [] }
        return [
            "  rekindle reword EDIT TEXT gives one other words (--field NAME where it has several)"
                + (left.contains { $0.isReplaceable } ? "; --replace-names would have put [forgotten] there" : "")
        ]
            + (left.contains { kind($0) == "steward" }
                ? ["  a role keeps its region's name: rekindle assign KEY ROLE REGION --clear takes it back"] : [])
    }

    private static func things(_ report: ErasureReport) -> [String] {
        report.things.map { thing in
            let what = "\(thing.id.kind.rawValue) \(thing.id.id)"
            if let new = thing.newID { return "renamed \(what), whose id named them: \(new) now" }
            if thing.isMaybe { return "may mean them, look yourself: the id of \(what)" }
            return thing.id.kind == .region
                ? "still named in the id of \(what), which a place keeps. If it means them: rekindle region add another"
                    + " one, and rekindle region remove it"
                : "still named in the id of \(what). --replace-names gives it another one"
        }
    }

    private static let most = 40

    private static func remains(_ report: ErasureReport) -> [String] {
        report.remains.prefix(most).map { "left: \($0.kind) \($0.name) has their name and belongs to others" }
            + (report.remains.count > most ? ["  and \(report.remains.count - most) more"] : [])
    }

    private static func texts(_ report: ErasureReport) -> [String] {
        guard !report.texts.isEmpty else { return [] }
        let urls = report.texts.compactMap(\.url)
        let count = report.texts.count
        return [
            "\(count) \(count == 1 ? "text" : "texts") of others named them: the stored excerpt is gone,"
                + " the dashboard keeps the text"
        ] + urls.prefix(20).map { "  \($0)" } + (urls.count > 20 ? ["  and \(urls.count - 20) more"] : [])
    }

    private static func upstream(_ report: ErasureReport, _ sources: [SourceStatus]) -> [String] {
        sources.compactMap { source in
            let keys = report.accounts.filter { $0.source == source.name }.map(\.description)
            guard !keys.isEmpty else { return nil }
            let names = keys.joined(separator: ", ")
            return source.url.isEmpty
                ? "upstream: the files that \(source.name) was filled from may still name \(names)"
                : "upstream: \(source.name) still has \(names); ask whoever runs \(source.url)"
        }
    }
}
