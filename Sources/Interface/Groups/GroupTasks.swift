import Community
import Store

extension State {
    /// `t`: the starter tasks of the group, and a new one.
    mutating func showTasks(_ row: GroupRow) -> [Effect] {
        guard let page = groupPage, page.row.id == row.id else {
            return say("still reading: press t again in a moment")
        }
        let tasks = page.detail.tasks.prefix(8).enumerated().map { place, task in
            Picker.Item(key: KeyName(String(place + 1)), label: task.label, choice: .pick(.task(task, page)))
        }
        let new = Picker.Item(key: "n", label: "a new task …", choice: .form(.newTask(page)))
        layers.append(.picker(.things("Starter tasks of \(row.group.name)", tasks + [new])))
        return []
    }

    /// `p`: the profiles of people that a group or an event names.
    mutating func showPeople(_ people: [(name: String, member: MemberID?)], of what: String, adding: String)
        -> [Effect]
    {
        let known = people.compactMap { one in one.member.map { (id: $0, name: one.name) } }
        guard let first = known.first else { return say("nobody of \(what) is known here: \(adding)") }
        if known.count == 1 {
            open = ProfileView(member: first.id)
            return []
        }
        let items = known.prefix(9).enumerated().map { place, one in
            Picker.Item(key: KeyName(String(place + 1)), label: one.name, choice: .profile(one.id))
        }
        layers.append(.picker(.things("People of \(what)", items)))
        return []
    }

    /// What the form of a new task leads to.
    func newTask(_ page: GroupPage, _ texts: [String]) -> FormAnswer {
        let columns: [TaskColumn] = [.title, .url, .language, .skill, .tags]
        var words: [TaskColumn: String] = [.group: page.group.name]
        for (column, text) in zip(columns, texts) { words[column] = text }
        let task: StarterTask
        do throws(TaskFault) { task = try StarterTask(words, line: 1) } catch {
            let field =
                error.cause.hasSuffix("is no web address") ? 1 : error.cause.hasPrefix("there is no language") ? 2 : 0
            return .refused("\(error.cause): \(error.remedy)", field: field)
        }
        guard !(heading?.tasks ?? []).contains(where: { $0.id == task.id }) else {
            return .refused("\"\(task.title)\" is on the list already")
        }
        let wasRemoved = page.detail.removedTasks.contains(task.id)
        let change = task.saving(over: nil, wasRemoved: wasRemoved)
        return .send([change].compactMap { $0 }, said: "added a starter task for \(page.group.name): \(task.title)")
    }
}

extension StarterTask {
    /// "Translate the guide (es), taken by Ravi".
    var label: String {
        title + (language.map { " (\($0))" } ?? "") + (taker.map { ", taken by \($0.words)" } ?? "")
    }
}

extension Form {
    static func newTask(_ page: GroupPage) -> Form {
        Form(
            "A starter task for \(page.group.name)", .newTask(page),
            [
                Field("Title", hint: "what is to be done, in a few words"), Field("Address", hint: "https://…"),
                Field("Language", hint: "the one that is needed: es, pt-BR; empty: any"),
                Field("Skill", hint: "what one must be able to do; empty: nothing special"),
                Field("Tags", hint: "docs, translation"),
            ])
    }
}

extension Picker {
    /// What can be done with a starter task of a group.
    static func task(_ task: StarterTask, _ page: GroupPage) -> Picker {
        let organisers = page.row.organisers.filter { $0.member != nil }.prefix(6)
        var items = organisers.enumerated().compactMap { place, one in
            one.member.map { member in
                Item(
                    key: KeyName(String(place + 1)), label: "offer it to \(one.name) …",
                    choice: .offer(member, who: one.name, task))
            }
        }
        let text = [task.title, task.url].compactMap { $0 }.joined(separator: "\n")
        items.append(Item(key: "y", label: "copy it", choice: .copy(text, what: "the task")))
        if let url = task.url { items.append(Item(key: "o", label: "open it", choice: .open(url))) }
        if task.taker != nil {
            items.append(
                Item(
                    key: "f", label: "it is free again",
                    choice: .register([task.taking(by: nil)], said: "free again: \(task.title)")))
        }
        items.append(
            Item(key: "d", label: "it is done", choice: .register([task.finishing()], said: "done: \(task.title)")))
        items.append(
            Item(
                key: "x", label: "off the list",
                choice: .register([task.removing], said: "took off the list: \(task.title)")))
        return Picker.things(task.label, items)
    }
}
