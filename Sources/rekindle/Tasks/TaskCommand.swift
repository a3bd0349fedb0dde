import ArgumentParser
import Community
import Store

/// `rekindle task`: the easy starting points that messages can offer.
struct TaskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task", abstract: "Keep the list of starter tasks that messages can offer.",
        subcommands: [
            TaskList.self, TaskAdd.self, TaskLoad.self, TaskTake.self, TaskFree.self, TaskDone.self, TaskRemove.self,
        ], defaultSubcommand: TaskList.self)
}

/// `rekindle task list`.
struct TaskList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tasks; with a member's key those that could be offered to them.")

    @Argument(help: "A member's key: free tasks that fit, the best first.")
    var key: String?

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        var list = ListOutput(
            output,
            columns: [
                .text("Id", limit: 48), .text("State"), .text("Title"), .text("Tags", limit: 24), .text("Language"),
                .text("Skill", limit: 16), .text("Group", limit: 16), .text("Address", limit: 60),
            ], keys: ["id", "title", "url", "tags", "language", "skill", "group", "taken_by", "done"])
        let tasks = try tasks(session)
        for task in tasks { list.add(task.json, cells: task.cells) }
        list.end()
        if tasks.isEmpty, output.format == .table {
            Say.error(
                key == nil
                    ? "no tasks yet. Add one: rekindle task add TITLE --url URL, or many: rekindle task load FILE"
                    : "no free task fits. See all: rekindle task list")
        }
    }

    private func tasks(_ session: Session) throws -> [StarterTask] {
        let all = try session.store.tasks()
        guard let key else { return all }
        guard let profile = try session.store.profile(try session.member(key)) else { throw Session.unknown(key) }
        return StarterTask.offers(
            all, wishes: profile.wishes, tags: profile.row.tags, groups: profile.groups)
    }
}

extension StarterTask {
    /// "free", "done", or who took it.
    var stateWords: String { isDone ? "done" : taker.map { "taken by \($0.words)" } ?? "free" }

    /// The task as lists print it.
    var json: JSONObject {
        JSONObject([
            "id": .string(id), "title": .string(title), "url": JSONValue(url), "tags": JSONValue(tags),
            "language": JSONValue(language), "skill": JSONValue(skill), "group": JSONValue(group),
            "taken_by": JSONValue(taker?.words), "done": .bool(isDone),
        ])
    }

    fileprivate var cells: [String] {
        [id, stateWords, title, tags.joined(separator: " "), language ?? "", skill ?? "", group ?? "", url ?? ""]
    }
}
