import Community
import Store

extension State {
    /// Does what a command says, in the place where it was given.
    mutating func run(_ command: CommandName, argument: String = "") -> [Effect] {
        switch command {
        case .down, .up, .top, .bottom, .halfDown, .halfUp, .pageDown, .pageUp: move(command)
        case .nextTab: return place == .members ? changeSegment(by: 1) : changeQueue(by: 1)
        case .previousTab: return place == .members ? changeSegment(by: -1) : changeQueue(by: -1)
        case .pane: changePane()
        case .queues: show(.queues)
        case .today: show(.today)
        case .members: showSegment(view == .members ? nil : segmentID)
        case .mentors: show(.mentors)
        case .segment: return saveSegment(argument)
        case .segmentRemove: return removeSegment(argument)
        case .results: show(.results)
        case .regions: show(.regions)
        case .groups: show(.groups)
        case .events: show(.events)
        case .sync: show(.sync)
        case .zoom: if open == nil { isZoomed.toggle() } else { open?.isZoomed.toggle() }
        case .open: return openSelected()
        case .back: return goBack()
        case .close: return close()
        case .quit: return quit()
        case .narrow:
            beginFilter(argument)
            return isAmongThings || place == .mentors ? [] : [.prepareFinder(listID)]
        case .nextMatch: return match(1)
        case .previousMatch: return match(-1)
        case .sort: return sort(argument)
        case .find:
            layers.append(.person(PersonSheet(purpose: .profile)))
            return [.prepareFinder(nil)]
        case .command: layers.append(.command(CommandLine()))
        case .keys: layers.append(.keys(KeysHelp(place: place, bindings: bindingsHere)))
        case .mark, .range, .markAll: return mark(command)
        case .undo: return send(.undo, targets: Targets(members: [], who: ""), said: "undone")
        case .redo: return send(.redo, targets: Targets(members: [], who: ""), said: "done again")
        case .pull: return pull(nil)
        case .share: return share()
        case .messages: layers.append(.messages(0))
        case .mouse: return toggleMouse()
        case .theme: return useTheme(argument)
        case .candidates: return askCandidates(argument)
        case .export: return export(to: argument)
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        case .newMember: layers.append(.newMember(NewMemberForm(name: argument.trimmed)))
        case .accept, .acceptAll, .reject: return decide(command)
        case .acceptRemovals: return askAboutRemovals()
        case .newMentor: return newMentor()
        case .editMentoring: return editMentoring()
        case .checkIn: return checkIn()
        case .restore: return askRemoved()
        case .conflicts: return showConflicts()
        case .new, .evidence, .decide, .status, .wake, .link, .tasks, .people, .fold, .unfold, .allCountries, .priority:
            return actOnThing(command)
        case .contact, .outcome, .done, .snooze, .setAside, .nextStep, .note, .noteInEditor, .tag, .assign, .browse,
            .copy,
            .copyURL, .discard, .repeat, .thank, .fields, .promote:
            return isAmongThings ? actOnThing(command) : act(command)
        }
        return []
    }

    private mutating func share() -> [Effect] {
        isSharing.toggle()
        if isSharing { status.seal() }
        narrowAsShared()
        // Filters of members look through other words now.
        refresh()
        return say(
            isSharing
                ? "sharing: notes, your tags, messages and addresses are hidden" : "no longer sharing: all is shown")
    }

    private mutating func toggleMouse() -> [Effect] {
        usesMouse.toggle()
        status.say(usesMouse ? "the mouse is on" : "the mouse is off")
        return [.useMouse(usesMouse)]
    }

    private mutating func useTheme(_ name: String) -> [Effect] {
        let name = name.trimmed
        guard !name.isEmpty else { return say("theme NAME: dark, light, mono, clear, or one of yours") }
        return [.useTheme(name)]
    }

    private mutating func quit() -> [Effect] {
        guard !sync.isPulling else {
            let confirm = Confirm(
                question: "A pull is running. Quit and leave everything as it was?", key: "y",
                word: "cancel the pull and quit",
                answer: .cancelPullAndQuit)
            layers.append(.confirm(confirm))
            return []
        }
        exitCode = 0
        return []
    }

    private mutating func close() -> [Effect] {
        if open != nil {
            open = nil
            return []
        }
        if place == .group {
            closeGroup()
            return []
        }
        if place == .region {
            closeRegion()
            return []
        }
        return quit()
    }

    /// One level back, and never out: the profile, a pull in Sync, the filter, the marks.
    private mutating func goBack() -> [Effect] {
        if open != nil {
            open = nil
        } else if place == .group {
            closeGroup()
        } else if place == .region {
            closeRegion()
        } else if place == .sync, sync.isPulling {
            return cancelPull()
        } else if place == .results, isReckoning {
            return [.stopResults]
        } else if leaveMembersOfRegion() {
            return []
        } else if filterLine?.isActive == true {
            clearFilter()
        } else if clearMarks() {
            return []
        } else if isZoomed {
            isZoomed = false
        } else {
            return say("q quits")
        }
        return []
    }
}
