import Community
import Store

extension State {
    /// A key for the uppermost layer.
    mutating func press(_ key: KeyName, in layer: Layer) -> [Effect] {
        switch layer {
        case .picker(let picker): return press(key, in: picker)
        case .prompt(let prompt): return press(key, in: prompt)
        case .confirm(let confirm): return press(key, in: confirm)
        case .contact(let sheet): return press(key, in: sheet)
        case .keys(let help): return press(key, in: help)
        case .command(let line): return press(key, in: line)
        case .person(let sheet): return press(key, in: sheet)
        case .handOver(let sheet): return press(key, in: sheet)
        case .link(let sheet): return press(key, in: sheet)
        case .form(let form): return press(key, in: form)
        case .messages(let scroll): pressMessages(key, scroll)
        case .problem(let failed): return press(key, in: failed)
        case .firstRun(let form): return press(key, in: form)
        case .newMember(let form): return press(key, in: form)
        case .name(let prompt): return press(key, in: prompt)
        case .export(let prompt): return press(key, in: prompt)
        case .known(let form): return press(key, in: form)
        }
        return []
    }

    /// Puts a layer in the place of the uppermost one.
    mutating func replaceTop(_ layer: Layer) {
        guard !layers.isEmpty else { return }
        layers[layers.count - 1] = layer
    }

    /// Whether pasted text was typed into a layer; a layer without a line ignores it in silence.
    mutating func pasteIntoLayer(_ text: String) -> Bool {
        guard let layer = layers.last else { return false }
        switch layer {
        case .prompt(var prompt):
            prompt.input.paste(text)
            (prompt.error, prompt.isLeaving) = (nil, false)
            replaceTop(.prompt(prompt))
        case .command(var line):
            line.input.paste(text)
            replaceTop(.command(line))
        case .person(var sheet):
            sheet.input.paste(text)
            replaceTop(.person(sheet))
        case .handOver(var sheet):
            sheet.notes.paste(text)
            sheet.isLeaving = false
            replaceTop(.handOver(sheet))
        case .link(var sheet):
            sheet.paste(text)
            replaceTop(.link(sheet))
        case .form(var form):
            form.paste(text)
            (form.error, form.isLeaving) = (nil, false)
            replaceTop(.form(form))
        case .keys(var help):
            help.search.paste(text)
            help.move(.top, height: KeysHelp.height(in: extent))
            replaceTop(.keys(help))
        case .firstRun(var form):
            form.paste(text)
            replaceTop(.firstRun(form))
        case .newMember(var form):
            form.inputs[form.field.rawValue].paste(text.trimmed)
            (form.error, form.isLeaving) = (nil, false)
            replaceTop(.newMember(form))
        case .name(var prompt):
            prompt.input.paste(text)
            replaceTop(.name(prompt))
        case .export(var prompt):
            prompt.input.paste(text)
            replaceTop(.export(prompt))
        case .known(var form):
            form.paste(text)
            replaceTop(.known(form))
        case .contact(var sheet) where sheet.isTyping:
            sheet.reason?.paste(text)
            sheet.day?.paste(text)
            replaceTop(.contact(sheet))
        case .picker, .confirm, .contact, .messages, .problem: return false
        }
        return true
    }

    private mutating func press(_ key: KeyName, in picker: Picker) -> [Effect] {
        var picker = picker
        if let item = picker.items.first(where: { $0.key == key }) { return choose(item.choice, in: picker) }
        switch key {
        case .escape, "q": layers.removeLast()
        case .enter: return choose(picker.items[picker.index].choice, in: picker)
        case .down, "j": picker.index = min(picker.index + 1, picker.items.count - 1); replaceTop(.picker(picker))
        case .up, "k": picker.index = max(picker.index - 1, 0); replaceTop(.picker(picker))
        default: return say("\(key.label) is none of the choices · Esc leaves")
        }
        return []
    }

    private mutating func choose(_ choice: Picker.Choice, in picker: Picker) -> [Effect] {
        layers.removeLast()
        switch choice {
        case .act(let action): return perform(action, on: picker.targets)
        case .ask(let question): ask(question, picker.targets)
        case .pick(let next): layers.append(.picker(next))
        case .mentor: return chooseMentor(picker.targets)
        case .steward(let role): chooseSteward(role, picker.targets)
        case .handOver(let mentor, let who): return planHandOver(mentor, who)
        case .askToWrite(let other): return askToWrite(other)
        case .steps(let actions): return perform(actions, on: picker.targets)
        case .thank(let kind): return thank(kind, cost: nil, picker.targets)
        case .form(let form): layers.append(.form(form))
        case .group(let group, let edits, let said): return record(edits, on: group, said: said)
        case .contact(let member, let who): return contact(Targets(members: [member], who: who))
        case .register(let changes, let said):
            _ = clearThingMarks()
            return send(.register(changes, []), targets: Targets(members: [], who: ""), said: said)
        case .offer(let member, let who, let task):
            return contact(Targets(members: [member], who: who), offering: task)
        case .profile(let member): open = ProfileView(member: member)
        case .groupPage(let group): openGroup(group)
        case .copy(let text, let what): return [.copy(text, what: what)]
        case .settle(let conflict, let side, let said):
            return send(.settle(conflict, with: side), targets: Targets(members: [], who: ""), said: said)
        case .open(let url): return [.open(url)]
        case .remove(let thing, let name):
            groups.open = nil
            return send(
                .register([.removing(thing)], []), targets: Targets(members: [], who: name),
                said: "took \(name) out of all lists", hint: State.wayBack)
        }
        return []
    }

    private mutating func press(_ key: KeyName, in prompt: Prompt) -> [Effect] {
        var prompt = prompt
        let wasLeaving = prompt.isLeaving
        (prompt.error, prompt.isLeaving) = (nil, false)
        switch key {
        case .escape:
            guard prompt.isChanged, !wasLeaving else {
                layers.removeLast()
                return prompt.isChanged ? say(Leaving.left) : []
            }
            (prompt.error, prompt.isLeaving) = (Leaving.question, true)
            replaceTop(.prompt(prompt))
        case .enter: return answer(prompt)
        case "^O" where prompt.question == .note: return [.editText(prompt.input.text)]
        default:
            _ = prompt.input.take(key)
            replaceTop(.prompt(prompt))
        }
        return []
    }

    private mutating func answer(_ prompt: Prompt) -> [Effect] {
        switch prompt.question.answer(prompt.input.text, today: today) {
        case .refused(let reason):
            var prompt = prompt
            prompt.error = reason
            replaceTop(.prompt(prompt))
            return []
        case .ask(let question):
            replaceTop(.prompt(Prompt(question: question, targets: prompt.targets)))
            return []
        case .act(let action):
            layers.removeLast()
            return perform(action, on: prompt.targets)
        case .mentor(let key, let name, let goal):
            layers.removeLast()
            // What the store warns of is not said besides where this is.
            let over = overCapacity(key, taking: prompt.targets).map { over in
                let same = uniformity(key, taking: prompt.targets, isToCome: false)
                return ", \([over, same].compactMap { $0 }.joined(separator: ", "))"
            }
            return perform(
                .mentor(key, of: prompt.targets.members, goal: goal), on: prompt.targets,
                said: "\(name) mentors \(prompt.targets.who)\(over ?? "")")
        case .steps(let actions):
            layers.removeLast()
            return perform(actions, on: prompt.targets)
        case .thank(let kind, let cost):
            layers.removeLast()
            return thank(kind, cost: cost, prompt.targets)
        case .follow(let kind, let words):
            replaceTop(.picker(.following(kind, words: words, prompt.targets)))
            return []
        }
    }

    /// Only the key of the question confirms; every other one, Enter too, cancels.
    private mutating func press(_ key: KeyName, in confirm: Confirm) -> [Effect] {
        layers.removeLast()
        guard key == confirm.key else { return say("nothing was done") }
        switch confirm.answer {
        case .acceptAll(let some):
            let targets = Targets(members: [], who: "")
            let said = "\(some.ids.count) pairs with the same \(some.kind) are now one person each"
            return send(.accept(some.ids), targets: targets, said: said)
        case .acceptRemovals(let names): return pull(names, acceptRemovals: true)
        case .export(let request): return [.export(request)]
        case .cancelPullAndQuit:
            exitCode = 0
            return [.cancelPull]
        }
    }

    private mutating func pressMessages(_ key: KeyName, _ scroll: Int) {
        switch key {
        case .up, "k": replaceTop(.messages(min(scroll + 1, max(0, status.messages.count - 1))))
        case .down, "j": replaceTop(.messages(max(0, scroll - 1)))
        case .escape, .enter, "q": layers.removeLast()
        default: break
        }
        if key == .escape || key == .enter { _ = status.readError() }
    }

    private mutating func press(_ key: KeyName, in failed: FailedEdit) -> [Effect] {
        switch key {
        case "r":
            layers.removeLast()
            _ = status.readError()
            let edit = failed.edit
            return send(edit.request, targets: edit.targets, said: edit.said, hint: edit.hint)
        case .escape:
            layers.removeLast()
            _ = status.readError()
            return say("given up: \(failed.edit.said)")
        default: return say("r tries again · Esc gives up")
        }
    }

    /// Text that came back from the editor.
    mutating func edited(_ text: String?) -> [Effect] {
        guard let text else { return say("the editor left the text as it was") }
        switch layers.last {
        case .prompt(var prompt):
            prompt.input = TextInput(text.trimmed)
            replaceTop(.prompt(prompt))
        case .contact(var sheet):
            sheet.rewrite(text)
            replaceTop(.contact(sheet))
        default: break
        }
        return []
    }
}
