import Community
import Testing

@Suite struct BuiltInTemplatesTests {
    private static let all = BuiltInTemplates.all.map(\.name)

    private func message(_ name: String, _ fill: (inout TemplateValues) -> Void) throws -> Template.Message {
        var values = TemplateValues(memberName: "Amara Okonkwo", communityName: "Kestrel", senderName: "Marie")
        fill(&values)
        return try #require(Templates().named(name)).render(values)
    }

    private func complete(_ values: inout TemplateValues) {
        for variable in TemplateVariable.allCases where values[variable] == nil {
            values[variable] = "<\(variable.rawValue)>"
        }
    }

    @Test func `there is one for each queue that writes, and each is named after it`() {
        #expect(BuiltInTemplates.all.map(\.purpose) == [.welcome, .activate, .reactivate, .dormant, .talking, .thank])
        #expect(BuiltInTemplates.all.allSatisfy { $0.name == $0.purpose.rawValue && $0.language == "en" })
    }

    @Test(arguments: all)
    func `it greets by first name, speaks of the person's own deed and signs`(name: String) throws {
        let message = try message(name, complete)
        #expect(message.text.hasPrefix("Hi Amara,\n\n"))
        #expect(
            message.text.contains("\"<last_deed.title>\"") || message.text.contains("\"<last_contribution.title>\""))
        #expect(message.text.hasSuffix("\n\nMarie"))
        #expect(!message.subject.isEmpty)
    }

    @Test(arguments: all)
    func `with nothing known it still reads whole and asks one thing`(name: String) throws {
        let bare = try message(name) { _ in }
        #expect(!bare.text.contains("\"") && !bare.text.contains("{{") && !bare.subject.isEmpty)
        #expect(!bare.text.contains("\n\n\n") && !bare.text.contains("  "))
        #expect(bare.text.hasSuffix("\n\nMarie"))
        #expect(try !message(name, complete).text.contains("\n\n\n"))
    }

    @Test(arguments: all)
    func `it is short and never says that somebody is gone`(name: String) throws {
        let text = try message(name, complete).text.lowercased()
        #expect(text.split(whereSeparator: \.isWhitespace).count <= 110)
        for word in ["gone", "dead", "inactive", "lapsed", "dormant", "disappeared", "miss you", "missed you"] {
            #expect(!text.contains(word))
        }
    }

    @Test func `an own template of the same name wins`() throws {
        let own = try Template(file: "w.txt", text: "---\nname: welcome\npurpose: welcome\nlanguage: de\n---\nHallo")
        let templates = Templates(own: [own])
        #expect(templates.named("welcome")?.language == "de")
        #expect(templates.templates(for: .welcome).map(\.language) == ["de"])
        #expect(templates.all.count == 6)
        #expect(templates.named("nothing") == nil)
    }
}
