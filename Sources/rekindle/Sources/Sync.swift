import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle sync`: pulls the sources of a community.
struct Sync: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Pull the sources of the community.",
        discussion: "Ends with 0 where all went well, 2 where something landed, 1 where nothing did.")

    @Argument(help: "The sources; all of them where none is named.")
    var names: [String] = []

    @Flag(help: "Let rows go that left the feed, even where they are many.")
    var acceptRemovals = false

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() async throws {
        let session = try Session.open(place)
        let sources = try session.store.sources()
        try SourceNames.check(names, among: sources.map(\.name))
        if let other = sources.first(where: { names.contains($0.name) && $0.kind != .dashboard }) {
            throw Failure.usage("\(other.name): \(other.kind.notPulled(other.name))")
        }
        let known = sources.filter { $0.kind == .dashboard }
        guard !known.isEmpty || output.format != .table else {
            throw Failure.nothing("\(session.community): no sources yet. Add one: rekindle source add NAME --url URL")
        }
        session.store.careForTheDay()
        let line = ProgressLine()
        let task = Task {
            try await Pulls(session).run(
                sources: names.isEmpty ? nil : names, acceptRemovals: acceptRemovals, progress: { line.show($0) })
        }
        let interrupt = Interrupt { task.cancel() }
        let reports = try await task.value
        interrupt.end()
        line.clear()
        print(reports)
        let code = Self.code(of: reports)
        if code != ExitCodes.done { throw ExitCode(code) }
    }

    private func print(_ reports: [PullReport]) {
        var list = ListOutput(
            output,
            columns: [
                .text("Source"), .text("Status"), .number("Added"), .number("Changed"), .number("Removed"),
                .number("Unchanged"), .number("Seconds"),
            ], keys: PullReport.keys)
        for report in reports {
            list.add(
                report.object,
                cells: [
                    report.source, report.status.rawValue, String(report.added), String(report.changed),
                    String(report.removed), String(report.unchanged), String(report.tenths),
                ])
        }
        list.end()
        for report in reports where output.format != .json {
            if report.keptOut > 0 { Say.error("\(report.source): \(report.keptOut) forgotten, kept out") }
            for problem in report.errors {
                let message = problem.message.replacing("pull again (R)", with: "sync again")
                Say.error("\(report.source): \(message.replacing("R pulls again", with: "Sync again"))")
            }
        }
    }

    /// 0 where all went well, 2 where something landed, 1 where nothing did.
    static func code(of reports: [PullReport]) -> Int32 {
        let landed = reports.contains { $0.status == .ok || $0.status == .partial }
        if !landed { return ExitCodes.nothingDone }
        return reports.allSatisfy { $0.status == .ok } ? ExitCodes.done : ExitCodes.partlyDone
    }
}

extension PullReport {
    static let keys = [
        "source", "status", "added", "changed", "removed", "unchanged", "kept_out", "seconds", "bytes", "errors",
    ]

    var tenths: Double { (seconds * 10).rounded() / 10 }

    var object: JSONObject {
        JSONObject([
            "source": .string(source), "status": .string(status.rawValue), "added": .int(added),
            "changed": .int(changed), "removed": .int(removed), "unchanged": .int(unchanged),
            "kept_out": .int(keptOut),
            "seconds": .number((seconds * 1000).rounded() / 1000), "bytes": .int(bytes),
            "errors": .array(
                errors.map {
                    .object(
                        JSONObject([
                            "endpoint": .string($0.endpoint), "kind": .string($0.kind),
                            "message": .string($0.message),
                        ]))
                }),
        ])
    }
}
