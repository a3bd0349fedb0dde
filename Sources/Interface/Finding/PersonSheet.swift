import Community
import Store

/// Somebody is looked for: one of those suggested, or anybody by name.
struct PersonSheet {
    enum Purpose: Equatable {
        /// `^P`: the profile opens.
        case profile
        /// They will organise a group; Tab adds somebody from outside by the name alone.
        case organiser(group: String, name: String)
        case mentor(of: Targets)
        case newMentor
        /// A role for a region; Tab goes on to the next role.
        case steward(CandidateQuestion)
    }

    var purpose: Purpose
    var input = TextInput()
    private(set) var found: [MemberRow] = []
    /// What `found` was found for.
    private(set) var foundFor: String?
    var index = 0

    /// Whether the finder is to be asked.
    var isStale: Bool { !input.text.trimmed.isEmpty && foundFor != input.text }

    /// Whether a name is typed; otherwise the suggestions are shown.
    var isSearching: Bool { !input.text.trimmed.isEmpty }

    /// The members for whom a mentor is suggested.
    var mentees: [MemberID] { if case .mentor(let targets) = purpose { targets.members } else { [] } }

    /// Goes on to the next role.
    mutating func turn() {
        guard let question = purpose.candidates else { return }
        purpose = .steward(question.next)
        index = 0
    }

    /// Takes what was found.
    mutating func take(_ rows: [MemberRow], for text: String) {
        found = rows
        foundFor = text
        index = min(index, max(0, rows.count - 1))
    }
}

extension State {
    /// The suggestions for a sheet; nil while they are read.
    func suggestions(for sheet: PersonSheet) -> [SuggestedPerson]? {
        if case .steward(let question) = sheet.purpose {
            return candidates[question]?.value.map {
                SuggestedPerson(
                    key: $0.key, name: $0.name, reasons: $0.reasons, warning: $0.warning, member: $0.member)
            }
        }
        guard !sheet.mentees.isEmpty else { return [] }
        return mentoring.matches[sheet.mentees]?.value.map {
            SuggestedPerson(key: $0.key, name: $0.name, reasons: $0.reasons, warning: $0.warning)
        }
    }

    /// Takes who was found for the sheet that asked.
    mutating func take(found rows: [MemberRow], for text: String) {
        guard case .person(var sheet)? = layers.last else { return }
        sheet.take(rows, for: text)
        replaceTop(.person(sheet))
    }

    mutating func press(_ key: KeyName, in sheet: PersonSheet) -> [Effect] {
        var sheet = sheet
        let count = sheet.isSearching ? sheet.found.count : suggestions(for: sheet)?.count ?? 0
        switch key {
        case .escape:
            layers.removeLast()
            return []
        case .enter: return choose(in: sheet)
        case .down, "^N": sheet.index = min(sheet.index + 1, max(0, count - 1))
        case .up, "^P": sheet.index = max(0, sheet.index - 1)
        case .tab where sheet.purpose.candidates != nil: sheet.turn()
        case .tab where sheet.purpose.takesOutsiders: return nameOrganiser(sheet)
        default:
            if sheet.input.take(key) { sheet.index = 0 }
            if !sheet.isSearching { sheet.take([], for: "") }
        }
        replaceTop(.person(sheet))
        return []
    }

    /// The mentor of a key, as far as the mentors are read.
    func mentor(_ key: MemberKey) -> Mentor? {
        for case .mentor(let mentor) in mentoring.entries where mentor.row?.key == key { return mentor }
        return nil
    }

    /// What to mind before somebody mentors some members more; nil where nothing is, or the mentors are not read yet.
    func mentorWarning(_ key: MemberKey, taking targets: Targets) -> String? {
        guard mentoring.epoch > 0 else { return nil }
        let doubt = mentor(key).map { $0.doubt(today: today) } ?? "no mentor yet"
        let parts = [
            overCapacity(key, taking: targets).map { "would be \($0)" }, uniformity(key, taking: targets), doubt,
        ]
        let words = parts.compactMap { $0 }.joined(separator: ", ")
        return words.isEmpty ? nil : words
    }

    private mutating func choose(in sheet: PersonSheet) -> [Effect] {
        let chosen: (key: MemberKey, name: String, id: MemberID?)?
        if sheet.isSearching {
            guard !sheet.isStale else { return say("still looking: Enter again in a moment") }
            chosen =
                sheet.found.indices.contains(sheet.index)
                ? (sheet.found[sheet.index].key, sheet.found[sheet.index].name, sheet.found[sheet.index].id) : nil
        } else {
            let matches = suggestions(for: sheet) ?? []
            chosen =
                matches.indices.contains(sheet.index)
                ? (matches[sheet.index].key, matches[sheet.index].name, matches[sheet.index].member) : nil
        }
        guard let chosen else { return say(sheet.isSearching ? Nobody.short : "nobody is chosen: type a name") }
        switch sheet.purpose {
        case .profile:
            guard let id = chosen.id else { return [] }
            layers.removeLast()
            open = ProfileView(member: id)
        case .organiser(let group, let name):
            guard let id = chosen.id else { return [] }
            if groupInView?.organisers.contains(where: { $0.member == id }) == true {
                return say("\(chosen.name) already organises \(name)")
            }
            layers.removeLast()
            return send(
                .organiser(id, ofGroup: group), targets: Targets(members: [], who: chosen.name),
                said: "\(chosen.name) organises \(name)")
        case .mentor(let targets):
            if let id = chosen.id, targets.members.contains(id) { return say("nobody mentors themselves") }
            let mind = mentorWarning(chosen.key, taking: targets)
            layers.removeLast()
            var prompt = Prompt(question: .mentorGoal(chosen.key, name: chosen.name), targets: targets)
            prompt.error = mind.map { "\($0); Enter assigns all the same" }
            layers.append(.prompt(prompt))
        case .steward(let question):
            guard let id = chosen.id else { return say("nobody is chosen: type a name") }
            layers.removeLast()
            layers.append(
                .form(
                    .steward(
                        question.role, Targets(members: [id], who: chosen.name), region: question.region?.typed)))
        case .newMentor:
            guard let id = chosen.id else { return say("nobody is chosen: type a name") }
            layers.removeLast()
            ask(.mentorCapacity, Targets(members: [id], who: chosen.name))
        }
        return []
    }
}

extension State {
    /// Tab where an organiser is looked for: somebody from outside, by the name alone.
    fileprivate mutating func nameOrganiser(_ sheet: PersonSheet) -> [Effect] {
        let name = sheet.input.text.trimmed
        guard case .organiser(let group, let groupName) = sheet.purpose, !name.isEmpty else {
            return say("nobody is chosen: type a name")
        }
        guard !sheet.isStale else { return say("still looking: Tab again in a moment") }
        if let same = sheet.found.firstIndex(where: { Folding.fold($0.name) == Folding.fold(name) }) {
            var sheet = sheet
            sheet.index = same
            replaceTop(.person(sheet))
            return say("\(sheet.found[same].name) is a member: Enter takes them")
        }
        let person = NamedPerson(name: name)
        if groupInView?.organisers.contains(where: { $0.organiser.person.key == person.key }) == true {
            return say("\(name) already organises \(groupName)")
        }
        layers.removeLast()
        return send(
            .register([.group(group, [.organiser(person)])], []),
            targets: Targets(members: [], who: name),
            said: "\(name) organises \(groupName) · \(NameMeaning.remark(outside: name))")
    }
}

extension PersonSheet.Purpose {
    /// Whether somebody whom no feed knows can be taken.
    var takesOutsiders: Bool { if case .organiser = self { true } else { false } }

    /// The question about a role for a region, where it is one.
    var candidates: CandidateQuestion? { if case .steward(let question) = self { question } else { nil } }
}
