import ArgumentParser
import Community
import Store

/// `rekindle steps`: what is due for groups and regions.
struct StepsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steps", abstract: "List the next steps of groups and regions that are due.",
        discussion:
            "Those of members are in: rekindle queue follow-up. One is done with: rekindle group done ID --step STEP")

    @Flag(help: "Those that are not due yet, too.") var all = false
    @OptionGroup var limit: LimitOptions
    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.openForReading(place)
        var list = ListOutput(
            output,
            columns: [
                .text("Due"), .text("Kind"), .text("Name", limit: 28), .text("What", limit: 200), .text("Id"),
                .text("Step"),
            ],
            keys: ["kind", "id", "name", "step", "text", "due", "overdue"])
        let steps = try session.store.steps(dueBy: all ? nil : session.today, limit: limit.most ?? .max)
        for step in steps {
            let kind = step.thing.kind.rawValue
            list.add(
                JSONObject([
                    "kind": .string(kind), "id": .string(step.thing.id), "name": .string(step.name),
                    "step": .string(step.step.id), "text": .string(step.step.text),
                    "due": .string(step.step.due.iso8601), "overdue": .bool(step.step.due < session.today),
                ]), cells: [step.step.due.iso8601, kind, step.name, step.step.text, step.thing.id, step.step.id])
        }
        list.end()
        if steps.isEmpty, output.format == .table, Say.isWatched {
            Say.error(
                "no step of a group or region is \(all ? "planned" : "due"). Plan one: rekindle group step NAME TEXT")
        }
    }
}
