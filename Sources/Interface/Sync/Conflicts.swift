import Community
import Store

extension State {
    /// "2 conflicts with colleagues: C"; nil where there is none.
    var conflictsWords: String? {
        let count = conflicts.value.count
        let key = bindings.key(.conflicts, in: place).map { ": \($0.label)" } ?? ""
        return count == 0 ? nil : "\(count) \(count == 1 ? "conflict" : "conflicts") with colleagues\(key)"
    }

    /// `C` in Today and Sync: what two managers set without knowing of each other, each to be settled.
    mutating func showConflicts() -> [Effect] {
        guard !conflicts.value.isEmpty else {
            return say(
                conflicts.epoch == 0
                    ? "still reading: press C again in a moment" : "no two managers set the same differently")
        }
        let items = conflicts.value.enumerated().map { place, conflict in
            Picker.Item(
                key: KeyName(place < 9 ? String(place + 1) : ""), label: conflict.label(isSharing: isSharing),
                choice: .pick(settling(conflict)))
        }
        layers.append(.picker(.things("Set by two managers: \(items.count)", items)))
        return []
    }

    /// Which of the two is to count.
    private func settling(_ conflict: JournalConflict) -> Picker {
        func item(_ key: KeyName, _ side: JournalConflict.Side, _ state: String) -> Picker.Item {
            let words = isSharing ? Private.hidden : side.words
            return Picker.Item(
                key: key, label: "\(side.actor), \(side.at.day.short(relativeTo: today)): \(words) · \(state)",
                choice: .settle(
                    conflict, with: side, said: "settled for \(conflict.who): as \(side.actor) has it"))
        }
        var items = [item("1", conflict.won, "counts now")]
        items.append(
            conflict.isRemoval
                ? item("2", conflict.lost, "bring it back so") : item("2", conflict.lost, "let this count"))
        return .things("\(conflict.who): which is to count", items)
    }
}

extension JournalConflict {
    /// "Sofía", "group Köln".
    fileprivate var who: String {
        guard let thing else { return name ?? member?.description ?? "somebody not here yet" }
        return "\(thing.kind.rawValue) \(name ?? thing.id)"
    }

    /// "Sofía · Nora: owner: Nora · Marie: owner: Marie"; the one that counts comes first.
    fileprivate func label(isSharing: Bool) -> String {
        guard !isSharing else { return "\(who) · \(won.actor) and \(lost.actor)" }
        return "\(who) · \(won.actor): \(won.words) · \(lost.actor): \(lost.words)"
    }
}
