import Mustache

/// A message to fill in: where it is from, what it is for, its subject and its text.
public struct Template: Sendable {
    /// The file it was read from.
    public let file: String
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// The name under which attempts remember it; its versions in other languages share it.
    public let name: String
    /// What it is written for.
    public let purpose: TemplatePurpose
    /// The motivation it speaks to; nil for one that speaks to everybody.
    public let motivation: MotivationKind?
    /// The language it is written in, such as `en` or `pt-BR`.
    public let language: String
    /// The subject as written; may be empty.
    public let subject: String
    /// The text as written, without the front matter.
    public let source: String

    /// Reads a template: front matter between `---` lines with `name` and `purpose`, and `motivation`, `language` (else
    /// `en`) and `subject` if wanted; then the message, with the variables of `TemplateVariable` and sections of them.
    public init(file: String, text: String) throws(TemplateError) {
        let first = TemplateFile.parts(of: text)[0]
        try self.init(TemplateFile(file: file, text: first.text, firstLine: first.line), checks: true)
    }

    /// The templates of a file, and what is wrong with the others in it.
    public static func all(file: String, text: String) -> (templates: [Template], errors: [TemplateError]) {
        read(file: file, text: text, checks: true)
    }

    static func read(file: String, text: String, checks: Bool) -> (templates: [Template], errors: [TemplateError]) {
        var (templates, errors): ([Template], [TemplateError]) = ([], [])
        for part in TemplateFile.parts(of: text) {
            do throws(TemplateError) {
                let parts = try TemplateFile(file: file, text: part.text, firstLine: part.line)
                templates.append(try Template(parts, checks: checks))
            } catch { errors.append(error) }
        }
        return (templates, errors)
    }

    /// The built-in ones are checked by the tests: to check their tags each time would take longer than to start.
    private init(_ parts: TemplateFile, checks: Bool) throws(TemplateError) {
        file = parts.file
        line = parts.firstLine
        name = String(try parts.required("name").value)
        purpose = try Template.purpose(parts)
        motivation = try Template.motivation(parts)
        language = try Template.language(parts)
        subject = parts.fields["subject"].map { String($0.value) } ?? ""
        source = String(parts.body)
        guard checks else { return }
        try Template.check(subject[...], line: parts.fields["subject"]?.line ?? 1, file: file)
        try Template.check(parts.body, line: parts.bodyLine, file: file)
    }

    /// The message with its values. Whatever is missing leaves nothing behind.
    public func render(_ values: TemplateValues) -> Message {
        let tree = values.tree(language: language)
        func text(_ source: String) -> String { (try? Template.compile(source[...]).render(tree)) ?? source }
        return Message(subject: text(subject), text: text(source))
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
    private static func compile(_ text: Substring) throws -> MustacheTemplate {
        try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
    }

    private static func check(_ text: Substring, line: Int, file: String) throws(TemplateError) {
        try TemplateTags(file: file).check(text, line: line)
        do { _ = try compile(text) } catch {
            throw TemplateError(file: file, line: line, cause: "cannot be read: \(error)", remedy: "check its tags")
        }
    }
}

extension Template {
    private static func purpose(_ parts: TemplateFile) throws(TemplateError) -> TemplatePurpose {
        let field = try parts.required("purpose")
        if let purpose = TemplatePurpose(rawValue: String(field.value)) { return purpose }
        let names = TemplatePurpose.allCases.map(\.rawValue).joined(separator: ", ")
        throw parts.error(field.line, "there is no purpose \"\(field.value)\"", "use one of \(names)")
    }

    private static func motivation(_ parts: TemplateFile) throws(TemplateError) -> MotivationKind? {
        guard let field = parts.fields["motivation"], !field.value.isEmpty else { return nil }
        let word = field.value.lowercased()
        if word == "general" || word == "unknown" { return nil }
        let known = MotivationKind.allCases
        if let kind = known.first(where: { word == $0.rawValue || word == "higher \($0.rawValue)" }) { return kind }
        throw parts.error(
            field.line, "there is no motivation \"\(field.value)\"",
            "use one of \(known.map(\.rawValue).joined(separator: ", ")), or leave it out")
    }

    private static func language(_ parts: TemplateFile) throws(TemplateError) -> String {
        guard let field = parts.fields["language"], !field.value.isEmpty else { return TemplateLanguage.usual }
        if TemplateLanguage.isCode(field.value) { return String(field.value) }
        throw parts.error(
            field.line, "there is no language \"\(field.value)\"", "write its code: en, de, pt-BR")
    }
}
