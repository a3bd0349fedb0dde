import TOMLKit

/// One key of `config.toml`: where it stands and how its value gets into the config.
struct ConfigKey {
    let section: String
    let name: String
    /// Puts a value into the config; false where it is not of the kind or not within its bounds.
    let take: (any TOMLValueConvertible, inout Config) -> Bool
    /// What the value should be, for the warning.
    let wanted: String
    /// The value that is in force, for the warning.
    let shown: (Config) -> String

    static func number(
        _ section: String, _ name: String, _ bounds: ClosedRange<Int>, _ path: WritableKeyPath<Config, Int>
    ) -> ConfigKey {
        ConfigKey(
            section: section, name: name,
            take: { value, config in
                guard let number = value.int, bounds.contains(number) else { return false }
                config[keyPath: path] = number
                return true
            }, wanted: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)",
            shown: { String($0[keyPath: path]) })
    }

    static func text(_ section: String, _ name: String, _ path: WritableKeyPath<Config, String>) -> ConfigKey {
        ConfigKey(
            section: section, name: name,
            take: { value, config in
                guard let text = value.string else { return false }
                config[keyPath: path] = text
                return true
            }, wanted: "a text in quotes", shown: { "\"\($0[keyPath: path])\"" })
    }

    static func flag(_ section: String, _ name: String, _ path: WritableKeyPath<Config, Bool>) -> ConfigKey {
        ConfigKey(
            section: section, name: name,
            take: { value, config in
                guard let flag = value.bool else { return false }
                config[keyPath: path] = flag
                return true
            }, wanted: "true or false", shown: { String($0[keyPath: path]) })
    }

    static func texts(_ section: String, _ name: String, _ path: WritableKeyPath<Config, [String]>) -> ConfigKey {
        ConfigKey(
            section: section, name: name,
            take: { value, config in
                guard let texts = strings(value) else { return false }
                config[keyPath: path] = texts
                return true
            }, wanted: "a list of texts such as [\"a\", \"b\"]",
            shown: { "[" + $0[keyPath: path].map { "\"\($0)\"" }.joined(separator: ", ") + "]" })
    }

    /// The texts of a list; nil where one of them is none.
    static func strings(_ value: any TOMLValueConvertible) -> [String]? {
        guard let array = value.array else { return nil }
        let texts = array.compactMap { $0.string }
        return texts.count == array.count ? texts : nil
    }
}
