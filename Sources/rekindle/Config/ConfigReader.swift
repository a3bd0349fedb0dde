import TOMLKit

/// Reads `config.toml`. Nothing in it stops the program: what is wrong is named with its line and left aside.
struct ConfigReader {
    private var config = Config()
    private let lines: TOMLLines
    private let file: String

    /// The config of a file's text, with what a community overrides.
    static func read(_ text: String, file: String = "config.toml", community: String?) -> Config {
        var reader = ConfigReader(text, file: file)
        do {
            let table = try TOMLTable(string: text)
            reader.take(table, community: community)
        } catch let error as TOMLParseError {
            reader.warn(error.source.begin.line, "\(error.description); the defaults are used for the whole file")
        } catch {
            reader.warn(1, "not readable as TOML; the defaults are used for the whole file")
        }
        return reader.config
    }

    private init(_ text: String, file: String) {
        lines = TOMLLines(text)
        self.file = file
    }

    private mutating func take(_ table: TOMLTable, community: String?) {
        for section in table.keys.sorted(by: { lines.line(of: [$0]) < lines.line(of: [$1]) }) {
            guard let value = table[section] else { continue }
            switch section {
            case "keys": takeKeys(value)
            case "community": takeCommunities(value, chosen: nil)
            default: takeSection(value, section, within: [])
            }
        }
        if let community, let overrides = table["community"] { takeCommunities(overrides, chosen: community) }
    }

    private mutating func takeSection(_ value: any TOMLValueConvertible, _ section: String, within path: [String]) {
        let sections = path.isEmpty ? Self.sections : ConfigKeys.communitySections
        guard sections.contains(section) else {
            return warn(path + [section], "there is no section [\(section)]; there are \(list(sections))")
        }
        guard let table = value.table else {
            return warn(
                path + [section], "\(section) is a section: write [\((path + [section]).joined(separator: "."))]")
        }
        let keys = ConfigKeys.all.filter { $0.section == section }
        for name in table.keys {
            let place = path + [section, name]
            guard let key = keys.first(where: { $0.name == name }) else {
                warn(place, "there is no key \(name) in [\(section)]; there are \(list(keys.map(\.name)))")
                continue
            }
            guard let value = table[name], !key.take(value, &config) else { continue }
            warn(place, "\(section).\(name) needs \(key.wanted); \(key.shown(config)) is used")
        }
    }

    /// Checks all communities' sections, or takes those of one.
    private mutating func takeCommunities(_ value: any TOMLValueConvertible, chosen: String?) {
        guard let communities = value.table else {
            return warn(["community"], "community is a section: write [community.NAME.levels]")
        }
        for name in communities.keys where chosen == nil || name == chosen {
            guard let sections = communities[name]?.table else {
                if chosen == nil { warn(["community", name], "write [community.\(name).levels] or another section") }
                continue
            }
            let before = config
            for section in sections.keys {
                guard let value = sections[section] else { continue }
                takeSection(value, section, within: ["community", name])
            }
            if chosen == nil {
                let warnings = config.warnings
                config = before
                config.warnings = warnings
            } else {
                config.warnings = before.warnings
            }
        }
    }

    private mutating func takeKeys(_ value: any TOMLValueConvertible) {
        guard let table = value.table else { return warn(["keys"], "keys is a section: write [keys]") }
        for name in table.keys {
            guard let value = table[name] else { continue }
            if let keys = ConfigKey.strings(value) ?? value.string.map({ [$0] }) {
                config.keys[name] = keys
            } else {
                warn(
                    ["keys", name], "keys.\(name) needs a list of keys such as [\"c\", \"m\"]; its usual keys are used")
            }
        }
    }

    private static let sections = [
        "levels", "rhythm", "outreach", "sync", "feeds", "people", "privacy", "me", "screen", "keys", "community",
    ]

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private mutating func warn(_ place: [String], _ sentence: String) { warn(lines.line(of: place), sentence) }

    private mutating func warn(_ line: Int, _ sentence: String) {
        config.warnings.append("\(file):\(line): \(sentence)")
    }
}
