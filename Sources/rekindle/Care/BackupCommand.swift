import ArgumentParser
import Community
import Foundation
import Logging
import Store
import Terminal

/// `rekindle backup`: a whole copy of the community's file.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a whole copy of the community's file, proved, with mode 0600; others may work meanwhile.")

    @Argument(help: "The new file.", completion: .file())
    var file: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let path = Home.absolute(file)
        if let obstacle = OutFile.obstacle(to: file, session.home) { throw Failure.usage("backup: \(obstacle)") }
        try session.store.backUp(to: path)
        session.noted("backed up")
        let bytes = FileStatus(path)?.bytes ?? 0
        Say.line(
            "backed up \(session.community) to \(path): \(bytes / 1024) kB, proved."
                + " Who is forgotten later stays in it; restore keeps them out")
    }
}

/// `rekindle restore`: makes the community's file what a backup holds.
struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make the community what a backup holds. Asks first; what was there is kept as a copy.",
        discussion: "Edits made since the backup are in the kept copy only. Who was forgotten since stays forgotten.")

    @Argument(help: "The backup, or an automatic copy; rekindle doctor says where those are.", completion: .file())
    var file: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let home = try Home.current(option: place.home)
        let communities = Communities(home: home)
        let path = Home.absolute(file)
        let name = try communities.names.isEmpty ? place.community : communities.pick(place.community)
        guard let name else { throw Failure.usage("restore: name the community with --community") }
        try Communities.check(name)
        try Ask.confirm(
            "\(name) becomes what \(path) holds; what is there now is kept as a copy", "Restore it?", yes: yes,
            otherwise: "\(name): not restored")
        let config = try Live.config(home, community: name)
        let context = Context(settings: config.settings, actor: config.actor, now: try Surroundings.clock())
        let report = try Store.restore(path, over: communities.file(of: name), community: name, context: context)
        LogFile.logger(at: home.log, now: context.now).info("restored a backup")
        let forgotten = report.forgotten > 0 ? ", \(report.forgotten) forgotten kept out" : ""
        let kept = report.kept.map { ". What was there is in \($0)" } ?? ""
        Say.line(
            "restored \(name): \(report.members) members, \(report.edits) edit\(report.edits == 1 ? "" : "s")\(forgotten)\(kept)"
        )
    }
}

/// A question on the terminal before something that cannot be undone.
enum Ask {
    /// Throws unless the answer is yes, or `yes` was given; without a terminal `yes` is needed.
    static func confirm(_ sentence: String, _ question: String, yes: Bool, otherwise: String) throws {
        if yes { return }
        guard isatty(0) == 1 else { throw Failure.usage("\(sentence). Say --yes to do it") }
        Say.error(sentence)
        Say.write(SafeText.line("\(question) Type yes:") + " ", to: 2)
        guard readLine() == "yes" else { throw Failure.nothing(otherwise) }
    }
}
