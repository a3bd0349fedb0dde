import Community
import Data
import TOMLKit

/// A fault in a file of criteria: where, what, why and what to do.
struct CriteriaFault: Error, Equatable {
    var file: String
    var line: Int
    var sentence: String

    var description: String { "\(file):\(line): \(sentence)" }
}

/// Reads sets of criteria. A file with a fault is not used at all: half a checklist would pass what should not pass.
struct CriteriaReader {
    private let file: String
    private let text: String
    private let lines: TOMLLines
    private(set) var faults: [CriteriaFault] = []

    /// The set of a file's text, or what is wrong with it.
    static func read(_ text: String, file: String) -> (set: CriteriaSet?, faults: [CriteriaFault]) {
        var reader = CriteriaReader(file: file, text: text)
        let set = reader.read()
        return (reader.faults.isEmpty ? set : nil, reader.faults)
    }

    /// The built-in sets.
    static let builtIn: [CriteriaSet] = CriteriaFiles.all.compactMap { read($0.text, file: $0.file).set }

    private init(file: String, text: String) {
        self.file = file
        // Swift takes both bytes of a Windows line for one character.
        self.text = text.replacing("\r\n", with: "\n")
        lines = TOMLLines(self.text)
    }

    private mutating func read() -> CriteriaSet? {
        let table: TOMLTable
        do { table = try TOMLTable(string: text) } catch let error as TOMLParseError {
            let cause = error.description.split(whereSeparator: \.isNewline).joined(separator: " ")
            fault(max(1, error.source.begin.line), "no TOML: \(cause). Correct the line")
            return nil
        } catch {
            fault(1, "no TOML. Write title = \"…\", kinds = [\"meetup\"] and [[criterion]] sections")
            return nil
        }
        checkKeys(table, ["title", "kinds", "guidelines", "criterion", "task"], at: [])
        let name = file.hasSuffix(".toml") ? String(file.dropLast(5)) : file
        let kinds = readKinds(table)
        let criteria = readCriteria(table)
        return CriteriaSet(
            name: name, title: text(table, "title", line: line(["title"])) ?? name, kinds: kinds, criteria: criteria,
            guidelines: table["guidelines"].map { strings($0, "guidelines", line(["guidelines"])) } ?? [],
            tasks: readTasks(table), file: file)
    }

    private mutating func readKinds(_ table: TOMLTable) -> [GroupKind] {
        let names = GroupKind.allCases.map(\.rawValue).joined(separator: ", ")
        guard let value = table["kinds"] else {
            fault(
                1,
                "kinds is missing: for no kind of group would it be used. Write kinds = [\"meetup\"]; there are \(names)"
            )
            return []
        }
        let place = line(["kinds"])
        if value.array?.isEmpty == true {
            fault(place, "kinds is empty: for no kind of group would it be used. There are \(names)")
        }
        return strings(value, "kinds", place).compactMap { word in
            if let kind = GroupKind(rawValue: word) { return kind }
            fault(place, "kinds: there is no kind \"\(word)\". There are \(names)")
            return nil
        }
    }

    private mutating func readCriteria(_ table: TOMLTable) -> [Criterion] {
        guard let all = sections(table, "criterion"), !all.isEmpty else {
            guard table["criterion"] == nil else { return [] }
            fault(1, "no [[criterion]] is in it: everything would pass. Add at least one")
            return []
        }
        var seen: Set<String> = []
        return all.enumerated().compactMap { place, value in
            let line = self.line(section: "criterion", place)
            guard let entry = value.table else {
                fault(line, "criterion is no section. Write [[criterion]]")
                return nil
            }
            let criterion = readCriterion(entry, line)
            if let id = entry["id"]?.string, !seen.insert(id).inserted {
                fault(line, "criterion: the id \"\(id)\" is there twice. Give each its own")
            }
            return criterion
        }
    }

    /// A criterion; nil where something is wrong with it, of which every fault is named.
    private mutating func readCriterion(_ entry: TOMLTable, _ line: Int) -> Criterion? {
        let common = ["id", "title", "severity", "check", "help"]
        let id = text(entry, "id", line: key("id", line))
        let title = text(entry, "title", line: key("title", line))
        if let id, id.contains("/") {
            fault(key("id", line), "id: \"\(id)\" holds a /. Write a word")
        }
        let word = optional(entry, "severity", "must", line)
        let severity = word.flatMap(Criterion.Severity.init(rawValue:))
        if let word, severity == nil {
            fault(key("severity", line), "severity: there is no \"\(word)\". There are must, hint, decide")
        }
        let name = optional(entry, "check", "manual", line)
        let kind = name.flatMap(CheckKind.init(rawValue:))
        if let name, kind == nil {
            let names = CheckKind.allCases.map(\.rawValue).joined(separator: ", ")
            fault(key("check", line), "check: there is no \"\(name)\". There are \(names)")
        }
        checkKeys(entry, common + (kind?.keys ?? CheckKind.allKeys), at: [], line: line)
        let check = kind.flatMap { self.check($0, entry, line) }
        let help = optional(entry, "help", "", line).flatMap { $0.isEmpty ? nil : $0 }
        guard let id, let title, let severity, let check else { return nil }
        return Criterion(id: id, title: title, severity: severity, check: check, help: help)
    }

    private mutating func check(_ kind: CheckKind, _ entry: TOMLTable, _ line: Int) -> Criterion.Check? {
        switch kind {
        case .interestedPeople:
            let count = number(entry, "at_least", 2, line, from: 1)
            let category = optional(entry, "category", "", line)
            guard let count, let category else { return nil }
            return .interestedPeople(atLeast: count, category: category.isEmpty ? nil : category)
        case .ownTown: return .ownTown(refused: words(entry, "refuse", line))
        case .knownOrganisers:
            return number(entry, "at_least", 2, line, from: 1).map { .knownOrganisers(atLeast: $0) }
        case .venue:
            return .venue(
                refused: words(entry, "refuse", line), accepted: words(entry, "accept", line))
        case .launchDate: return number(entry, "days_ahead", 28, line).map { .launchDate(daysAhead: $0) }
        case .monthlyTime: return .monthlyTime
        case .otherContinent: return .otherContinent
        case .strongPresence:
            return number(entry, "at_least", 2, line, from: 1).map { .strongPresence(atLeast: $0) }
        case .supporter: return .supporter
        case .acknowledged: return .acknowledged
        case .manual: return .manual
        }
    }

    private mutating func readTasks(_ table: TOMLTable) -> [CriteriaSet.FollowUpTask] {
        (sections(table, "task") ?? []).enumerated().compactMap { place, value in
            let line = self.line(section: "task", place)
            guard let entry = value.table else {
                fault(line, "task is no section. Write [[task]]")
                return nil
            }
            checkKeys(entry, ["title", "days"], at: [], line: line)
            let title = text(entry, "title", line: key("title", line))
            let days = number(entry, "days", 7, line)
            guard let title, let days else { return nil }
            return CriteriaSet.FollowUpTask(title: title, days: days)
        }
    }
}

extension CriteriaReader {
    private mutating func text(_ table: TOMLTable, _ name: String, line: Int) -> String? {
        if let text = table[name]?.string, VisibleName.isVisible(text) { return text }
        fault(line, "\(name) is missing or no text. Write \(name) = \"…\"")
        return nil
    }

    /// An optional text; nil where something else stands there.
    private mutating func optional(_ table: TOMLTable, _ name: String, _ usual: String, _ line: Int) -> String? {
        guard let value = table[name] else { return usual }
        if let text = value.string { return text }
        let example = usual.isEmpty ? "…" : usual
        fault(key(name, line), "\(name) is no text. Write \(name) = \"\(example)\"")
        return nil
    }

    /// The sections of a name; nil where there is none, or where something else has the name.
    private mutating func sections(_ table: TOMLTable, _ name: String) -> [any TOMLValueConvertible]? {
        guard let value = table[name] else { return nil }
        if let array = value.array { return Array(array) }
        fault(line([name]), "\(name) is no list of sections. Write [[\(name)]], with two brackets, above each")
        return nil
    }

    private mutating func number(
        _ table: TOMLTable, _ name: String, _ usual: Int, _ line: Int, from least: Int = 0
    ) -> Int? {
        guard let value = table[name] else { return usual }
        if let number = value.int, (least...3_650).contains(number) { return number }
        fault(key(name, line), "\(name) needs a whole number from \(least) to 3650. Write \(name) = \(usual)")
        return nil
    }

    private mutating func strings(_ value: any TOMLValueConvertible, _ name: String, _ line: Int) -> [String] {
        if let strings = ConfigKey.strings(value), !strings.contains("") { return strings }
        fault(line, "\(name) needs a list of texts. Write \(name) = [\"…\", \"…\"]")
        return []
    }

    /// An optional list of words.
    private mutating func words(_ table: TOMLTable, _ name: String, _ line: Int) -> [String] {
        table[name].map { strings($0, name, key(name, line)) } ?? []
    }

    private mutating func checkKeys(_ table: TOMLTable, _ known: [String], at path: [String], line: Int? = nil) {
        for name in table.keys where !known.contains(name) {
            let place = line.map { key(name, $0) } ?? self.line([name])
            fault(place, "there is no key \(name) here. There are \(known.joined(separator: ", "))")
        }
    }

    private func line(_ path: [String]) -> Int { lines.line(of: path) }

    /// The line of the section's n-th `[[name]]`; that of its key where it is written in another way.
    private func line(section name: String, _ place: Int) -> Int {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        let heads = rows.indices.filter { index in
            let bare = rows[index].filter { !$0.isWhitespace }
            return bare.hasPrefix("[[\(name)]]")
        }
        return heads.indices.contains(place) ? heads[place] + 1 : line([name])
    }

    /// The line of a key within the section that begins at `line`; that line where the key is not there.
    private func key(_ name: String, _ line: Int) -> Int {
        let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
        for index in rows.indices.dropFirst(line) {
            let row = rows[index].drop(while: \.isWhitespace)
            if row.hasPrefix("[[") { break }
            if row.hasPrefix(name), row.dropFirst(name.count).drop(while: \.isWhitespace).hasPrefix("=") {
                return index + 1
            }
        }
        return line
    }

    private mutating func fault(_ line: Int, _ sentence: String) {
        faults.append(CriteriaFault(file: file, line: line, sentence: sentence))
    }
}

/// The names of the checks in a file, and the keys each takes.
enum CheckKind: String, CaseIterable {
    case interestedPeople = "interested_people"
    case ownTown = "own_town"
    case knownOrganisers = "known_organisers"
    case venue
    case launchDate = "launch_date"
    case monthlyTime = "monthly_time"
    case otherContinent = "other_continent"
    case strongPresence = "strong_presence"
    case supporter, acknowledged, manual

    /// The keys that any of them takes.
    static let allKeys = ["at_least", "category", "refuse", "accept", "days_ahead"]

    var keys: [String] {
        switch self {
        case .interestedPeople: ["at_least", "category"]
        case .knownOrganisers, .strongPresence: ["at_least"]
        case .venue: ["refuse", "accept"]
        case .launchDate: ["days_ahead"]
        case .ownTown: ["refuse"]
        case .monthlyTime, .otherContinent, .supporter, .acknowledged, .manual: []
        }
    }
}
