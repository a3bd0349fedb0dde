import Foundation
import Store
import Terminal

/// `[outreach] mail`: writes a draft and starts the configured command with its path for `{draft}`.
struct MailCommand: Sendable {
    private let command: String
    private let folder: String
    /// Who writes: `[me]` of the config.
    private let sender: MailDraft.Person?

    private static let keptFor: TimeInterval = 86_400

    /// The command; nil where none is configured.
    init?(_ config: Config, home: Home) {
        guard !config.mailCommand.isEmpty else { return nil }
        command = config.mailCommand
        let address = config.me.mailAddress
        sender = address.isEmpty ? nil : MailDraft.Person(name: config.me.name, address: address)
        folder = home.state + "/drafts"
    }

    /// Opens a mail to an address. Throws where the draft cannot be written or the command not be started.
    @Sendable func open(_ address: String, _ subject: String, _ text: String) throws {
        forgetOldDrafts()
        let draft = "\(folder)/\(UUID().uuidString).eml"
        let mail = MailDraft(from: sender, to: address, subject: subject, text: text)
        try PrivateFiles.write(mail.text, to: draft)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command.replacing("{draft}", with: Self.quoted(draft))]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch {
            throw Failure.nothing("mail: the command cannot be started. Check [outreach] mail in config.toml")
        }
    }

    private static func quoted(_ path: String) -> String { "'" + path.replacing("'", with: "'\\''") + "'" }

    private func forgetOldDrafts() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let path = "\(folder)/\(name)"
            guard let draft = FileStatus(path), draft.modified.timeIntervalSinceNow < -Self.keptFor else { continue }
            try? FileManager.default.removeItem(atPath: path)
        }
    }
}
