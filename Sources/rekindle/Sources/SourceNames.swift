import Community
import Dashboard
import Foundation
import Terminal

extension SourceKind {
    /// Why a source is not pulled, and what to do instead.
    func notPulled(_ name: String) -> String {
        switch self {
        case .dashboard: "a dashboard. Pull it: rekindle sync \(name)"
        case .csv: "imported from a file. Import the next one: rekindle import csv FILE --source \(name)"
        case .manual: "entered by hand. Add somebody: rekindle member add NAME"
        }
    }
}

/// Checks of what is typed about sources.
enum SourceNames {
    /// Throws for a name that no source has.
    static func check(_ names: [String], among known: [String]) throws {
        guard let unknown = names.first(where: { !known.contains($0) }) else { return }
        let remedy =
            known.isEmpty ? "There is none yet: rekindle source add" : "There is: \(known.joined(separator: ", "))"
        throw Failure.usage("\(unknown): no such source. \(remedy)")
    }

    /// Throws for what cannot name a source.
    static func check(new name: String) throws {
        let isGood =
            !name.isEmpty && name.utf8.count <= 100 && !name.contains("/") && !name.hasPrefix("-")
            && SafeText.line(name) == name && name.contains { $0 != " " }
        guard isGood else {
            throw Failure.usage(
                "\"\(SafeText.line(name, width: 60))\": a source's name begins without -, holds no / and shows as it is."
                    + " Choose another")
        }
    }

    /// Throws for anything but http(s)://host[:port][/path]; a secret has no place in it.
    static func check(url: String) throws {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme?.lowercased(),
            scheme == "http" || scheme == "https", let host = parts.host, !host.isEmpty,
            parts.port.map({ 1...65_535 ~= $0 }) ?? true
        else {
            throw Failure.usage("\"\(url)\": no address. Write it like https://dashboard.example.org, without /api/v1/")
        }
        guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
            throw Failure.usage(
                "the address holds more than a place (a name, a secret or a query). Give the bare address")
        }
    }
}
