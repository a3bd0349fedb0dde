import ArgumentParser
import Community
import Foundation

/// `rekindle template`: the messages to begin with.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "List, show or check the message templates.",
        subcommands: [TemplateList.self, TemplateShow.self, TemplateCheck.self])
}

/// `rekindle template list`.
struct TemplateList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the templates.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let (templates, problems) = Live.templates(try Home.current(option: place.home))
        var list = ListOutput(
            output, columns: [.text("Name"), .text("Queue"), .text("Language"), .text("Motivation"), .text("File")],
            keys: ["name", "purpose", "language", "motivation", "file"])
        for template in templates.all {
            list.add(
                JSONObject([
                    "name": .string(template.name), "purpose": .string(template.purpose.rawValue),
                    "language": .string(template.language), "motivation": JSONValue(template.motivation),
                    "file": .string(template.file),
                ]),
                cells: [
                    template.name, template.purpose.rawValue, template.language, template.motivation ?? "",
                    template.file,
                ])
        }
        list.end()
        problems.forEach(Say.error)
    }
}

/// `rekindle template show`.
struct TemplateShow: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "show", abstract: "Print a template's text.")

    @Argument(help: "The template's name.")
    var name: String

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let (templates, _) = Live.templates(try Home.current(option: place.home))
        guard let template = templates.named(name) else {
            let names = templates.all.map(\.name).joined(separator: ", ")
            throw Failure.usage("\(name): there is no such template. There are: \(names)")
        }
        Say.document(template.source)
    }
}

/// `rekindle template check`.
struct TemplateCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check your templates, or one file: unknown variables, open sections.")

    @Argument(help: "A file; all of your own where none is named.", completion: .file())
    var file: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        if let file {
            let template = try Template(file: file, text: try TextInput.file(file, option: "check"))
            return Say.line("\(file): good, \(template.name) for \(template.purpose.rawValue)")
        }
        let (templates, problems) = Live.templates(try Home.current(option: place.home))
        problems.forEach(Say.error)
        if !problems.isEmpty { throw ExitCode(ExitCodes.nothingDone) }
        Say.line("\(templates.all.count) templates, all good")
    }
}
