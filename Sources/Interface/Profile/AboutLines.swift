import Community
import Store
import Terminal

/// What stands beside the timeline: next steps, notes, outreach, accounts, tags.
struct AboutLines {
    let profile: Profile
    let state: State

    func lines(width: Int) -> [Line] {
        let sections = [
            steps, mentoring(width), mentees(width), roles(width), groups(width), notes(width), outreach(width),
            couldWrite, thanks(width),
            person(width), accounts,
            assigned,
            tags(width),
        ]
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [Line()]))
    }

    private func heading(_ text: String) -> Line { Line(" \(text)", .strong) }

    private var steps: [Line] {
        let open = profile.facts.nextSteps.filter { !$0.done }.sorted { $0.due < $1.due }
        guard !open.isEmpty else { return [heading("Next steps"), Line("  none · f plans one", .dim)] }
        return [heading("Next steps")]
            + open.map {
                Line("  \($0.text), due \($0.due.short(relativeTo: state.today))", $0.due < state.today ? .warn : .text)
            }
    }

    private func roles(_ width: Int) -> [Line] {
        let all = profile.stewards(today: state.today)
        guard !all.isEmpty else { return [] }
        return [heading("For regions")]
            + all.flatMap { one -> [Line] in
                let words = [one.stewardship.sentence(today: state.today), one.stewardship.words ?? ""]
                let minds = one.warnings.flatMap { indented("! \($0.words(today: state.today))", width) }.map {
                    Line($0.text, .warn)
                }
                return words.flatMap { indented($0, width) } + minds
            }
    }

    /// The mentor with goal, cadence and check-ins, and the mentors before.
    private func mentoring(_ width: Int) -> [Line] {
        let facts = profile.facts
        guard !facts.mentorships.isEmpty else { return [] }
        let story = MentoringStory(
            facts.mentorships, breaks: facts.breaks, mentorBreaks: facts.mentorBreaks, today: state.today)
        let doubt = profile.mentorDoubt.map { indented("! \($0)", width).map { Line($0.text, .warn) } }
        return [heading(facts.mentorship == nil ? "Mentors so far" : "Mentor")] + (doubt ?? [])
            + MentorWords.lines(story, width: max(8, width - 4)).map { Line("  ") + $0 }
    }

    /// Whom they mentor, with how much room, and whom they mentored before.
    private func mentees(_ width: Int) -> [Line] {
        guard let mentor = profile.mentoring else { return [] }
        let mind = mentor.warning(today: state.today).map { indented("! \($0)", width).map { Line($0.text, .warn) } }
        return [heading("Mentors \(mentor.mentees.count) of \(mentor.duty?.capacity ?? 0)")] + (mind ?? [])
            + mentor.mentees.map { mentee in
                let due = MentorWords.due(mentee, today: state.today)
                return Line("  \(mentee.row.name)")
                    + Line(due.text.isEmpty ? "" : "  \(due.text)", due.isLate ? .warn : .dim)
            } + record(of: mentor, width)
    }

    private func record(of mentor: Mentor, _ width: Int) -> [Line] {
        let record = state.record(of: mentor)
        let before = MentorWords.before(record, width: max(8, width - 4), today: state.today)
        guard let record, !before.isEmpty else { return [] }
        return indented("so far \(record.sentence)", width) + before.map { Line("  ") + $0 }
    }

    private func groups(_ width: Int) -> [Line] {
        guard !profile.groups.isEmpty else { return [] }
        return [heading("Groups")] + profile.groups.flatMap { indented($0.words(today: state.today), width) }
    }

    private func notes(_ width: Int) -> [Line] {
        let notes = profile.facts.notes.sorted { $0.at > $1.at }
        guard !notes.isEmpty else { return [heading("Notes"), Line("  none · i writes one", .dim)] }
        guard !state.isSharing else { return [heading("Notes \(notes.count)"), Line("  hidden while sharing", .dim)] }
        return [heading("Notes \(notes.count)")]
            + notes.flatMap { note -> [Line] in
                let head = Line("  \(note.at.day.short(relativeTo: state.today)) \(note.actor)", .dim)
                return [head] + indented(note.text, width)
            }
    }

    private func outreach(_ width: Int) -> [Line] {
        let attempts = profile.facts.attempts.filter { !$0.discarded }.reversed()
        guard !attempts.isEmpty else { return [heading("Written"), Line("  never · c writes", .dim)] }
        guard !state.isSharing else {
            return [heading("Written \(attempts.count)"), Line("  hidden while sharing", .dim)]
        }
        return [heading("Written \(attempts.count)")]
            + attempts.flatMap { attempt -> [Line] in
                let template = attempt.template.map { " (\($0))" } ?? ""
                let words = AttemptWords.words(attempt, profile.row, state)
                let said = attempt.outcome?.words.map { indented("“\($0)”", width) } ?? []
                return [Line("  \(words)\(template) · \(attempt.sender)", .dim)] + said
                    + indented(attempt.message, width).prefix(4)
            }
    }

    private func person(_ width: Int) -> [Line] {
        let known = profile.facts.person.lines(now: state.now)
        guard !known.isEmpty else { return [heading("Person"), Line("  nothing known yet · e records it", .dim)] }
        guard !state.isSharing else { return [heading("Person"), Line("  hidden while sharing", .dim)] }
        return [heading("Person")] + known.flatMap { indented("\($0.name): \($0.value)", width) }
    }

    private func thanks(_ width: Int) -> [Line] {
        let thanks = profile.facts.thanks.reversed()
        guard !thanks.isEmpty else { return [] }
        guard !state.isSharing else {
            return [heading("Thanked \(thanks.count)"), Line("  hidden while sharing", .dim)]
        }
        return [heading("Thanked \(thanks.count)")]
            + thanks.flatMap { some in
                let cost = some.cost.map { " (\($0))" } ?? ""
                let deed = some.deed.map { " for \($0)" } ?? ""
                let day = some.at.day.short(relativeTo: state.today)
                return indented("\(day) by \(some.kind.words)\(cost)\(deed) · \(some.actor)", width)
            }
    }

    private var couldWrite: [Line] {
        guard let people = state.couldWrite[profile.row.id]?.value, !people.isEmpty else { return [] }
        return [heading("Could write")] + people.map { Line("  \($0.name): \($0.reasons)") }
    }

    private var accounts: [Line] {
        [heading("Accounts")]
            + profile.identities.map { identity in
                var words = [identity.source, identity.username ?? identity.originID.raw, identity.name].compactMap {
                    $0
                }
                if let mail = identity.email, !mail.isEmpty { words.append(state.isSharing ? "address hidden" : mail) }
                if let company = identity.company, !company.isEmpty { words.append(company) }
                words += [identity.region, identity.languages, identity.timeZone].compactMap { $0 }
                if !identity.listed { words.append("known by id only") }
                if let gone = identity.goneSince {
                    words.append("no longer in the feed since \(gone.short(relativeTo: state.today))")
                }
                return Line("  " + words.joined(separator: " · "), identity.goneSince == nil ? .text : .gone)
            }
            + profile.suggestions.map { pair in
                let other = pair.first == profile.row.id ? pair.secondName : pair.firstName
                return Line("  ! may be the same person as \(other): see Review", .warn)
            }
    }

    private var assigned: [Line] {
        let row = profile.row
        let facts: [(String, String?)] = [
            ("Mentor", row.mentor), ("Region", row.regionWords), ("Owner", row.owner), ("Cover", profile.facts.cover),
            ("Organization", row.organization),
        ]
        let known = facts.compactMap { name, value in value.map { Line("  \(name): \($0)") } }
        return known.isEmpty ? [] : [heading("Assigned")] + known
    }

    private func tags(_ width: Int) -> [Line] {
        profile.row.tags.isEmpty ? [] : [heading("Tags")] + indented(profile.row.tags.joined(separator: " "), width)
    }

    private func indented(_ text: String, _ width: Int) -> [Line] {
        text.split(whereSeparator: \.isNewline).flatMap { Measure.wrap(String($0), width: max(8, width - 4)) }
            .map { Line("  \($0)") }
    }
}
