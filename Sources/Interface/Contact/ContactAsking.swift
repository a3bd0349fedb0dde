import Community
import Store

extension State {
    /// `a`: asks somebody who knows the member better to write instead.
    mutating func askSomebody(_ sheet: ContactSheet) -> [Effect] {
        guard sheet.about == nil else { return say("this note asks \(sheet.who) already") }
        guard sheet.stage == .writing else { return say("it is prepared: Esc, then D discards it") }
        guard let others = couldWrite[sheet.member]?.value else { return say("still looking who could: press a again") }
        let known = others.filter { $0.member != nil }
        guard let first = known.first else {
            return say(
                others.first.map { "\($0.name), \($0.reason), is no member we know: ask them yourself" }
                    ?? "nobody who knows \(sheet.who) is around now")
        }
        if known.count == 1 { return askToWrite(first) }
        let items = known.enumerated().map { place, one in
            Picker.Item(
                key: KeyName(String(place + 1)), label: "\(one.name) · \(one.reasons)", choice: .askToWrite(one))
        }
        let targets = Targets(members: [sheet.member], who: sheet.who)
        layers.append(.picker(Picker(title: "Who could write to \(sheet.who)?", items: items, targets: targets)))
        return []
    }

    /// Opens the sheet of a note to somebody, above the one for the member it is about.
    mutating func askToWrite(_ other: CouldWrite) -> [Effect] {
        guard let id = other.member, case .contact(let sheet)? = layers.last else { return [] }
        let deed = profile(of: sheet.member)?.row.lastDeed
        let about = ContactSheet.About(
            member: sheet.member, name: sheet.who, reason: other.reason,
            lastDeed: deed.map { QuotedTitle.of($0.title) }, task: sheet.task)
        return open(ContactSheet(member: id, who: other.name, about: about))
    }
}
