import Community
import Dashboard
import Foundation
import Store

/// The one place where clock, network, store and terminal are put together.
enum Live {
    /// The preferences in force for a community.
    static func config(_ home: Home, community: String?) throws -> Config {
        let text = try PrivateFiles.read(home.configFile)
        var config = text.map { ConfigReader.read($0, community: community) } ?? Config()
        config.askedName = try OwnName.read(home)
        return config
    }

    /// What asks the dashboards of a home.
    static func puller(_ home: Home, _ config: Config) -> Puller {
        Puller(
            provider: .savannah(.live), staging: URL(fileURLWithPath: home.staging),
            patience: Patience(firstByte: Double(config.settings.firstByteMinutes) * 60))
    }

    /// The user's own templates and the built-in ones, and what is wrong with the own ones, each in one line.
    static func templates(_ home: Home) -> (templates: Templates, problems: [String]) {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: home.templates)) ?? []
        var own: [Template] = []
        var problems: [String] = []
        for file in files.sorted() where !file.hasPrefix(".") && !file.hasSuffix("~") {
            let isRead = file.hasSuffix(".txt")
            do {
                guard let text = try PrivateFiles.read("\(home.templates)/\(file)") else { continue }
                guard isRead else {
                    if text.hasPrefix("---") { problems.append("\(file): not read; let its name end in .txt") }
                    continue
                }
                let read = Template.all(file: file, text: text)
                own += read.templates
                problems += read.errors.map(\.description)
            } catch {
                if isRead { problems.append("\(file): cannot be read. Check its permissions") }
            }
        }
        return (Templates(own: own), problems + Templates.duplicates(own).map(\.description))
    }
}
