import ArgumentParser
import Community
import Foundation

/// `rekindle template new`: a file to begin a template with.
struct TemplateNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Write a file to begin a template of your own with, and say where it is.")

    @Argument(help: "The template's name.")
    var name: String

    @Option(help: "What it is for: a queue, or ask.")
    var purpose: String?

    @Option(help: ArgumentHelp("The language it is written in.", valueName: "code"))
    var language = "en"

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let home = try Home.current(option: place.home)
        let purpose = try chosenPurpose()
        guard name.first?.isLetter == true, name.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else {
            throw Failure.usage("\"\(name)\": no name for a template. Use letters, digits, - and _")
        }
        let file = "\(name)\(language == "en" ? "" : ".\(language)").txt"
        let path = "\(home.templates)/\(file)"
        let text = Self.text(name: name, purpose: purpose, language: language)
        if let fault = Template.all(file: file, text: text).errors.first {
            throw Failure.usage("template new: \(fault.cause); \(fault.remedy)")
        }
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Failure.nothing("\(path): is there already. Edit it, or choose another name")
        }
        try PrivateFiles.write(text, to: path)
        Say.line(path)
        Say.error("edit it, then: rekindle template check \(path)")
    }

    private func chosenPurpose() throws -> TemplatePurpose {
        guard let purpose else { return TemplatePurpose(rawValue: name) ?? .queue(.reactivate) }
        guard let known = TemplatePurpose(rawValue: purpose) else {
            let names = TemplatePurpose.allCases.map(\.rawValue).joined(separator: ", ")
            throw Failure.usage("--purpose: there is no \"\(purpose)\". There are: \(names)")
        }
        return known
    }

    private static func text(name: String, purpose: TemplatePurpose, language: String) -> String {
        let purposes = TemplatePurpose.allCases.map(\.rawValue).joined(separator: " ")
        let motivations = MotivationKind.allCases.map(\.rawValue).joined(separator: " ")
        let variables = TemplateVariable.allCases.map(\.rawValue).joined(separator: " ")
        return """
            ---
            name: \(name)
            # what it is for, one of: \(purposes)
            purpose: \(purpose.rawValue)
            # whom it speaks to, one of: \(motivations); empty speaks to everybody
            motivation:
            language: \(language)
            # used by mail
            subject: {{#last_contribution.title}}Your "{{last_contribution.title}}"{{/last_contribution.title}}
            # variables, between two braces: \(variables)
            # {{#task.title}} … {{/task.title}} stands where there is one, {{^task.title}} … {{/task.title}} where not
            ---
            Hi {{member.first_name}},

            {{#last_contribution.title}}
            I came across "{{last_contribution.title}}" of {{last_contribution.when}} today. Thank you for it.
            {{/last_contribution.title}}

            {{#task.title}}
            Would you have a look at this one? {{task.title}} {{task.url}}
            {{/task.title}}
            {{^task.title}}
            Is there one thing you would like to pick up next? A line back is enough; a no is fine too.
            {{/task.title}}

            {{sender.name}}

            """
    }
}
