import Community
import Store

/// Changes the state by what happened, and says what is to be done outside it.
func update(_ state: inout State, _ action: Action) -> [Effect] {
    var effects = state.take(action)
    state.leaveMarks()
    state.settle()
    effects += state.needs()
    return effects
}

extension State {
    fileprivate mutating func take(_ action: Action) -> [Effect] {
        switch action {
        case .key(let key): return press(key)
        case .paste(let text): return paste(text)
        case .mouse(let mouse): return point(mouse)
        case .resized(let extent): self.extent = extent
        case .tick(let now): return tick(now)
        case .revision(let revision):
            if let known = loading.revision, revision != known { refresh() }
            loading.revision = revision
        case .holdup(let holdup): note(holdup)
        case .loaded(let loaded): return take(loaded)
        case .failed(let need, let sentence): fail(need, sentence)
        case .saved(let number, let result): return finish(number, result) + contactSaved(number, result)
        case .pulling(let progress): sync.note(progress)
        case .reckoning(let progress): results.progress = progress
        case .pulled(let reports): return pulled(reports)
        case .pullFailed(let sentence): pullFailed(sentence)
        case .recomputed(let count): if count > 0 { refresh() }
        case .copied(let what, let route): status.add(route.map { "copied \(what) by \($0)" } ?? "copied \(what)")
        case .noted(let sentence): status.add(sentence)
        case .problem(let sentence): status.fail(sentence)
        case .edited(let text): return edited(text)
        case .communityOpened(let context, let pull): return communityOpened(context, pull: pull)
        case .firstRunFailed(let sentence): firstRunFailed(sentence)
        case .named(let name): named(name)
        case .exported(let request, let answer): take(answer, to: request)
        case .finished(let action): return action.map { take($0) } ?? []
        case .slow: isSlow = !loading.underway.isEmpty
        }
        return []
    }

    private mutating func press(_ key: KeyName) -> [Effect] {
        status.keyPressed()
        // The terminal's own key works while something is asked or typed, too.
        if key == "^Z", bindings.command(for: key, in: place) == .suspend { return run(.suspend) }
        if let layer = layers.last { return press(key, in: layer) }
        if filterLine?.isTyping == true, open == nil { return typeFilter(key) }
        if key == .escape, status.readError() { return [] }
        guard let command = bindings.command(for: key, in: place) else {
            if key == "^C" { return say("Esc goes back, Q quits") }
            return say(whyUnbound(key))
        }
        return run(command)
    }

    /// Says once what holds the store up, in the place of "saving…".
    private mutating func note(_ new: Holdup?) {
        guard new != holdup else { return }
        let old = holdup
        holdup = new
        switch new {
        case .waiting(let process): if edits.isSaving { status.say(Holdup.words(process)) }
        case .standstill(let standstill): status.fail(standstill.sentence)
        case nil: if case .standstill = old { status.add("figures are those of now again") }
        }
    }

    private func whyUnbound(_ key: KeyName) -> String {
        if place == .queue, bindings.command(for: key, in: .members) == .sort {
            return "a queue has its own order: \(orderHint ?? "by its reason") · Members can be sorted"
        }
        return "\(key.label) means nothing here · ? shows the keys"
    }

    private mutating func tick(_ now: Instant) -> [Effect] {
        let isNewDay = now.day != today
        self.now = now
        if isNewDay { refresh() }
        guard !isFirstRun else { return [] }
        return isNewDay ? [.recomputeDue, .checkRevision] : [.checkRevision]
    }

    /// How many characters a line takes in one paste: what is kept may be long, what is searched for at each key may not.
    private var mostPasted: Int {
        switch layers.last {
        case .prompt, .form, .known, .handOver, .contact: 100_000
        default: 4_000
        }
    }

    /// A paste goes where text is typed; into a list it would be fifty actions.
    private mutating func paste(_ text: String) -> [Effect] {
        let (count, isFiltering) = (text.count, filterLine?.isTyping == true && open == nil)
        if !layers.isEmpty || isFiltering, count > mostPasted {
            return say("ignored a paste of \(count) characters: this line takes at most \(mostPasted) at once")
        }
        if pasteIntoLayer(text) { return [] }
        if isFiltering {
            changeFilter { input in input.paste(text) }
            return []
        }
        return say("ignored a paste of \(count) characters: keys are not pasted")
    }
}
