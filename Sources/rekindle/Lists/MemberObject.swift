import Community
import Store

/// A member as JSON and CSV tell of them: the fields of PRODUCT §10.
enum MemberObject {
    static let keys =
        [
            "key", "name", "role", "level", "level_before", "state", "first_seen", "last_seen", "last_contribution",
            "conversations", "contributions", "attendances", "usual_pause_days", "threshold_days", "threshold_basis",
            "silent_days", "dates_only", "organization", "region", "region_basis", "mentor", "owner", "tags", "sources",
            "junk",
            "never_contact", "wrong_data", "identities",
        ] + PersonObject.keys

    /// The object of a member at a time.
    static func make(_ row: MemberRow, _ identities: [IdentityDetail], _ person: PersonFacts, now: Instant)
        -> JSONObject
    {
        let figures = row.figures
        let today = now.day
        var object = JSONObject([
            "key": .string(row.key.description), "name": .string(row.name), "role": .string(figures.role.rawValue),
            "level": .string(figures.level.rawValue), "level_before": .string(figures.levelBefore.rawValue),
            "state": .string(figures.state.rawValue), "first_seen": JSONValue(figures.firstSeen?.iso8601),
            "last_seen": JSONValue(figures.lastSeen?.iso8601),
            "last_contribution": JSONValue(figures.lastContribution?.iso8601),
            "conversations": .int(figures.conversations), "contributions": .int(figures.contributions),
            "attendances": .int(figures.attendances), "usual_pause_days": JSONValue(figures.usualPause),
            "threshold_days": .int(figures.thresholdDays), "threshold_basis": .string(figures.basis.rawValue),
            "silent_days": JSONValue(figures.silentDays(on: today)), "dates_only": .bool(figures.datesOnly),
            "organization": JSONValue(row.organization),
            "region": JSONValue(row.region), "region_basis": JSONValue(row.regionBasis?.rawValue),
            "mentor": JSONValue(row.mentor),
            "owner": JSONValue(row.owner), "tags": JSONValue(row.tags),
            "sources": JSONValue(row.sources), "junk": .bool(row.junk),
            "never_contact": JSONValue(row.neverContact?.rawValue), "wrong_data": .bool(row.wrongData),
            "identities": .array(identities.map(identity)),
        ])
        PersonObject.add(person, now: now, to: &object)
        return object
    }

    private static func identity(_ identity: IdentityDetail) -> JSONValue {
        .object(
            JSONObject([
                "source": .string(identity.source), "origin_id": .string(identity.originID.raw),
                "username": JSONValue(identity.username), "email": JSONValue(identity.email),
            ]))
    }
}
