/// What a check found out, before severity and decisions.
struct Finding {
    var mark: CriterionResult.Mark
    var words: String
    var basis = ""

    static func met(_ words: String) -> Finding { Finding(mark: .met, words: words) }
    static func unmet(_ words: String) -> Finding { Finding(mark: .unmet, words: words) }
    static func hint(_ words: String) -> Finding { Finding(mark: .hint, words: words) }
    static func decide(_ words: String, basis: String) -> Finding { Finding(mark: .decide, words: words, basis: basis) }
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
        if let decision = group.decisions[criterion.id] { apply(decision, to: &result) }
        return result
    }

    private func apply(_ decision: Group.Decision, to result: inout CriterionResult) {
        let day = Day(number: decision.day).short(relativeTo: today)
        guard decision.basis == result.basis else {
            if result.mark != .met { result.words += " (decided on \(day) about something else)" }
            return
        }
        result.isDecided = true
        result.mark = decision.isMet ? .met : .unmet
        let why = decision.reason.map { ": \($0)" } ?? ""
        let about = result.words.replacing(": you decide", with: "")
        result.words = "\(decision.by) decided on \(day)\(why) · \(about)"
    }

    private func finding(_ criterion: Criterion) -> Finding {
        let evidence = group.evidence[criterion.id]
        switch criterion.check {
        case .interestedPeople(let count, let category): return interest(evidence?.text, count, category)
        case .ownTown: return town()
        case .knownOrganisers(let count): return knownOrganisers(count)
        case .venue(let refused, let accepted): return venue(evidence?.text, refused, accepted)
        case .launchDate(let days): return launch(evidence?.text, days)
        case .monthlyTime: return monthly(evidence?.text)
        case .otherContinent: return continent(evidence?.text)
        case .strongPresence(let count): return presence(count)
        case .supporter:
            return group.supporter.map { .met("\($0) supports it") } ?? .unmet("nobody of the Community Team is named")
        case .acknowledged: return acknowledged()
        case .manual: return evidence.map { .met($0.text) } ?? .unmet("nothing is recorded yet: e records it")
        }
    }

    private func interest(_ text: String?, _ atLeast: Int, _ category: String?) -> Finding {
        guard let text else { return .unmet("no thread yet: record its address and how many are interested") }
        let words = EvidenceWords(text)
        guard let count = words.count else { return .unmet("how many are interested? The number is missing") }
        guard words.address != nil else { return .unmet("\(count) interested, but the thread's address is missing") }
        guard count >= atLeast else { return .unmet("\(count) in one thread: \(Wording.number(atLeast)) are needed") }
        guard let category else { return .met("\(count) in one thread") }
        return words.folded.contains(Folding.fold(category))
            ? .met("\(count) in one thread, category \(category)")
            : .hint("\(count) in one thread; is it in the category \(category)?")
    }

    private func knownOrganisers(_ atLeast: Int) -> Finding {
        let known = organisers.filter { $0.member != nil }
        let people = Set(known.compactMap(\.member)).count
        let names = organisers.map(\.name).joined(separator: ", ")
        guard !organisers.isEmpty else { return .unmet("no organiser yet: a adds one") }
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
        if let word = words.first(of: refused) { return .unmet("\"\(text)\" is a \(word): ask for another") }
        if let word = words.first(of: accepted) { return .met("\(text) (\(word))") }
        return .decide("\"\(text)\": an office or community space? You decide", basis: text)
    }

    private func launch(_ text: String?, _ days: Int) -> Finding {
        let named = text.flatMap { EvidenceWords($0).day }
        if let text, named == nil { return .unmet("\"\(text)\" holds no date such as 2026-12-10") }
        guard let day = named ?? lastEvent ?? nextEvent else { return .unmet("no launch date yet") }
        let date = day.short(relativeTo: today)
        let ahead = day.days(since: today)
        if ahead < 0 {
            let held = lastEvent.map { $0 >= day } ?? false
            return held || group.status == .official || group.status == .dormant
                ? .met("launched \(date)") : .unmet("\(date) has passed: name a new date")
        }
        if ahead >= days { return .met("\(date), \(ahead) d ahead") }
        let ideal = days.isMultiple(of: 7) ? "\(Wording.number(days / 7)) weeks" : "\(days) d"
        return .hint("\(date), \(ahead) d ahead; \(ideal) are the ideal")
    }

    private func monthly(_ text: String?) -> Finding {
        guard let text else { return .unmet("no day and time yet, such as: first Friday 18:00") }
        let words = EvidenceWords(text)
        switch (words.namesDay, words.namesTime) {
        case (true, true): return .met(text)
        case (true, false): return .unmet("\(text): at what time?")
        case (false, true): return .decide("\"\(text)\": which day each month? You decide", basis: text)
        case (false, false): return .unmet("\"\(text)\": name a day and a time, such as first Friday 18:00")
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
        return isWhole ? .met(parts.joined(separator: " · ")) : .unmet(parts.joined(separator: " · "))
    }
}
