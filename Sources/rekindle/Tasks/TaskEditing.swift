import ArgumentParser
import Community
import Foundation
import Store

/// `rekindle task add`.
struct TaskAdd: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Put a task on the list.")

    @Argument(help: "What is to be done, in a few words.")
    var title: String

    @Option(help: "Where it is described.")
    var url: String?

    @Option(help: ArgumentHelp("What it is about.", valueName: "tag,tag"))
    var tags: String?

    @Option(help: ArgumentHelp("The language one needs for it.", valueName: "code"))
    var language: String?

    @Option(help: "What one needs to be able to do.")
    var skill: String?

    @Option(help: "The local group it is meant for.")
    var group: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let texts: [TaskColumn: String?] = [
            .title: title, .url: url, .tags: tags, .language: language, .skill: skill, .group: group,
        ]
        let task: StarterTask
        do throws(TaskFault) { task = try StarterTask(texts.compactMapValues { $0 }, line: 1) } catch {
            throw Failure.usage("task add: \(error.cause); \(error.remedy)")
        }
        guard try !session.store.tasks().contains(where: { $0.id == task.id }) else {
            throw Failure.nothing("\(task.id): is on the list already. See: rekindle task list")
        }
        let wasRemoved = try session.store.removedTasks().contains(task.id)
        try session.register([task.saving(over: nil, wasRemoved: wasRemoved)], "added \(task.id)")
    }
}

/// `rekindle task take`.
struct TaskTake: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "take", abstract: "Say who took a task.")

    @Argument(help: "The task's id, or a part of its title.")
    var task: String

    @Argument(help: "The member's key, or a name.")
    var who: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let task = try session.task(task)
        guard !task.isDone else {
            throw Failure.nothing("\(task.id): is done. Open it again: rekindle task free \(task.id)")
        }
        if let taker = task.taker, !who.contains("/"), taker.name == who {
            throw Failure.nothing("\(task.id): \(who) has it already. Free it: rekindle task free \(task.id)")
        }
        let name = who.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !name.isEmpty else { throw Failure.usage("task take: who took it? Give a member's key, or a name") }
        let taker = try MemberKey(name).flatMap { try session.store.member($0) }
            .flatMap { try session.store.person($0)?.subject }.map(TaskTaker.init)
        try session.register([task.taking(by: taker ?? TaskTaker(name: name))], "\(name) took \(task.id)")
    }
}

/// `rekindle task free`.
struct TaskFree: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "free", abstract: "Say that a task is open and nobody has it.")

    @OptionGroup var choice: NamedTask

    func run() throws {
        let (session, task) = try choice.open()
        guard !task.isFree else { throw Failure.nothing("\(task.id): is free already") }
        let changes = [
            task.taker == nil ? nil : task.taking(by: nil), task.isDone ? task.finishing(false) : nil,
        ]
        try session.register(changes, "\(task.id) is free")
    }
}

/// `rekindle task done`.
struct TaskDone: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "done", abstract: "Say that a task is done.")

    @OptionGroup var choice: NamedTask

    func run() throws {
        let (session, task) = try choice.open()
        guard !task.isDone else { throw Failure.nothing("\(task.id): is done already") }
        try session.register([task.finishing()], "\(task.id) is done")
    }
}

/// `rekindle task remove`.
struct TaskRemove: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "remove", abstract: "Take a task off the list.")

    @OptionGroup var choice: NamedTask

    func run() throws {
        let (session, task) = try choice.open()
        try session.register([task.removing], "removed \(task.id)")
    }
}

/// `rekindle task load`.
struct TaskLoad: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Put all tasks of a CSV or TOML file on the list; loading it again updates them.",
        discussion: """
            Columns or keys: \(TaskColumn.names); only title must be there. Nothing is loaded while something in the \
            file is wrong.
            """)

    @Argument(help: "The file; TOML where its name ends in .toml, else CSV.", completion: .file())
    var file: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        let read = TaskFile(try TextInput.file(file, option: "task load"), isTOML: file.lowercased().hasSuffix(".toml"))
        guard read.faults.isEmpty else {
            for fault in read.faults { Say.error("\(file):\(fault.line): \(fault.cause); \(fault.remedy)") }
            throw ExitCode(ExitCodes.nothingDone)
        }
        let known = Dictionary(try session.store.tasks().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let removed = try session.store.removedTasks()
        let changes = read.tasks.map(\.task).compactMap {
            $0.saving(over: known[$0.id], wasRemoved: removed.contains($0.id))
        }
        guard !changes.isEmpty else { throw Failure.nothing("\(file): all of it is on the list already") }
        let added = read.tasks.count { known[$0.task.id] == nil }
        try session.register(
            changes, "\(added) added, \(changes.count - added) changed, \(read.tasks.count) in the file")
    }
}

/// Which task a command is about.
struct NamedTask: ParsableArguments {
    @Argument(help: "The task's id, or a part of its title.")
    var task: String

    @OptionGroup var place: PlaceOptions

    /// The community and the task; throws where there is none.
    func open() throws -> (Session, StarterTask) {
        let session = try Session.open(place)
        return (session, try session.task(task))
    }
}

extension Session {
    /// The task of an id, else the only one whose title or address has that part; throws where there is none.
    func task(_ name: String) throws -> StarterTask {
        let all = try store.tasks()
        if let task = all.first(where: { $0.id == name }) { return task }
        let part = Folding.fold(name)
        let found = all.filter { Folding.fold($0.title).contains(part) || ($0.url ?? "").contains(name) }
        guard let task = found.first, !part.isEmpty else {
            throw Failure.nothing("\(name): no such task. See: rekindle task list")
        }
        guard found.count == 1 else {
            let ids = found.map(\.id).joined(separator: ", ")
            throw Failure.nothing("\(name): means several tasks. Give an id: \(ids)")
        }
        return task
    }

    /// Makes changes as one undo step and says what was done.
    fileprivate func register(_ changes: [RegistryChange?], _ said: String) throws {
        _ = try store.perform([], registry: changes.compactMap { $0 })
        noted("changed starter tasks")
        Say.line(said)
    }
}
