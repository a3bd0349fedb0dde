import Community
import Store

/// `^P`: a person anywhere.
struct FindSheet {
    var input = TextInput()
    private(set) var found: [MemberRow] = []
    /// What `found` was found for.
    private(set) var foundFor: String?
    var index = 0
    /// The group that whoever is chosen will organise; nil opens the profile.
    var group: (id: String, name: String)?

    /// Whether the finder is to be asked.
    var isStale: Bool { !input.text.trimmed.isEmpty && foundFor != input.text }

    /// Takes what was found.
    mutating func take(_ rows: [MemberRow], for text: String) {
        found = rows
        foundFor = text
        index = min(index, max(0, rows.count - 1))
    }
}

extension State {
    mutating func changeTopFind(_ body: (inout FindSheet) -> Void) {
        guard case .find(var sheet)? = layers.last else { return }
        body(&sheet)
        replaceTop(.find(sheet))
    }

    /// Takes who was found for the sheet that asked.
    mutating func take(found rows: [MemberRow], for text: String) {
        changeTopFind { $0.take(rows, for: text) }
        if case .person(var sheet)? = layers.last {
            sheet.take(rows, for: text)
            replaceTop(.person(sheet))
        }
    }

    /// A key while a person is looked for.
    mutating func press(_ key: KeyName, in sheet: FindSheet) -> [Effect] {
        var sheet = sheet
        switch key {
        case .escape:
            layers.removeLast()
            return []
        case .enter:
            guard sheet.found.indices.contains(sheet.index) else {
                return say(sheet.input.text.trimmed.isEmpty ? "type a name first" : Nobody.short)
            }
            layers.removeLast()
            if let group = sheet.group {
                let one = sheet.found[sheet.index]
                if groupInView?.organisers.contains(where: { $0.member == one.id }) == true {
                    return say("\(one.name) already organises \(group.name)")
                }
                return send(
                    .organiser(one.id, ofGroup: group.id), targets: Targets(members: [], who: one.name),
                    said: "\(one.name) organises \(group.name)")
            }
            open = ProfileView(member: sheet.found[sheet.index].id)
            return []
        case .tab where sheet.group != nil: return nameOrganiser(sheet)
        case .down, "^N": sheet.index = min(sheet.index + 1, max(0, sheet.found.count - 1))
        case .up, "^P": sheet.index = max(0, sheet.index - 1)
        default:
            if sheet.input.take(key) { sheet.index = 0 }
            if sheet.input.text.trimmed.isEmpty { sheet.take([], for: "") }
        }
        replaceTop(.find(sheet))
        return []
    }

    /// Tab where an organiser is looked for: somebody from outside, by the name alone.
    private mutating func nameOrganiser(_ sheet: FindSheet) -> [Effect] {
        let name = sheet.input.text.trimmed
        guard let group = sheet.group, !name.isEmpty else { return say("type a name first") }
        guard !sheet.isStale else { return say("still looking: Tab again in a moment") }
        if let same = sheet.found.firstIndex(where: { Folding.fold($0.name) == Folding.fold(name) }) {
            changeTopFind { $0.index = same }
            return say("\(sheet.found[same].name) is a member: Enter takes them")
        }
        layers.removeLast()
        let person = NamedPerson(name: name)
        if groupInView?.organisers.contains(where: { $0.organiser.person.key == person.key }) == true {
            return say("\(name) already organises \(group.name)")
        }
        return send(
            .register([.group(group.id, [.organiser(person)])], []),
            targets: Targets(members: [], who: name),
            said: "\(name) organises \(group.name) · \(NameMeaning.remark(outside: name))")
    }
}
