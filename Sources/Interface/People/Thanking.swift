import Community
import Store

extension Picker {
    /// `T`: what costs nothing first.
    static func thanks(_ targets: Targets) -> Picker {
        let keys: [ThanksKind: KeyName] = [
            .message: "m", .publicMention: "p", .invitation: "i", .swag: "s", .dinner: "d",
        ]
        let items = ThanksKind.allCases.map { kind in
            let more = kind == .publicMention ? ", ready to paste" : kind.mayCost ? " …" : ""
            return Item(
                key: keys[kind] ?? "m", label: kind.words + more,
                choice: kind.mayCost ? .ask(.thanksCost(kind)) : .thank(kind))
        }
        return Picker(title: "Thank \(targets.who) by", items: items, targets: targets)
    }
}

extension State {
    /// Records a thank-you for each member's own deed, as one undo step; a public mention is copied, ready to paste.
    mutating func thank(_ kind: ThanksKind, cost: Money?, _ targets: Targets) -> [Effect] {
        var mentions: [String] = []
        let deeds = targets.members.map { member -> EditRequest.Deeds in
            let facts = profiles[member]?.value.facts ?? self.facts[member] ?? ManagerFacts()
            let deed = rows[member].flatMap { ThankedDeed($0.value, facts) }
            mentions.append(PublicMention.text(name: name(of: member), deed: deed?.words, url: deed?.url))
            let draft = ThanksDraft(kind: kind, deed: deed?.words, cost: cost)
            return EditRequest.Deeds(action: .thank(draft), members: [member])
        }
        let effects = perform(deeds, on: targets)
        return kind == .publicMention
            ? effects + [.copy(mentions.joined(separator: "\n"), what: "the mention")] : effects
    }

    /// `p` on the timeline: the conversation under the cursor counts as a contribution, or no longer by hand.
    mutating func promote(_ targets: Targets) -> [Effect] {
        guard let member = targets.single, let deed = selectedDeed, let conversation = deed.conversation else {
            return say("only a conversation can be counted as a contribution by hand")
        }
        let isPromoted = profile(of: member)?.facts.promoted.contains(conversation.place) ?? false
        if deed.isContribution, !isPromoted { return say("it counts as a contribution already, by its tags") }
        return perform(.promote(conversation, !isPromoted), on: targets)
    }
}
