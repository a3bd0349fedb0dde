import Community
import Testing

@Suite struct TemplatesTests {
    private func own(_ name: String, _ purpose: String, _ language: String, _ motivation: String = "") throws
        -> Template
    {
        try Template(
            file: "\(name).txt",
            text:
                "---\nname: \(name)\npurpose: \(purpose)\nlanguage: \(language)\nmotivation: \(motivation)\n---\nown \(name)"
        )
    }

    private func suggested(
        _ templates: Templates, _ motivation: MotivationKind?, _ languages: String...
    ) -> [String?] {
        let template = templates.suggested(for: .queue(.reactivate), motivation: motivation, languages: languages)
        return [template?.name, template?.language]
    }

    @Test func `the suggestion is in the member's language, then for their motivation, else for everybody`() {
        let templates = Templates()
        #expect(suggested(templates, nil) == ["last-deed", "en"])
        #expect(suggested(templates, .learn, "es", "en") == ["reactivate-learn", "es"])
        #expect(suggested(templates, .purpose, "de-AT") == ["reactivate-purpose", "de"])
        #expect(suggested(templates, nil, "ja", "es") == ["last-deed", "es"])
        #expect(suggested(templates, nil, "ja") == ["last-deed", "en"])
        let activate = templates.suggested(for: .queue(.activate), motivation: .fun, languages: ["de"])
        #expect([activate?.name, activate?.language] == ["activate-fun", "en"])
        #expect(templates.suggested(for: .queue(.outbox)) == nil)
    }

    @Test func `an own template of the same name and language wins, and no other goes`() throws {
        let templates = Templates(own: [try own("last-deed", "reactivate", "es")])
        #expect(templates.named("last-deed", languages: ["es"])?.source == "own last-deed")
        #expect(templates.named("last-deed", languages: ["fr"])?.language == "fr")
        #expect(templates.named("last-deed")?.language == "en")
        #expect(templates.all.count == BuiltInTemplates.all.count)
        #expect(templates.named("nothing") == nil)
    }

    @Test func `own templates for a queue come before the built-in ones, also those in new languages`() throws {
        let templates = Templates(own: [
            try own("short", "reactivate", "en"), try own("curto", "reactivate", "pt-BR", "fun"),
        ])
        #expect(suggested(templates, nil, "en") == ["short", "en"])
        #expect(suggested(templates, nil, "pt") == ["curto", "pt-BR"])
        #expect(suggested(templates, .learn, "en") == ["reactivate-learn", "en"])
        #expect(templates.names(for: .queue(.reactivate)).prefix(2) == ["short", "curto"])
    }

    @Test func `a file may hold several templates, and each fault has the line of the file`() {
        let text = """
            ---
            name: a
            purpose: thank
            ---
            Thank you
            ---
            that was a line

            ---
            name: b
            purpose: thank
            ---
            {{nme}}
            ---
            name: a
            language: en
            purpose: welcome
            # a remark
            ---
            Welcome
            """
        let (templates, errors) = Template.all(file: "t.txt", text: text)
        #expect(templates.map(\.source) == ["Thank you\n---\nthat was a line", "Welcome"])
        #expect(errors.map(\.line) == [13])
        let doubles = Templates.duplicates(templates)
        #expect(
            doubles.map(\.description) == [
                "t.txt:14: \"a\" in en is there already, in t.txt:1; give it another name or language, or remove one"
            ])
    }

    @Test func `a title is quoted on one line and cut at a word`() {
        #expect(QuotedTitle.of(" Fix  {{the}}\tdocs ") == "Fix {{the}} docs")
        #expect(QuotedTitle.of("\n \nWhy does it fail?\nLog follows") == "Why does it fail?")
        let long = QuotedTitle.of(String(repeating: "word ", count: 40))
        #expect(long.count <= 91 && long.hasSuffix("word…"))
        #expect(QuotedTitle.of("") == "")
    }
}
