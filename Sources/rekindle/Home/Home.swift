import Foundation

/// Where config, data and state live: one folder, or the XDG places.
struct Home: Equatable, Sendable {
    /// The folder of `config.toml`, templates and themes.
    let config: String
    /// The folder of the communities' files.
    let data: String
    /// The folder of the log and of what is staged while pulling.
    let state: String

    /// One folder for all.
    init(folder: String) {
        config = folder
        data = folder + "/data"
        state = folder + "/state"
    }

    /// The XDG places; nil where there is neither a home folder nor all three of them.
    init?(environment: [String: String]) {
        func place(_ name: String, _ usual: String) -> String? {
            if let path = environment[name], path.hasPrefix("/") { return path + "/rekindle" }
            guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
            return "\(home)/\(usual)/rekindle"
        }
        guard let config = place("XDG_CONFIG_HOME", ".config"), let data = place("XDG_DATA_HOME", ".local/share"),
            let state = place("XDG_STATE_HOME", ".local/state")
        else { return nil }
        self.config = config
        self.data = data
        self.state = state
    }

    /// What `--home`, `REKINDLE_HOME` and XDG say, in this order.
    static func current(option: String?, environment: [String: String] = ProcessInfo.processInfo.environment)
        throws -> Home
    {
        let given = option ?? environment["REKINDLE_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        if let given {
            guard !given.isEmpty else { throw Failure.usage("--home: no folder is named. Name one") }
            return Home(folder: absolute(given))
        }
        guard let home = Home(environment: environment) else {
            throw Failure.usage("HOME is not set: there is no place for data. Set HOME, or give --home DIR")
        }
        return home
    }

    /// Whether a file is the program's own: the config, or anything among data, state, templates, criteria and themes.
    ///
    /// - Parameter path: without links.
    func keeps(_ path: String) -> Bool {
        let folders = [data, state, templates, criteria, themes].map(OutFile.target)
        return path == OutFile.target(configFile) || folders.contains { path.hasPrefix($0 + "/") }
    }

    var configFile: String { config + "/config.toml" }
    var templates: String { config + "/templates" }
    var criteria: String { config + "/criteria" }
    var themes: String { config + "/themes" }
    var log: String { state + "/rekindle.log" }
    /// Where answers are staged while pulling.
    var staging: String { state + "/pull" }

    /// A path that holds wherever a later command is started; `~` stands for the home folder.
    static func absolute(_ path: String) -> String {
        let expanded = NSString(string: path).expandingTildeInPath
        let whole =
            expanded.hasPrefix("/") ? expanded : FileManager.default.currentDirectoryPath + "/" + expanded
        return URL(fileURLWithPath: whole).standardized.path
    }
}
