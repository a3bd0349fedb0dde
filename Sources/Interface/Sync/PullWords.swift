import Community
import Store

/// What the Sync view says of pulls.
enum PullWords {
    /// "pulled: 3 new, 1 changed" over all sources.
    static func summary(of reports: [PullReport]) -> String {
        guard !reports.isEmpty else { return "nothing was pulled" }
        if reports.allSatisfy({ $0.status == .cancelled }) { return "cancelled: what was there stays" }
        let landed = reports.filter { $0.status == .ok || $0.status == .partial }
        guard !landed.isEmpty else { return "nothing landed: 0 shows why" }
        let changes = counts(
            added: landed.reduce(0) { $0 + $1.added }, changed: landed.reduce(0) { $0 + $1.changed },
            removed: landed.reduce(0) { $0 + $1.removed })
        let missing = reports.count - landed.count
        let keptOut = landed.reduce(0) { $0 + $1.keptOut }
        return "pulled \(landed.map(\.source).joined(separator: ", ")): \(changes)"
            + (keptOut > 0 ? " · \(keptOut) forgotten, kept out" : "")
            + (missing > 0 ? " · \(missing) did not land" : "")
    }

    /// "3 new, 1 changed", or "nothing new".
    static func counts(added: Int, changed: Int, removed: Int) -> String {
        let parts = [(added, "new"), (changed, "changed"), (removed, "no longer in the feed")].filter { $0.0 > 0 }
        return parts.isEmpty ? "nothing new" : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }

    /// What a running pull waits for: "waiting 41 s: it builds its list first".
    static func progress(_ progress: PullProgress) -> String {
        let list = progress.list.map { " " + $0.plural } ?? ""
        let which = progress.list.map { " (\($0.plural))" } ?? ""
        switch progress.phase {
        case .waiting:
            let hint = progress.seconds >= 5 ? ": it builds its list first" : ""
            return "waiting \(Int(progress.seconds)) s\(hint)\(which)"
        case .receiving: return "receiving\(list) \(size(progress.bytes))"
        case .comparing: return "comparing\(list)"
        case .writing: return "writing\(list)"
        }
    }

    /// The state of a source that no pull runs on.
    static func state(_ source: SourceStatus) -> String {
        switch source.kind {
        case .manual: return "entered by hand"
        case .csv where source.status == "refused": return "refused: \(source.problems.first ?? "too much would go")"
        case .csv:
            return
                "imported from a file · \(counts(added: source.added, changed: source.changed, removed: source.removed))"
        case .dashboard: break
        }
        let changes = counts(added: source.added, changed: source.changed, removed: source.removed)
        switch source.status {
        case nil: return "never pulled: R pulls"
        case "ok"?: return "ok · \(changes) · took \(seconds(source.seconds))"
        case "partial"?: return "in part · \(changes) · \(source.problems.first ?? "")"
        case "refused"?: return "refused: \(source.problems.first ?? "too much would go") · A accepts"
        case "cancelled"?: return "cancelled: what was there stays"
        case .some(let other): return source.problems.first ?? other
        }
    }

    static func seconds(_ seconds: Double) -> String {
        seconds < 10 ? "\((seconds * 10).rounded() / 10) s" : "\(Int(seconds)) s"
    }

    static func size(_ bytes: Int) -> String {
        switch bytes {
        case ..<10_000: "\(bytes) B"
        case ..<10_000_000: "\(bytes / 1_000) kB"
        default: "\(bytes / 1_000_000) MB"
        }
    }
}

extension RowKind {
    var plural: String {
        switch self {
        case .identity: "identities"
        case .conversation: "conversations"
        case .contribution: "contributions"
        case .event: "events"
        case .seen: "days"
        }
    }
}
