import Data

/// The templates that come with the program: for each queue one for everybody and one per kind of motivation.
public enum BuiltInTemplates {
    /// All of them, in the order of the queues.
    public static let all: [Template] = TemplateFiles.all.flatMap { file, text in
        Template.read(file: file, text: text, checks: false).templates
    }

    /// The same by what they are written for.
    static let byPurpose = Dictionary(grouping: all, by: \.purpose)

    /// Reads them, so that nobody has to wait for them later.
    public static func readAhead() { _ = byPurpose }
}

/// All templates there are: the user's own, and those of the built-in ones whose name and language none of them has.
public struct Templates: Sendable {
    private let own: [Template]
    /// Name and language of the own ones.
    private let taken: Set<[String]>

    /// Puts the user's own before the built-in ones, which are read when they are first needed.
    public init(own: [Template] = []) {
        self.own = own
        taken = Set(own.map { [$0.name, $0.language] })
    }

    /// Own ones first.
    public var all: [Template] { own + free(BuiltInTemplates.all) }

    /// Those for a purpose, own ones first.
    private func all(for purpose: TemplatePurpose) -> [Template] {
        own.filter { $0.purpose == purpose } + free(BuiltInTemplates.byPurpose[purpose] ?? [])
    }

    /// Those whose name and language no own one has.
    private func free(_ templates: [Template]) -> [Template] {
        taken.isEmpty ? templates : templates.filter { !taken.contains([$0.name, $0.language]) }
    }

    /// The template of a name: in one of the languages, the preferred first, else in English, else in any.
    public func named(_ name: String, languages: [String] = []) -> Template? {
        Templates.pick(all.filter { $0.name == name }, languages)
    }

    /// The languages that a template is there in, own ones first.
    public func languages(of name: String) -> [String] { all.filter { $0.name == name }.map(\.language) }

    /// The names written for something, each once, own ones first.
    public func names(for purpose: TemplatePurpose) -> [String] {
        Templates.distinct(all(for: purpose))
    }

    /// All names, each once.
    public var names: [String] { Templates.distinct(all) }

    /// The template to begin with: in the member's language if there is one, then for their motivation, else for
    /// everybody; own ones before built-in ones.
    ///
    /// - Parameter languages: those the member speaks, the preferred first.
    public func suggested(
        for purpose: TemplatePurpose, motivation: MotivationKind? = nil, languages: [String] = []
    ) -> Template? {
        let fitting = all(for: purpose)
        guard let language = Templates.pick(fitting, languages)?.language else { return nil }
        let readable = fitting.filter { $0.language == language }
        let suited = motivation.flatMap { wanted in readable.first { $0.motivation == wanted } }
        return suited ?? readable.first { $0.motivation == nil } ?? readable.first
    }

    /// Own templates of the same name and language, each but the first, as errors.
    public static func duplicates(_ own: [Template]) -> [TemplateError] {
        var first: [[String]: Template] = [:]
        return own.compactMap { template in
            guard let other = first[[template.name, template.language]] else {
                first[[template.name, template.language]] = template
                return nil
            }
            return TemplateError(
                file: template.file, line: template.line,
                cause: "\"\(template.name)\" in \(template.language) is there already, in \(other.file):\(other.line)",
                remedy: "give it another name or language, or remove one")
        }
    }

    private static func pick(_ templates: [Template], _ languages: [String]) -> Template? {
        let offered = templates.map(\.language)
        let code = (languages + [TemplateLanguage.usual]).lazy.compactMap { TemplateLanguage.match($0, in: offered) }
            .first
        return code.flatMap { code in templates.first { $0.language == code } } ?? templates.first
    }

    private static func distinct(_ templates: [Template]) -> [String] {
        var names: [String] = []
        for template in templates where !names.contains(template.name) { names.append(template.name) }
        return names
    }
}
