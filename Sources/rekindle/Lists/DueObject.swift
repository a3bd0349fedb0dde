import Community
import Store

/// What is due about somebody, as the Follow up queue prints it.
enum DueObject {
    /// Each with `kind`, `due`, `text`, and of a break's end the `note` for those who are to know.
    static func make(_ row: MemberRow, _ facts: ManagerFacts, now: Instant) -> JSONValue {
        .array(
            FollowUpItem.items(figures: row.figures, facts: facts, now: now).map { item in
                .object(
                    JSONObject([
                        "kind": .string(item.kind.rawValue), "due": .string(item.due.iso8601),
                        "text": .string(item.text), "note": JSONValue(item.note(about: row.name, today: now.day)),
                    ]))
            })
    }
}
