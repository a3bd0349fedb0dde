import Community
import Store

extension State {
    /// Why a command would do nothing now; nil where it would do something. The last line leaves such commands out, and
    /// the help says why.
    func whyDisabled(_ command: CommandName) -> String? {
        if isAmongThings, let why = whyDisabledAmongThings(command) { return why.isEmpty ? nil : why }
        return switch command {
        case .acceptRemovals: sync.refused(in: heading).isEmpty ? "no pull was refused" : nil
        case .conflicts: conflicts.value.isEmpty ? "no two managers set the same differently" : nil
        case .pull: sync.isPulling ? "a pull is running" : nil
        case .nextMatch, .previousMatch: filterLine?.isActive == true ? nil : "no filter"
        case .editMentoring: whyNoMentoring
        case .open: whyNothingToOpen
        case .narrow, .sort, .export: isBare ? "nothing is here yet" : nil
        case .repeat: last == nil ? "nothing to repeat yet" : nil
        case .accept, .reject: isOnPair || isOnWrongData ? nil : "only pairs are accepted or rejected"
        case .acceptAll: isOnPair ? nil : "only pairs are accepted or rejected"
        case .checkIn:
            mentoringMentee == nil || mentoringMentee?.mentorship.end != nil ? "Tab to a mentee first" : nil
        case .promote: selectedDeed?.conversation == nil ? "the cursor is on no conversation" : nil
        case .fields: targets?.areMarked == true ? "one person at a time: clear the marks first" : whyNobody
        case .contact: targets?.areMarked == true ? "one person at a time: clear the marks first" : whyNobody
        case .mark, .range, .markAll: things.map { $0.count == 0 ? "nobody is here" : nil } ?? whyNobody
        case .done where place == .queue && queue == .outbox: "c opens the message, D discards it"
        case .outcome, .done, .snooze, .setAside, .nextStep, .note, .noteInEditor, .tag,
            .assign, .copy, .thank:
            whyNobody
        default: nil
        }
    }

    private var whyNobody: String? {
        targets == nil ? "nobody is here" : nil
    }

    private var whyNoMentoring: String? {
        if mentoring.entries.isEmpty { return "nobody mentors yet" }
        return mentoringMentee == nil && mentoring.selected?.member == nil ? "the feeds do not know them" : nil
    }

    private var whyNothingToOpen: String? {
        switch place {
        case .queue, .members: currentList?.selected == nil ? "nobody is here" : nil
        case .mentors: mentoringMember == nil ? "nobody is here" : nil
        case .review: review.shownMember == nil ? "nobody is here" : nil
        case .sync: sync.selected(in: heading) == nil ? "there is no source yet" : nil
        default: nil
        }
    }

    /// Whether the list in view was read and holds nothing, whatever a filter would show.
    private var isBare: Bool {
        switch place {
        case .queue, .members: currentList.map { $0.epoch > 0 && $0.ids.isEmpty } ?? false
        case .groups: groups.list.epoch > 0 && groups.list.rows.isEmpty
        case .events: events.list.epoch > 0 && events.list.rows.isEmpty
        case .mentors: mentoring.list.epoch > 0 && mentoring.list.rows.isEmpty
        default: false
        }
    }

    private var isOnWrongData: Bool { if case .wrongData? = review.selected { true } else { false } }

    private var isOnPair: Bool { if case .suggestion? = review.selected { true } else { false } }
}
