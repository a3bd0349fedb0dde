import Data

/// The templates that come with the program, one per queue.
public enum BuiltInTemplates {
    /// All of them, in the order of the queues.
    public static let all: [Template] = TemplateFiles.all.compactMap { try? Template(file: $0.file, text: $0.text) }
}

/// All templates there are: the user's own, and those of the built-in ones whose name none of them has.
public struct Templates: Sendable {
    /// Own ones first.
    public let all: [Template]

    /// Puts the user's own before the built-in ones.
    public init(own: [Template] = []) {
        let names = Set(own.map(\.name))
        all = own + BuiltInTemplates.all.filter { !names.contains($0.name) }
    }

    /// The template of a name.
    public func named(_ name: String) -> Template? { all.first { $0.name == name } }

    /// The templates written for a queue, own ones first.
    public func templates(for queue: QueueName) -> [Template] { all.filter { $0.purpose == queue } }
}
