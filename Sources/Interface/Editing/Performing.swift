import Community
import Store

extension State {
    /// Sends an action to the store and goes on to the next member.
    mutating func perform(_ action: ManagerAction, on targets: Targets) -> [Effect] {
        perform([EditRequest.Deeds(action: action, members: targets.members)], on: targets, repeatable: action)
    }

    /// Sends several actions as one undo step.
    mutating func perform(
        _ deeds: [EditRequest.Deeds], on targets: Targets, repeatable: ManagerAction? = nil
    ) -> [Effect] {
        guard let action = deeds.first?.action else { return [] }
        if let repeatable, repeatable.mayBeRepeated { last = RepeatableAction(action: repeatable) }
        let said = action.said(of: targets.who, today: today)
        goOn(past: targets)
        return send(.act(deeds), targets: targets, said: said, hint: action.undoHint)
    }

    /// Sends a request about members to the store and goes on to the next one.
    mutating func perform(_ request: EditRequest, on targets: Targets, said: String) -> [Effect] {
        goOn(past: targets)
        return send(request, targets: targets, said: said)
    }

    /// Sends different actions on the same members as one undo step, and says all of them.
    mutating func perform(_ actions: [ManagerAction], on targets: Targets) -> [Effect] {
        goOn(past: targets)
        let deeds = actions.map { EditRequest.Deeds(action: $0, members: targets.members) }
        let said = actions.map { $0.said(of: targets.who, today: today) }.joined(separator: " · ")
        return send(.act(deeds), targets: targets, said: said)
    }

    /// Sends any edit to the store; it is shown as "saving…" until the store has it.
    mutating func send(_ request: EditRequest, targets: Targets, said: String, hint: String = "u undoes") -> [Effect] {
        let edit = PendingEdit(request: request, targets: targets, said: said, hint: hint)
        status.say("saving…")
        return [.save(request, number: edits.add(edit))]
    }

    /// Does the last action on whoever is under the cursor or marked now.
    mutating func repeatLast() -> [Effect] {
        guard let last else { return say("nothing to repeat yet") }
        guard let targets else { return say(nobodyHere) }
        return perform(last.action, on: targets)
    }

    /// Takes what the store said to an edit.
    mutating func finish(_ number: Int, _ result: SaveResult) -> [Effect] {
        guard let edit = edits.take(number) else { return [] }
        switch result {
        case .failed(let reason):
            layers.insert(.problem(FailedEdit(edit: edit, reason: reason)), at: 0)
            status.say("not saved: \(reason)")
            status.fail("not saved (\(edit.said)): \(reason)", isPrivate: edit.isPrivate)
            return []
        case .done(let receipt):
            status.say(sentence(for: edit, receipt), isPrivate: edit.isPrivate)
            follow(edit.request, receipt)
            refresh()
            return []
        }
    }

    /// In a list of groups or events the cursor goes to one that was added or brought back, as soon as the list holds it.
    private mutating func follow(_ request: EditRequest, _ receipt: EditReceipt?) {
        guard case .register(let changes, _) = request, changes.count == 1, let added = receipt?.things.first,
            changes[0].id == nil || changes[0] == .restoring(added)
        else { return }
        switch (added.kind, place) {
        case (.group, .groups): groups.list.select(added.id)
        case (.event, .events): events.list.select(added.id)
        default: break
        }
    }

    private func sentence(for edit: PendingEdit, _ receipt: EditReceipt?) -> String {
        switch edit.request {
        case .undo: receipt.map { "undone: \($0.summary)\(whom($0)) · U does it again" } ?? "nothing to undo"
        case .redo: receipt.map { "done again: \($0.summary)\(whom($0)) · u undoes" } ?? "nothing to do again"
        case .act, .register, .add, .mentor, .handOver, .organiser, .accept, .reject, .settle:
            receipt?.group == nil && receipt != nil
                ? "nothing changed: it was so already"
                : [partly(edit, receipt) ?? edit.said, receipt?.telling, warning(edit, receipt), edit.hint].compactMap {
                    $0
                }.joined(
                    separator: " · ")
        }
    }

    /// "tagged 3 of 5 members +docs · the others were so already", where an edit on marks left some as they were.
    private func partly(_ edit: PendingEdit, _ receipt: EditReceipt?) -> String? {
        guard edit.targets.areMarked, let receipt, receipt.count < edit.targets.members.count else { return nil }
        let isOutcome: Bool
        switch edit.request {
        case .act(let deeds): isOutcome = if case .outcome? = deeds.first?.action { true } else { false }
        case .mentor: isOutcome = false
        default: return nil
        }
        let why = isOutcome ? "nothing was sent to the others" : "the others were so already"
        let who = "\(receipt.count) of \(edit.targets.who)"
        return "\(edit.said.replacing(edit.targets.who, with: who)) · \(why)"
    }

    /// What to mind of it, where it was not said already.
    private func warning(_ edit: PendingEdit, _ receipt: EditReceipt?) -> String? {
        edit.said.contains("over capacity") ? nil : receipt?.warning.map { "! \($0)" }
    }

    /// ", Sofía": who was changed, where a sentence without a name was said; nothing where nobody known was.
    private func whom(_ receipt: EditReceipt) -> String {
        if receipt.namesMembers { return "" }
        guard receipt.count != 1 else { return rows[receipt.members[0]].map { ", \($0.value.name)" } ?? "" }
        return receipt.count == 0 ? "" : ", \(receipt.count) members"
    }

    /// In a list the cursor goes on to the next member; a profile stays.
    private mutating func goOn(past targets: Targets) {
        if targets.areMarked {
            marks.subtract(targets.members)
            rangeStart = nil
            if place == .mentors { mentoring.list.clearMarks() }
        }
        guard open == nil else { return }
        changeList { list in
            guard let selected = list.selected, targets.members.contains(selected) else { return }
            list.advance(past: Set(targets.members))
        }
    }

    /// Everything visible is asked again, and shown as it was until then.
    mutating func refresh() { loading.epoch += 1 }

    /// Says a sentence in the status line.
    mutating func say(_ sentence: String) -> [Effect] {
        status.say(sentence)
        return []
    }
}

/// An edit that the store did not take, kept so that nothing typed is lost.
struct FailedEdit: Equatable, Sendable {
    var edit: PendingEdit
    var reason: String
}
