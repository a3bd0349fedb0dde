import Mustache

/// A message to fill in: where it is from, what it is for, its subject and its text.
public struct Template: Sendable {
    /// The file it was read from.
    public let file: String
    /// The name under which attempts remember it.
    public let name: String
    /// The queue it is written for.
    public let purpose: QueueName
    /// The motivation it speaks to, in a word; nil where it says none.
    public let motivation: String?
    /// The language it is written in, such as `en` or `pt-BR`.
    public let language: String
    /// The text as written, without the front matter.
    public let source: String

    private let subject: MustacheTemplate
    private let body: MustacheTemplate

    /// Reads a template: front matter between `---` lines with `name` and `purpose`, and `motivation`, `language` (else
    /// `en`) and `subject` if wanted; then the message, with the variables of `TemplateVariable` and sections of them.
    public init(file: String, text: String) throws(TemplateError) {
        let parts = try TemplateFile(file: file, text: text)
        let purpose = try parts.required("purpose")
        guard let queue = QueueName(rawValue: String(purpose.value)) else {
            let names = QueueName.allCases.map(\.rawValue).joined(separator: ", ")
            throw parts.error(purpose.line, "there is no queue \"\(purpose.value)\"", "use one of \(names)")
        }
        self.file = file
        self.purpose = queue
        name = String(try parts.required("name").value)
        motivation = parts.fields["motivation"].flatMap { $0.value.isEmpty ? nil : String($0.value) }
        language = parts.fields["language"].flatMap { $0.value.isEmpty ? nil : String($0.value) } ?? "en"
        source = String(parts.body)
        let subject = parts.fields["subject"]
        self.subject = try Template.compile(subject?.value ?? "", line: subject?.line ?? 1, file: file)
        body = try Template.compile(parts.body, line: parts.bodyLine, file: file)
    }

    /// The message with its values. Whatever is missing leaves nothing behind.
    public func render(_ values: TemplateValues) -> Message {
        let tree = values.tree
        return Message(subject: subject.render(tree), text: body.render(tree))
    }

    /// A message as written to one member.
    public struct Message: Hashable, Sendable {
        /// The subject, for channels that have one; may be empty.
        public var subject: String
        /// The text.
        public var text: String

        /// Creates a message.
        public init(subject: String, text: String) {
            self.subject = subject
            self.text = text
        }
    }

    /// The pragma keeps names as they are: without it `&` in a name would become an entity of HTML.
    private static func compile(_ text: Substring, line: Int, file: String) throws(TemplateError) -> MustacheTemplate {
        try TemplateTags(file: file).check(text, line: line)
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
        } catch {
            throw TemplateError(file: file, line: line, cause: "cannot be read: \(error)", remedy: "check its tags")
        }
    }
}
