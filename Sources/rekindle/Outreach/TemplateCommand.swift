import ArgumentParser
import Community

/// `rekindle template`: the messages to begin with.
struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template", abstract: "List, show, check or begin message templates.",
        subcommands: [TemplateList.self, TemplateShow.self, TemplateCheck.self, TemplateNew.self])
}

/// `rekindle template list`.
struct TemplateList: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the templates.")

    @OptionGroup var output: FormatOptions
    @OptionGroup var place: PlaceOptions

    func run() throws {
        let (templates, problems) = Live.templates(try Home.current(option: place.home))
        var list = ListOutput(
            output, columns: [.text("Name"), .text("For"), .text("Language"), .text("Motivation"), .text("File")],
            keys: ["name", "purpose", "language", "motivation", "subject", "file"])
        for template in templates.all {
            list.add(
                JSONObject([
                    "name": .string(template.name), "purpose": .string(template.purpose.rawValue),
                    "language": .string(template.language), "motivation": JSONValue(template.motivation?.rawValue),
                    "subject": .string(template.subject), "file": .string(template.file),
                ]),
                cells: [
                    template.name, template.purpose.rawValue, template.language, template.motivation?.rawValue ?? "",
                    template.file,
                ])
        }
        list.end()
        problems.forEach(Say.error)
    }
}

/// `rekindle template check`.
struct TemplateCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check your templates, or one file: unknown variables, open sections, missing fields, doubles.",
        discussion: "Ends with 0 where all are good, with 1 where one is not.")

    @Argument(help: "A file; all of your own where none is named.", completion: .file())
    var file: String?

    @OptionGroup var place: PlaceOptions

    func run() throws {
        if let file { return try check(file) }
        let (templates, problems) = Live.templates(try Home.current(option: place.home))
        problems.forEach(Say.error)
        if !problems.isEmpty { throw ExitCode(ExitCodes.nothingDone) }
        Say.line("\(templates.all.count) templates, all good")
    }

    private func check(_ file: String) throws {
        let (templates, errors) = Template.all(file: file, text: try TextInput.file(file, option: "check"))
        let faults = errors + Templates.duplicates(templates)
        for fault in faults.sorted(by: { $0.line < $1.line }) { Say.error(fault.description) }
        if !faults.isEmpty { throw ExitCode(ExitCodes.nothingDone) }
        for template in templates {
            Say.line("\(file): good, \(template.name) for \(template.purpose.rawValue) in \(template.language)")
        }
    }
}
