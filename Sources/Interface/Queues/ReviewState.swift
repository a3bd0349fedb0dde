import Community
import Store

/// The Review queue: pairs that may be one person, floods, and members who left the feed.
struct ReviewState {
    private(set) var items: [ReviewItem] = []
    /// The epoch `items` was asked in; 0 before the first answer.
    private(set) var epoch = 0
    var index = 0
    var top = 0

    var selected: ReviewItem? { items.indices.contains(index) ? items[index] : nil }

    /// The member whose profile the entry opens.
    var shownMember: MemberID? {
        switch selected {
        case .suggestion(let pair): pair.first
        case .leftFeed(let row), .wrongData(let row, _): row.id
        case .flood, nil: nil
        }
    }

    /// Takes the queue as the store has it now; the cursor stays on its entry, else on the next one.
    mutating func replace(_ items: [ReviewItem], epoch: Int) {
        let old = self.items
        let place = index
        self.items = items
        self.epoch = epoch
        let names = items.map(\.name)
        let following = old.dropFirst(place).map(\.name)
        let row = following.lazy.compactMap { names.firstIndex(of: $0) }.first
        index = min(row ?? place, max(0, items.count - 1))
    }

    /// Keeps the cursor within `height` entries.
    mutating func scroll(height: Int) {
        if index < top { top = index }
        if index >= top + height { top = index - height + 1 }
        top = max(0, min(top, items.count - height))
    }
}

extension ReviewItem {
    /// What tells the entry from others.
    var name: String {
        switch self {
        case .suggestion(let pair): "pair/\(pair.id)"
        case .wrongData(let row, _): "wrong/\(row.id)"
        case .leftFeed(let row): "left/\(row.id)"
        case .flood(let source, _, _, let day): "flood/\(day.number)/\(source)"
        }
    }
}

extension State {
    /// Accepting and rejecting in Review.
    mutating func decide(_ command: CommandName) -> [Effect] {
        if case .wrongData(let row, _)? = review.selected, command != .acceptAll { return settle(row, command) }
        guard case .suggestion(let pair)? = review.selected else {
            return say("only pairs are accepted or rejected; Enter opens the profile")
        }
        let targets = Targets(members: [pair.first, pair.second], who: pair.firstName)
        switch command {
        case .accept:
            return send(
                .accept([pair.id]), targets: targets, said: "\(pair.firstName) and \(pair.secondName) are one person")
        case .reject:
            return send(
                .reject([pair.id]), targets: targets, said: "\(pair.firstName) and \(pair.secondName) are two people")
        default: return askToAcceptAll(pair.kind)
        }
    }

    /// Wrong data is right now, or stays aside and is not asked about again.
    private mutating func settle(_ row: MemberRow, _ command: CommandName) -> [Effect] {
        let targets = Targets(members: [row.id], who: row.name)
        let action = command == .accept ? ManagerAction.lift(.wrongData) : .done(.review)
        let said =
            command == .accept
            ? "\(row.name) is right now, and back in the queues" : "\(row.name) stays aside for wrong data"
        return send(.act([EditRequest.Deeds(action: action, members: [row.id])]), targets: targets, said: said)
    }

    private mutating func askToAcceptAll(_ kind: Suggestion.Kind) -> [Effect] {
        let ids = review.items.compactMap { item -> String? in
            guard case .suggestion(let pair) = item, pair.kind.includes(kind) else { return nil }
            return pair.id
        }
        let question =
            "Accept all \(ids.count) \(kind == .csv ? "CSV matches" : "pairs with the same \(kind.words)") as one person each? u undoes them together."
        let answer = Confirm.Answer.acceptAll(Confirm.Suggestions(ids: ids, kind: kind.words))
        layers.append(.confirm(Confirm(question: question, key: "y", word: "accept \(ids.count)", answer: answer)))
        return []
    }
}

extension Suggestion.Kind {
    var words: String {
        switch self {
        case .both: "username and name"
        case .csv: "name in a file"
        case .name, .username: rawValue
        }
    }
}
