import ArgumentParser
import Community
import Store

/// What `assign KEY ambassador|liaison|record-keeper REGION` takes besides.
struct StewardOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "candidate, active, emeritus or declined; else as it was, at first candidate.", valueName: "status"),
        completion: .list(StewardStatus.allCases.map(\.rawValue)))
    var status: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The last day of the term; none or \"\" takes it away.", valueName: "date"))
    var until: String?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("The day of the next review; none or \"\" takes it away.", valueName: "date"))
    var review: String?

    @Option(help: ArgumentHelp("Words about it; \"\" takes them away.", valueName: "text"))
    var about: String?

    /// Whether any was given.
    var isGiven: Bool { status != nil || until != nil || review != nil || about != nil }

    /// The status asked for; throws for one that there is not.
    func wantedStatus() throws -> StewardStatus? {
        guard let status else { return nil }
        guard let known = StewardStatus(rawValue: status.lowercased()) else {
            let names = StewardStatus.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("--status: \(status) is none of \(names).")
        }
        return known
    }

    /// The draft for a role of a region.
    func draft(_ role: StewardRole, _ region: Region, _ session: Session) throws -> StewardshipDraft {
        StewardshipDraft(
            role, region, status: try wantedStatus(), until: try session.dateChange(until, option: "--until"),
            review: try session.dateChange(review, option: "--review"), words: about)
    }
}

extension Session {
    /// A date to set, `none` to clear; keeps where nothing is said.
    fileprivate func dateChange(_ text: String?, option: String) throws -> DateChange {
        guard let text else { return .keep }
        if text.isEmpty || text.lowercased() == "none" { return .clear }
        guard let day = Day(typed: text, today: today) else {
            throw Failure.usage("\(option): \"\(text)\" is no day. Write 2027-03-27, 6m, 1y or none")
        }
        return .set(day)
    }

    /// Gives members a role for a region, or takes it back, and says what is to be known of them then.
    func steward(_ keys: [String], _ role: StewardRole, _ region: Region, clear: Bool, _ options: StewardOptions) throws
    {
        let action: StewardAction = clear ? .clear(role, region) : .set(try options.draft(role, region, self))
        try act(.steward(action), on: keys)
        for key in keys {
            guard let id = try? member(key), let profile = try store.profile(id) else { continue }
            for one in profile.stewards(today: today)
            where one.stewardship.role == role && one.stewardship.region == region {
                for warning in one.warnings { Say.error("mind, \(one.name): \(warning.words(today: today))") }
            }
        }
    }
}
