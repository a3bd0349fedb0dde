import Community
import Store

/// Finds a template by what was typed: its name, or the name of a queue for the one suggested there.
struct NamedTemplate {
    private let templates: Templates

    init(_ found: (templates: Templates, problems: [String])) {
        templates = found.templates
        found.problems.forEach(Say.error)
    }

    /// The template; throws with the names or the languages there are.
    ///
    /// - Parameter strictly: whether the first language is to be had and no other will do.
    func find(_ name: String, languages: [String], motivation: MotivationKind?, strictly: Bool) throws -> Template {
        let byName = templates.named(name, languages: languages)
        let byPurpose = TemplatePurpose(rawValue: name).flatMap {
            templates.suggested(for: $0, motivation: motivation, languages: languages)
        }
        guard let template = byName ?? byPurpose else {
            throw Failure.usage(
                "\(name): there is no such template. There are: \(templates.names.joined(separator: ", "))")
        }
        if strictly, let wanted = languages.first, template.language.lowercased() != wanted.lowercased() {
            let there = templates.languages(of: template.name).joined(separator: ", ")
            throw Failure.usage("\(template.name): there is none in \"\(wanted)\". There are: \(there)")
        }
        return template
    }
}

extension Session {
    /// The template for a message to a member; throws with the names or the languages there are.
    func template(named name: String, language: String?, for profile: Profile) throws -> Template {
        let wishes = profile.wishes
        return try NamedTemplate(Live.templates(home)).find(
            name, languages: language.map { [$0] } ?? wishes.languages, motivation: wishes.motivation,
            strictly: language != nil)
    }
}
