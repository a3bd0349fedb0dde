import Data
import Testing

@testable import Community

@Suite struct BuiltInTemplatesTests {
    private static let all = BuiltInTemplates.all
    private static let greetings = [
        "en": "Hi Amara,", "de": "Hallo Amara,", "fr": "Bonjour Amara,", "es": "Hola, Amara:",
    ]
    private static let quotes = ["en": ("\"", "\""), "de": ("„", "“"), "fr": ("« ", " »"), "es": ("«", "»")]

    private func message(_ template: Template, _ fill: (inout TemplateValues) -> Void) -> Template.Message {
        var values = TemplateValues(memberName: "Amara Okonkwo", communityName: "Kestrel", senderName: "Marie")
        values.setAbout(name: "Ravi Rao", reason: nil, lastDeed: nil)
        fill(&values)
        return template.render(values)
    }

    private func complete(_ values: inout TemplateValues) {
        for variable in TemplateVariable.allCases where values[variable] == nil {
            values[variable] = "<\(variable.rawValue)>"
        }
    }

    @Test func `each file can be read and checked whole`() {
        for (file, text) in TemplateFiles.all {
            let (templates, errors) = Template.all(file: file, text: text)
            #expect(errors.isEmpty, "\(errors)")
            #expect(templates.allSatisfy { file.contains(".\($0.language).") && file.hasPrefix($0.purpose.rawValue) })
        }
        #expect(Templates.duplicates(Self.all).isEmpty)
    }

    @Test(arguments: TemplatePurpose.allCases)
    func `there is one for everybody and, but for reminders and asking, one per kind of motivation`(
        purpose: TemplatePurpose
    ) {
        let english = Self.all.filter { $0.purpose == purpose && $0.language == "en" }
        let hasAll = purpose != .ask && purpose != .queue(.followUp)
        #expect(english.map(\.motivation) == [nil] + (hasAll ? MotivationKind.allCases.map { $0 } : []))
    }

    @Test(arguments: ["de", "fr", "es"])
    func `welcome and reactivation are there in other languages, kind for kind`(language: String) {
        for purpose in [TemplatePurpose.queue(.welcome), .queue(.reactivate), .queue(.followUp), .ask] {
            let names = { (language: String) in
                Self.all.filter { $0.purpose == purpose && $0.language == language }.map {
                    [$0.name, $0.motivation?.rawValue]
                }
            }
            #expect(names(language) == names("en"))
        }
    }

    @Test(arguments: all.indices)
    func `it greets by first name, speaks of the person's own deed and signs`(index: Int) throws {
        let template = Self.all[index]
        let message = message(template, complete)
        #expect(message.text.hasPrefix(try #require(Self.greetings[template.language]) + "\n\n"))
        let (open, close) = try #require(Self.quotes[template.language])
        let deeds = template.purpose == .ask ? ["about.last_deed"] : ["last_deed.title", "last_contribution.title"]
        #expect(
            deeds.contains { deed in
                message.text.contains("\(open)<\(deed)>\(close)")
                    || template.purpose == .ask && message.text.contains("<\(deed)>")
            })
        #expect(message.text.hasSuffix("\n\nMarie"))
        #expect(!message.subject.isEmpty && !message.subject.contains("{{"))
        #expect(message.text.contains("?"))
    }

    @Test(arguments: all.indices)
    func `with nothing known it still reads whole and asks one thing`(index: Int) {
        let template = Self.all[index]
        let bare = message(template) { _ in }
        #expect(!bare.text.contains("<") && !bare.text.contains("{{") && !bare.subject.isEmpty)
        for text in [bare.text, message(template, complete).text] {
            #expect(!text.contains("\n\n\n") && !text.contains("  ") && !text.contains("()"))
            #expect(text.hasSuffix("\n\nMarie"))
        }
        #expect(bare.text.count { $0 == "?" } >= 1 || template.purpose == .queue(.followUp))
    }

    @Test(arguments: all.indices)
    func `it is short and never says that somebody is gone`(index: Int) {
        let text = message(Self.all[index], complete).text.lowercased()
        #expect(text.split(whereSeparator: \.isWhitespace).count <= 110)
        for word in [
            "gone", "dead", "inactive", "lapsed", "dormant", "disappeared", "miss you", "missed you", "inaktiv",
            "verschwunden", "vermiss", "inactif", "disparu", "manques", "inactiv", "desapareci", "echamos de menos",
        ] { #expect(!text.contains(word)) }
    }

    @Test func `days are written in the language of the letter`() throws {
        let day = try #require(Day(iso8601: "2026-10-01"))
        let today = try #require(Day(iso8601: "2026-11-21"))
        let next = try #require(Day(iso8601: "2027-01-02"))
        let words = ["en", "de", "fr", "es"].map { LetterDate.text(day, today: today, language: $0) }
        #expect(words == ["1 October", "1. Oktober", "1er octobre", "1 de octubre"])
        let later = ["en-GB", "de-AT", "fr", "es-MX"].map { LetterDate.text(day, today: next, language: $0) }
        #expect(later == ["1 October 2026", "1. Oktober 2026", "1er octobre 2026", "1 de octubre de 2026"])
        #expect(LetterDate.text(day, today: today, language: "ja").contains("10"))
    }
}
