import Community
import Store
import Terminal

/// One member as text for people.
enum ProfilePage {
    private static let deeds = 20

    static func text(_ profile: Profile, _ couldWrite: [CouldWrite], _ session: Session) -> String {
        let parts = [
            head(profile, session), mentoring(profile, session.today), others(couldWrite), notes(profile.facts),
            outreach(profile),
            thanks(profile.facts), timeline(profile),
        ]
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private static func head(_ profile: Profile, _ session: Session) -> [String] {
        let (row, facts) = (profile.row, profile.facts)
        let figures = row.figures
        var lines = [
            SafeText.line("\(row.name)  \(row.key)"), session.reason(row, facts, queue: nil),
            session.stateReason(profile),
            "",
        ]
        func add(_ title: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append(TextWidth.pad(title, to: 15) + SafeText.line(value))
        }
        add("Level", "\(figures.level.rawValue), before \(figures.levelBefore.rawValue)")
        add("Role", figures.role.rawValue)
        add("Known by", figures.datesOnly ? "dates only, from a file; each day told of counts once" : nil)
        add("Seen", [figures.firstSeen, figures.lastSeen].compactMap { $0?.day.iso8601 }.joined(separator: " to "))
        add(
            "Counts",
            [(figures.contributions, "contribution"), (figures.conversations, "talk"), (figures.attendances, "event")]
                .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }.joined(separator: ", "))
        add("Organization", row.organization)
        add("Region", row.regionWords)
        add("Mentor", row.mentor)
        add("Mentors", profile.mentoring.map { mentees($0, session.today) })
        for tie in profile.groups { add("Group", tie.words(today: session.today)) }
        for one in profile.stewards(today: session.today) {
            let mind = one.warnings.map { "! " + $0.words(today: session.today) }
            add("For a region", ([one.stewardship.sentence(today: session.today)] + mind).joined(separator: " · "))
        }
        add("Owner", row.owner)
        add("Cover", facts.cover)
        for line in facts.person.lines(now: session.now()) { add(line.name.capitalizedFirst, line.value) }
        add("Dead channels", facts.deadChannels.sorted().joined(separator: ", "))
        add("Tags", row.tags.joined(separator: ", "))
        add("Queues", row.queues.map(\.rawValue).joined(separator: ", "))
        add("Set aside", aside(row))
        for identity in profile.identities {
            let parts = [
                identity.username, identity.name, identity.email, identity.company, identity.region, identity.languages,
                identity.timeZone,
            ].compactMap { $0 }
            add("Account", "\(identity.key)  \(parts.joined(separator: ", "))")
        }
        for suggestion in profile.suggestions {
            let other = suggestion.first == row.id ? suggestion.secondKey : suggestion.firstKey
            add(
                "Same person?",
                "\(other): \(ReviewObjects.words(suggestion))")
        }
        return lines
    }

    /// "2 of 3: Ravi, Kwabena", and what to mind.
    private static func mentees(_ mentor: Mentor, _ today: Day) -> String {
        let names = mentor.mentees.isEmpty ? "" : ": " + mentor.mentees.map(\.row.name).joined(separator: ", ")
        let mind = mentor.warning(today: today).map { " ! \($0)" } ?? ""
        return "\(mentor.mentees.count) of \(mentor.duty?.capacity ?? 0)\(names)\(mind)"
    }

    private static func aside(_ row: MemberRow) -> String {
        [
            row.junk ? "junk" : nil, row.wrongData ? "wrong data" : nil,
            row.neverContact.map { $0 == .they ? "never contact (they asked)" : "never contact (we decided)" },
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private static func mentoring(_ profile: Profile, _ today: Day) -> [String] {
        let facts = profile.facts
        let doubt = profile.mentorDoubt.map { ["! \($0)"] } ?? []
        let story = MentoringStory(
            facts.mentorships, breaks: facts.breaks, mentorBreaks: facts.mentorBreaks, today: today)
        let lines = story.lines.map { SafeText.line($0.text) }
        return lines.isEmpty ? [] : [facts.mentorship == nil ? "Mentors so far" : "Mentor"] + doubt + lines
    }

    private static func others(_ people: [CouldWrite]) -> [String] {
        let lines = people.map { SafeText.line("\($0.key.map { "\($0)  " } ?? "")\($0.name): \($0.reasons)") }
        return lines.isEmpty ? [] : ["Could write"] + lines
    }

    private static func notes(_ facts: ManagerFacts) -> [String] {
        let notes = facts.notes.reversed().map { "\($0.at.day.iso8601)  \($0.actor): \(SafeText.line($0.text))" }
        let steps = facts.nextSteps.filter { !$0.done }.map { "\($0.due.iso8601)  next: \(SafeText.line($0.text))" }
        return notes.isEmpty && steps.isEmpty ? [] : ["Notes"] + notes + steps
    }

    private static func outreach(_ profile: Profile) -> [String] {
        let lines = profile.facts.attempts.reversed().map { attempt in
            let outcome = attempt.effectiveOutcome(lastSeen: profile.row.figures.lastSeen)?.kind.rawValue
            let state =
                attempt.discarded
                ? "discarded"
                : attempt.sentAt == nil ? "prepared" : (outcome ?? "no answer yet").replacing("_", with: " ")
            let day = (attempt.sentAt ?? attempt.preparedAt).day.iso8601
            let first = attempt.message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            return SafeText.line("\(day)  \(attempt.sender) by \(attempt.channel): \(state)  \(first)")
        }
        return lines.isEmpty ? [] : ["Outreach"] + lines
    }

    private static func thanks(_ facts: ManagerFacts) -> [String] {
        let lines = facts.thanks.reversed().map { thanks in
            let cost = thanks.cost.map { " (\($0))" } ?? ""
            let deed = thanks.deed.map { " for \($0)" } ?? ""
            return SafeText.line("\(thanks.at.day.iso8601)  \(thanks.actor): \(thanks.kind.words)\(cost)\(deed)")
        }
        return lines.isEmpty ? [] : ["Thanked"] + lines
    }

    private static func timeline(_ profile: Profile) -> [String] {
        let lines = profile.timeline.prefix(deeds).map { deed in
            let gone = deed.goneSince.map { "  (no longer in the feed since \($0.iso8601))" } ?? ""
            return SafeText.line(
                "\(deed.at.day.iso8601)  \(deed.source) \(deed.kind.rawValue): \(deed.isDateOnly ? "date only" : deed.title)\(gone)"
            )
        }
        return lines.isEmpty ? [] : ["Timeline"] + lines
    }
}

extension String {
    /// With a capital letter at the beginning.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
