/// What a check found out, before severity and decisions.
struct Finding {
    var mark: CriterionResult.Mark
    var words: String
    /// The words once somebody decided: what is known, without what would be to do.
    var fact: String
    var basis = ""

    static func met(_ words: String) -> Finding { Finding(mark: .met, words: words, fact: words) }
    static func unmet(_ words: String, fact: String? = nil) -> Finding {
        Finding(mark: .unmet, words: words, fact: fact ?? words)
    }
    static func hint(_ words: String) -> Finding { Finding(mark: .hint, words: words, fact: words) }
    static func decide(_ fact: String, _ question: String) -> Finding {
        Finding(mark: .decide, words: fact + question, fact: fact)
    }
}

extension CriteriaContext {
    /// How the group stands with a criterion.
    ///
    /// A decision that rests on what is still so wins over what is computed. Of a criterion that is only a hint nothing
    /// is unmet; of one that a human decides nothing is met or unmet before the decision.
    public func result(of criterion: Criterion) -> CriterionResult {
        var found = finding(criterion)
        if found.basis.isEmpty { found.basis = group.evidence[criterion.id]?.text ?? "" }
        switch criterion.severity {
        case .must: break
        case .hint: if found.mark == .unmet { found.mark = .hint }
        case .decide: if found.mark != .hint { found.mark = .decide }
        }
        var result = CriterionResult(criterion: criterion, mark: found.mark, words: found.words, basis: found.basis)
        if let decision = group.decisions[criterion.id] { apply(decision, to: &result, fact: found.fact) }
        return result
    }

    private func apply(_ decision: Group.Decision, to result: inout CriterionResult, fact: String) {
        let day = Day(number: decision.day).short(relativeTo: today)
        guard decision.basis == result.basis else {
            if result.mark != .met { result.words += " (decided on \(day) about something else)" }
            return
        }
        result.isDecided = true
        result.mark = decision.isMet ? .met : .unmet
        let why = decision.reason.map { ": \($0)" } ?? ""
        result.words = "\(decision.by) decided on \(day)\(why)" + (fact.isEmpty ? "" : " · \(fact)")
    }

    private func finding(_ criterion: Criterion) -> Finding {
        let evidence = group.evidence[criterion.id]
        switch criterion.check {
        case .interestedPeople(let count, let category): return interest(evidence?.text, count, category)
        case .ownTown(let refused): return town(refused)
        case .knownOrganisers(let count): return knownOrganisers(count)
        case .venue(let refused, let accepted): return venue(evidence?.text, refused, accepted)
        case .launchDate(let days): return launch(evidence?.text, days)
        case .monthlyTime: return monthly(evidence?.text)
        case .otherContinent: return continent(evidence?.text)
        case .strongPresence(let count): return presence(count)
        case .supporter:
            var found: Finding =
                group.supporter.map { .met("\($0) supports it") } ?? .unmet("nobody of the Community Team is named")
            found.basis = group.supporter.map(Self.fingerprint) ?? ""
            return found
        case .acknowledged: return acknowledged()
        case .manual:
            let nothing = "nothing is recorded yet"
            let isAsked = criterion.severity == .decide
            return evidence.map { .met($0.text) } ?? .unmet(isAsked ? "\(nothing): you decide" : nothing, fact: "")
        }
    }

    private func interest(_ text: String?, _ atLeast: Int, _ category: String?) -> Finding {
        guard let text else {
            return .unmet("no thread yet: record its address and how many are interested", fact: "no thread recorded")
        }
        let words = EvidenceWords(text)
        guard let count = words.count else {
            return .unmet("how many are interested? The number is missing", fact: text)
        }
        guard !words.isCountDoubtful else {
            return .unmet("how many are interested? Say it plainly: 4 https://…", fact: text)
        }
        guard let address = words.address else {
            return .unmet("\(count) interested, but the thread's address is missing")
        }
        guard words.threadAddress != nil else {
            return .unmet(
                "\(count) interested, but \(address) is no thread: record the thread's own address", fact: text)
        }
        guard count >= atLeast else { return .unmet("\(count) in one thread: \(Wording.number(atLeast)) are needed") }
        guard let category else { return .met("\(count) in one thread") }
        if words.first(of: [category]) != nil { return .met("\(count) in one thread, category \(category)") }
        if let other = words.category {
            return .unmet("\(count) in one thread of \(other): it has to be in \(category)")
        }
        return .decide("\(count) in one thread", "; in the category \(category)? Add its name, or you decide")
    }

    private func knownOrganisers(_ atLeast: Int) -> Finding {
        var found = organiserFinding(atLeast)
        found.basis = fingerprint { [$0.organiser.person.key, $0.member == nil ? "-" : "+", $0.company ?? ""] }
        return found
    }

    /// What organisers are known by, without naming anybody: a decision outlives people who are forgotten.
    private func fingerprint(_ words: (OrganiserStanding) -> [String]) -> String {
        let text = organisers.map { words($0).joined(separator: "\u{1F}") }.sorted().joined(separator: "\u{1E}")
        return Self.fingerprint(text)
    }

    private static func fingerprint(_ text: String) -> String {
        SHA256.digest(Array(text.utf8)).prefix(4).map { String($0, radix: 16) }.joined(separator: "-")
    }

    private func organiserFinding(_ atLeast: Int) -> Finding {
        let known = organisers.filter { $0.member != nil }
        let people = Set(known.compactMap(\.member)).count
        let names = organisers.map(\.name).joined(separator: ", ")
        guard !organisers.isEmpty else { return .unmet("no organiser yet") }
        guard people >= atLeast else {
            let unknown = organisers.filter { $0.member == nil }.map(\.name)
            if unknown.isEmpty { return .unmet("\(names) alone: \(Wording.number(atLeast)) are needed") }
            return .unmet(
                "\(names): \(unknown.joined(separator: ", ")) \(unknown.count == 1 ? "is" : "are") not known here")
        }
        let companies = Set(known.compactMap { $0.company.map(Folding.fold) }.filter { !$0.isEmpty })
        let who = people == 2 ? "\(names) · both known here" : "\(names) · all known here"
        if companies.count == 1, known.allSatisfy({ $0.company != nil }) {
            return .hint("\(who) · same company: \(known[0].company ?? "")")
        }
        return .met(companies.count > 1 ? "\(who) · \(Wording.number(companies.count)) companies" : who)
    }

    private func venue(_ text: String?, _ refused: [String], _ accepted: [String]) -> Finding {
        guard let text else { return .unmet("no venue yet") }
        let words = EvidenceWords(text)
        if let word = words.negation {
            return .decide("\"\(text)\"", " says \(word): an office or community space? You decide")
        }
        let accepted = words.first(of: accepted)
        guard let word = words.first(of: refused) else {
            if let accepted { return .met("\(text) (\(accepted))") }
            return .decide("\"\(text)\"", ": an office or community space? You decide")
        }
        if let accepted { return .decide("\"\(text)\"", ": a \(word), or \(accepted)? You decide") }
        guard let alone = words.unjoined.first(of: refused) else {
            return .decide("\"\(text)\"", ": a \(word)? You decide")
        }
        return .unmet("\"\(text)\" is a \(alone): ask for another", fact: text)
    }

    private func launch(_ text: String?, _ days: Int) -> Finding {
        let named = text.flatMap { EvidenceWords($0).day }
        if let text, named == nil { return .unmet("\"\(text)\" holds no date such as 2026-12-10", fact: text) }
        guard let day = named ?? firstEvent else { return .unmet("no launch date yet") }
        var found = named == nil && day <= today ? inferredLaunch(day) : launch(on: day, days)
        found.basis = text ?? day.iso8601
        return found
    }

    /// The first event that is known stands for the launch where the group was known before it: of an older group it is
    /// only the first that anybody wrote down.
    private func inferredLaunch(_ day: Day) -> Finding {
        let fact = "first event known here: \(day.short(relativeTo: today))"
        let known = group.reached[.applying] ?? group.reached.values.min()
        if let known, day > known { return .met(fact) }
        guard let known else { return .decide(fact, "; launched then? You decide") }
        let since = known.short(relativeTo: today)
        return .decide(fact, "; the group is known since \(since): launched when? You decide")
    }

    private func launch(on day: Day, _ days: Int) -> Finding {
        let date = day.short(relativeTo: today)
        let ahead = day.days(since: today)
        if ahead < 0 {
            let held = lastEvent.map { $0 >= day } ?? false
            return held || group.status == .official || group.status == .dormant
                ? .met("launched \(date)") : .unmet("\(date) has passed: name a new date", fact: date)
        }
        if ahead >= days { return .met("\(date), \(ahead) d ahead") }
        let ideal = days.isMultiple(of: 7) ? "\(Wording.number(days / 7)) weeks" : "\(days) d"
        return .hint("\(date), \(ahead) d ahead; \(ideal) are the ideal")
    }

    private func monthly(_ text: String?) -> Finding {
        guard let text else {
            return .unmet("no day and time yet, such as: first Friday 18:00", fact: "no day and time recorded")
        }
        let isTimed = EvidenceWords(text).namesTime
        let untimed = Finding.unmet("\(text): at what time?", fact: text)
        switch MonthlyWords(text).day {
        case .none where isTimed: return .decide("\"\(text)\"", ": which day each month? You decide")
        case .none: return .unmet("\"\(text)\": name a day and a time, such as first Friday 18:00", fact: text)
        case .noMonth(let day): return .unmet("no month has a \(day): name another day", fact: text)
        case .monthly: return isTimed ? .met(text) : untimed
        case .someMonths(let day): return isTimed ? .hint("\(text): not every month has a \(day)") : untimed
        case .weekly(let day):
            // More than is asked for, and more than two organisers may keep up.
            return isTimed ? .decide(text, ": each week, or which \(day) of the month? You decide") : untimed
        case .rarer(let words):
            return isTimed ? .decide("\"\(text)\"", ": each month, or \(words)? You decide") : untimed
        case .negated(let word): return .decide("\"\(text)\"", " says \(word): which day each month? You decide")
        }
    }

    private func acknowledged() -> Finding {
        guard !organisers.isEmpty else { return .unmet("no organiser yet who could acknowledge them") }
        var isWhole = true
        let parts = organisers.map { one -> String in
            let days = one.organiser.acknowledged
            if let guidelines = days[.guidelines], let conduct = days[.conduct] {
                return "\(one.name) \(max(guidelines, conduct).short(relativeTo: today))"
            }
            isWhole = false
            if days[.guidelines] != nil { return "\(one.name) the guidelines only" }
            return "\(one.name) \(days[.conduct] != nil ? "the code of conduct only" : "not yet")"
        }
        var found: Finding = isWhole ? .met(parts.joined(separator: " · ")) : .unmet(parts.joined(separator: " · "))
        found.basis = fingerprint { one in
            [one.organiser.person.key] + Acknowledgement.allCases.map { one.organiser.acknowledged[$0]?.iso8601 ?? "" }
        }
        return found
    }
}
