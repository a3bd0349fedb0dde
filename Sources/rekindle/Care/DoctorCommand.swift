import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle doctor`: looks through everything Rekindle depends on, and says what to do.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look through the store and what is around it; each finding says what to do.",
        discussion: "Ends with 0 where all is well or was fixed, 1 where problems are left, 2 where some were fixed.")

    @Flag(help: "Fix what can be fixed safely.")
    var fix = false

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let home = try Home.current(option: place.home)
        var findings = Surveyor(home: home, fixing: fix).survey()
        if let name = try Communities(home: home).pick(place.community) {
            findings += try examine(home, name)
        } else {
            findings.append(
                Finding("store", .notice, "there is no community yet", remedy: Communities.remedy([])))
        }
        print(findings)
        let left = findings.filter { $0.status == .problem }.count
        let fixed = findings.filter { $0.status == .fixed }.count
        if left > 0 { throw ExitCode(fixed > 0 ? ExitCodes.partlyDone : ExitCodes.nothingDone) }
    }

    private func examine(_ home: Home, _ name: String) throws -> [Finding] {
        let session: Session
        do { session = try Session.open(home, community: name, create: false, warns: false) } catch let error
            as StoreError
        {
            let remedy = error.code == .damaged ? "Restore a backup: rekindle restore FILE" : error.remedy
            return [Finding("store", .problem, "\(error.thing): \(error.cause)", remedy: remedy)]
        }
        let watched = Say.isWatched
        let store = session.store.examine(fixing: fix) { name in
            if watched { Say.write("\r\u{1B}[Kchecking \(name)", to: 2) }
        }
        if watched { Say.write("\r\u{1B}[K", to: 2) }
        return store + SessionSurveyor(session: session, fixing: fix).survey()
    }

    private func print(_ findings: [Finding]) {
        var list = ListOutput(
            output,
            columns: [.text("Check"), .text("Status"), .text("Found", limit: 90), .text("What to do", limit: 90)],
            keys: ["check", "status", "message", "remedy"])
        for finding in findings {
            list.add(
                JSONObject([
                    "check": .string(finding.check), "status": .string(finding.status.rawValue),
                    "message": .string(finding.message), "remedy": JSONValue(finding.remedy),
                ]), cells: [finding.check, finding.status.rawValue, finding.message, finding.remedy ?? ""])
        }
        list.end()
    }
}
