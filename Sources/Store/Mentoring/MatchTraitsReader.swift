import Community
import Foundation
internal import GRDB

/// Reads what counts of people when mentors and mentees are matched.
final class MatchTraitsReader {
    private let db: Database
    private let now: Instant
    private let identities: FastStatement
    private let channels: FastStatement

    init(_ db: Database, now: Instant) throws {
        self.db = db
        self.now = now
        identities = try FastStatement(db, "SELECT id FROM identity WHERE member_id = ?")
        channels = try FastStatement(
            db,
            """
            SELECT DISTINCT s.name, c.name FROM (SELECT channel_id FROM activity WHERE actor_id = ?1
                AND at BETWEEN ?2 AND ?3 AND gone_since IS NULL ORDER BY at DESC LIMIT 200) a
            JOIN channel c ON c.id = a.channel_id JOIN source s ON s.id = c.source_id WHERE c.name <> ''
            """)
    }

    /// The traits of a member; channels are those of their newest 200 deeds of the last year.
    func traits(_ row: MemberRow, _ person: PersonFacts, _ duty: MentorDuty? = nil) throws -> MatchTraits {
        var traits = MatchTraits(row, person)
        traits.utcOffset = person.timeZone.flatMap(TimeZone.init(identifier:)).map {
            $0.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(now.seconds))) / 60
        }
        traits.topics = (duty?.topics ?? []) + person.skills.sorted().filter { duty?.topics.contains($0) != true }
        traits.channels = try channels(of: row.id)
        return traits
    }

    private func channels(of member: MemberID) throws -> Set<String> {
        var found: Set<String> = []
        for identity in try all(identities, member) {
            channels.bind(identity, at: 1)
            channels.bind(now.seconds - 365 * 86_400, at: 2)
            channels.bind(now.seconds, at: 3)
            while try channels.step() { found.insert("\(channels.text(0) ?? "")/\(channels.text(1) ?? "")") }
        }
        return found
    }

    private func all(_ statement: FastStatement, _ id: Int64) throws -> [Int64] {
        statement.bind(id, at: 1)
        var found: [Int64] = []
        while try statement.step() { found.append(statement.int(0)) }
        return found
    }
}
