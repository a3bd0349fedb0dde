import ArgumentParser
import Community
import Foundation
import Store

/// What a mail on stdin says came of the message to its sender.
struct MailOutcome {
    let session: Session
    let message: MailMessage

    private static let largest = 32 << 20

    /// Reads stdin; throws where it is empty.
    init(_ session: Session) throws {
        let data = (try? FileHandle.standardInput.read(upToCount: Self.largest)) ?? nil
        guard let data, !data.isEmpty else {
            throw Failure.usage("--mail: stdin is empty. Pipe a whole mail, its head included")
        }
        self.session = session
        message = MailMessage([UInt8](data))
    }

    /// The member and what came of it; throws where the mail says nothing about a member.
    func find() throws -> (member: MemberID, kind: OutcomeKind, words: String?) {
        if let before = try session.store.mailRead(message.digest) {
            throw Failure.nothing(
                "\(sender): \(before.actor) recorded this mail on \(before.day.iso8601); nothing was recorded again."
                    + " To record more: rekindle outcome KEY KIND")
        }
        switch message.kind {
        case .reply: return (try member(of: message.senders), .replied, message.words)
        case .bounce(let recipients, let why):
            guard !recipients.isEmpty else {
                throw Failure.nothing(
                    "the mail says that something bounced, but not to whom. Say it by key: rekindle outcome KEY bounced"
                )
            }
            return (try member(of: recipients), .bounced, why)
        case .automatic:
            throw Failure.nothing(
                "\(sender): an automatic answer is no reply; nothing was recorded. If it is one: rekindle outcome KEY"
                    + " replied")
        case .delayed:
            throw Failure.nothing(
                "the mail is delayed and still under way; nothing was recorded. Wait for the next one")
        }
    }

    private var sender: String { message.senders.first ?? "the mail" }

    /// The one member whose account has the first of these addresses that anybody has.
    private func member(of addresses: [String]) throws -> MemberID {
        guard !addresses.isEmpty else {
            throw Failure.nothing("the mail on stdin names no sender. Pipe a whole mail, its head included")
        }
        let finder = try session.store.finder()
        for address in addresses {
            let wanted = address.lowercased()
            let filter = Filter(conditions: [.init(test: .text(Folding.fold(address)))])
            let near = finder.matches(filter, today: session.today)
            let found = try session.store.identities(of: near).filter {
                $0.value.contains { $0.email?.lowercased() == wanted }
            }
            if found.count > 1 {
                throw Failure.nothing(
                    "several members have the address \(address). Say it by key: rekindle outcome KEY KIND")
            }
            if let id = found.keys.first { return id }
        }
        throw Failure.nothing(
            "no member has the address \(addresses.joined(separator: " or ")). Say it by key: rekindle outcome KEY KIND;"
                + " find them: rekindle members NAME")
    }
}
