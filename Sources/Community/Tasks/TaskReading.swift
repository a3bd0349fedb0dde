/// Why a file of tasks cannot be loaded: the line (from 1), the cause, and what to do.
public struct TaskFault: Error, Hashable, Sendable {
    /// The line in the file.
    public var line: Int
    /// What is wrong there.
    public var cause: String
    /// What to do about it.
    public var remedy: String

    /// Creates a fault.
    public init(line: Int, cause: String, remedy: String) {
        self.line = line
        self.cause = cause
        self.remedy = remedy
    }
}

/// The columns of a file of tasks.
public enum TaskColumn: String, CaseIterable, Sendable {
    case title, url, tags, language, skill, group

    /// All names, for sentences.
    public static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

extension StarterTask {
    /// Reads a task from the texts of its columns; blank ones are missing.
    ///
    /// - Parameter line: where it stands in its file, for the fault.
    public init(_ texts: [TaskColumn: String], line: Int) throws(TaskFault) {
        func text(_ column: TaskColumn) -> String? {
            let words = (texts[column] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return VisibleName.isVisible(words) ? words : nil
        }
        guard let title = text(.title) else {
            throw TaskFault(line: line, cause: "no title", remedy: "say in a few words what is to be done")
        }
        let url = text(.url)
        if let url, TypedAddress.refusal(of: url) != nil {
            throw TaskFault(line: line, cause: TypedAddress.fault(of: url), remedy: TypedAddress.remedy(for: url))
        }
        let language = text(.language)
        if let language, !TemplateLanguage.isCode(language) {
            throw TaskFault(
                line: line, cause: "there is no language \"\(language)\"", remedy: "write its code: en, de, pt-BR")
        }
        self.init(
            id: StarterTask.id(for: title), title: title, url: url, tags: StarterTask.tags(texts[.tags] ?? ""),
            language: language, skill: text(.skill), group: text(.group))
    }

    /// The tags of a list, however they are separated.
    public static func tags(_ text: String) -> [String] {
        var tags: [String] = []
        for word in text.split(whereSeparator: { ",;|".contains($0) || $0.isWhitespace })
        where !tags.contains(String(word)) {
            tags.append(String(word))
        }
        return tags
    }

    /// The faults of tasks that came from one file: the same task twice.
    public static func doubles(_ tasks: [(task: StarterTask, line: Int)]) -> [TaskFault] {
        var lines: [String: Int] = [:]
        return tasks.compactMap { task, line in
            guard let first = lines[task.id] else {
                lines[task.id] = line
                return nil
            }
            return TaskFault(
                line: line, cause: "\"\(task.title)\" is there already, in line \(first)", remedy: "leave one of them")
        }
    }
}
