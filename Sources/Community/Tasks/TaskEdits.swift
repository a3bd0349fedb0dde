extension StarterTask {
    private enum Field {
        // The journal shows the field `name` of a thing as what it is about.
        static let title = "name"
        static let url = "url"
        static let tags = "tags"
        static let language = "language"
        static let skill = "skill"
        static let group = "group"
        static let taker = "taken_by"
        static let done = "done"
    }

    /// Reads a task as its edits left it; nil for one without a title.
    public init?(_ record: RegistryRecord) {
        guard record.id.kind == .task, let title = record.text(Field.title) else { return nil }
        self.init(
            id: record.id.id, title: title, url: record.text(Field.url),
            tags: record.value(Field.tags, as: [String].self) ?? [], language: record.text(Field.language),
            skill: record.text(Field.skill), group: record.text(Field.group),
            taker: record.value(Field.taker, as: TaskTaker.self),
            isDone: record.value(Field.done, as: Bool.self) ?? false)
    }

    /// The edit that puts this task on the list, or makes `old` into it; nil where that would change nothing. Who took
    /// it and whether it is done stay as they are.
    ///
    /// - Parameter wasRemoved: whether one of this id was removed and comes back.
    public func saving(over old: StarterTask?, wasRemoved: Bool = false) -> RegistryChange? {
        var changes: [FactChange] = []
        func set<Value: Encodable & Equatable>(_ field: String, _ path: KeyPath<StarterTask, Value?>) {
            let value = self[keyPath: path]
            if value != old?[keyPath: path] { changes.append(.setting(field, to: value)) }
        }
        if title != old?.title { changes.append(.setting(Field.title, to: title)) }
        set(Field.url, \.url)
        if tags != old?.tags ?? [] { changes.append(.setting(Field.tags, to: tags)) }
        set(Field.language, \.language)
        set(Field.skill, \.skill)
        set(Field.group, \.group)
        if wasRemoved { changes.append(FactChange(field: RegistryRecord.removed, value: nil)) }
        return changes.isEmpty ? nil : RegistryChange(.task, id: id, changes)
    }

    /// The edit that says who took the task; nil says that it is free again.
    public func taking(by taker: TaskTaker?) -> RegistryChange {
        RegistryChange(.task, id: id, [.setting(Field.taker, to: taker)])
    }

    /// The edit that says whether the task is done.
    public func finishing(_ isDone: Bool = true) -> RegistryChange {
        RegistryChange(.task, id: id, [.setting(Field.done, to: isDone ? true : nil)])
    }

    /// The edit that takes the task off the list.
    public var removing: RegistryChange { .removing(RegistryID(.task, id)) }
}
