/// A sent message and what followed it.
struct Followed {
    let template: String?
    let channel: String
    let queue: QueueName?
    let sentAt: Instant
    let stratum: Stratum
    /// Days until they were active again; 0 is later on the same day, nil is not yet.
    let back: Int?
    /// Days that are known after the sending.
    let observed: Int

    /// The week it was sent in.
    var week: Int32 { Followed.week(sentAt) }

    static func week(_ moment: Instant) -> Int32 { (moment.day.number - (moment.day.number < 0 ? 6 : 0)) / 7 }

    /// Days without another message before one that counts, and the longest horizon.
    static let apart = 30

    /// The messages to a member that count, and how many follow another too soon.
    static func all(of member: TrackedMember, settings: Settings) -> (counted: [Followed], following: Int) {
        var standing = PastStanding(history: member.history, breaks: member.breaks, settings: settings)
        var counted: [Followed] = []
        var following = 0
        var last: Instant?
        let sent = member.attempts.filter(\.isSent).sorted {
            ($0.sentAt ?? $0.preparedAt) < ($1.sentAt ?? $1.preparedAt)
        }
        for attempt in sent {
            guard let at = attempt.sentAt else { continue }
            defer { last = at }
            if let last, at.day.days(since: last.day) <= apart {
                following += 1
                continue
            }
            let done = standing.done(by: at)
            let back = done < standing.active.count ? standing.active[done].day.days(since: at.day) : nil
            counted.append(
                Followed(
                    template: attempt.template, channel: attempt.channel, queue: attempt.purpose, sentAt: at,
                    stratum: standing.stratum(at: at), back: back,
                    observed: member.observedUntil.day.days(since: at.day)))
        }
        return (counted, following)
    }
}
