import Testing

@testable import Community

@Suite struct TemplateTests {
    private func values(_ name: String = "Sofía Marqués") -> TemplateValues {
        TemplateValues(memberName: name, communityName: "Kestrel & Co", senderName: "Marie")
    }

    private func template(_ body: String, subject: String = "") throws -> Template {
        try Template(
            file: "t.txt", text: "---\nname: t\npurpose: reactivate\nsubject: \(subject)\n---\n\(body)\n")
    }

    private func text(_ body: String, _ values: TemplateValues) throws -> String {
        try template(body).render(values).text
    }

    private func failure(_ text: String) -> TemplateError? {
        do {
            _ = try Template(file: "t.txt", text: text)
            return nil
        } catch {
            return error
        }
    }

    @Test func `the front matter names and describes a template`() throws {
        let read = try Template(
            file: "own/hola.txt",
            text:
                "\u{FEFF}---\r\nname: hola\r\npurpose: step-up\r\nmotivation: fun\r\nlanguage: es\r\n---\r\n\r\nHola\r\n"
        )
        #expect(
            read.name == "hola" && read.purpose == .queue(.stepUp) && read.motivation == .fun && read.language == "es")
        #expect(read.source == "Hola")
        let bare = try Template(file: "t", text: "---\nname: t\npurpose: thank\n---\nHi")
        #expect((bare.motivation, bare.language) == (nil, "en"))
        #expect(bare.render(values()) == Template.Message(subject: "", text: "Hi"))
    }

    @Test func `variables stand for their values in subject and text`() throws {
        var values = values()
        values[.taskTitle] = "Review #4279"
        let message = try template(
            "{{ member.name }}: {{{task.title}}} {{&sender.name}}", subject: "For {{member.first_name}}"
        )
        .render(values)
        #expect(message == Template.Message(subject: "For Sofía", text: "Sofía Marqués: Review #4279 Marie"))
    }

    @Test(arguments: TemplateVariable.allCases)
    func `every variable is known and comes out as it is`(variable: TemplateVariable) throws {
        var values = values()
        values[variable] = "<b>&\"'</b>"
        #expect(try text("[{{\(variable.rawValue)}}]", values) == "[<b>&\"'</b>]")
    }

    @Test(arguments: [
        "{{name}}", "{{member.name}}", "{{#task}}", "{{! gone }}", "{{=<% %>=}}", "{{>other}}", "a\nb\r\n\u{2028}c",
        "\u{1B}[31mred", "null", "&amp; <script>",
    ])
    func `a value is never expanded again and passes through untouched`(hostile: String) throws {
        #expect(try text("Hi {{member.name}}!", values(hostile)) == "Hi \(hostile)!")
    }

    @Test func `a long value passes through whole`() throws {
        let long = String(repeating: "{{#a}}é", count: 20_000)
        #expect(try text("{{member.name}}", values(long)) == long)
    }

    @Test func `a section is shown where the value is there, its inverse where it is missing or blank`() throws {
        let body =
            "{{#task.title}}\nTake {{task.title}}, {{member.first_name}}\n{{/task.title}}\n{{^task}}\nNothing\n{{/task}}"
        var values = values()
        #expect(try text(body, values) == "Nothing\n")
        values[.taskTitle] = " \n"
        #expect(try text(body, values) == "Nothing\n")
        values[.taskTitle] = "it"
        #expect(try text(body, values) == "Take it, Sofía\n")
        values[.channel] = "chat"
        #expect(try text("{{#channel}}{{channel}} {{member.name}}{{/channel}}", values) == "chat Sofía Marqués")
        #expect(try text("{{#task}}{{task.title}}{{task.url}}{{/task}}", values) == "it")
    }

    @Test(arguments: [
        ("Sofía Marqués Ibáñez", "Sofía"), ("高橋 美咲", "高橋 美咲"), ("טארק אל־נג׳אר", "טארק אל־נג׳אר"), ("Plato", "Plato"),
        ("J. R. Hartley", "J. R. Hartley"), ("Dr. No", "Dr. No"), ("Иван Петров", "Иван"),
        ("Siobhán Ní Dhomhnaill", "Siobhán"),
        ("Nguyễn Văn A", "Nguyễn"), ("García, Ana", "García, Ana"), ("x y", "x y"), ("Kenji 佐々木", "Kenji 佐々木"),
    ])
    func `the first name is the first word only where that can be told`(name: String, first: String) {
        #expect(FirstName.of(name) == first)
    }

    @Test(arguments: [
        ("Hi", 1, "no front matter"), ("", 1, "no front matter"),
        ("---\nname: t\npurpose: thank", 3, "the front matter never ends"),
        ("---\npurpose: thank\n---\nHi", 1, "no name"), ("---\nname: t\n---\nHi", 1, "no purpose"),
        ("---\nname: t\npurpose: party\n---\nHi", 3, "there is no purpose \"party\""),
        ("---\nname: t\npurpose: outbox\n---\nHi", 3, "there is no purpose \"outbox\""),
        ("---\nname: t\npurpose: ask\nmotivation: money\n---\nHi", 4, "there is no motivation \"money\""),
        ("---\nname: t\nlanguage: german\npurpose: ask\n---\nHi", 3, "there is no language \"german\""),
        ("---\nname: t\nlanguage: xx\npurpose: ask\n---\nHi", 3, "there is no language \"xx\""),
        ("---\nname: t\nmood: good\n---\nHi", 3, "unknown key \"mood\""),
        ("---\nname: t\nname: u\n---\nHi", 3, "name is there twice"), ("---\nname\n---\nHi", 2, "\"name\" is no field"),
        ("---\nname: t\npurpose: thank\n---\n\n", 5, "no message"),
        ("---\nname: t\npurpose: thank\n---\n\nHi\n{{member.nme}}", 7, "unknown variable \"member.nme\""),
        ("---\nname: t\nsubject: {{x}}\npurpose: thank\n---\nHi", 3, "unknown variable \"x\""),
        ("---\nname: t\npurpose: thank\n---\n{{#task}}\nHi", 5, "the section task is never closed"),
        ("---\nname: t\npurpose: thank\n---\nHi\n{{/task}}", 6, "{{/task}} closes no section"),
        ("---\nname: t\npurpose: thank\n---\n{{#task}}{{/mentor}}", 5, "{{/mentor}} closes the section task"),
        ("---\nname: t\npurpose: thank\n---\nHi\n{{member.name", 6, "a tag is never closed"),
        ("---\nname: t\npurpose: thank\n---\n{{task}}", 5, "\"task\" is more than one text"),
        ("---\nname: t\npurpose: thank\n---\n{{>other}}", 5, "{{>other}} is not for messages"),
        ("---\nname: t\npurpose: thank\n---\n{{=<% %>=}}", 5, "{{=<% %>=}} is not for messages"),
        ("---\nname: t\npurpose: thank\n---\n{{.}}", 5, "unknown variable \".\""),
        (
            "---\nname: t\npurpose: thank\n---\n{{uppercased(member.name)}}", 5,
            "unknown variable \"uppercased(member.name)\""
        ),
        ("---\nname: t\npurpose: thank\n---\n{{}}", 5, "unknown variable \"\""),
    ])
    func `a template that cannot be used says where and why`(text: String, line: Int, cause: String) {
        let error = failure(text)
        #expect(error?.line == line)
        #expect(error?.cause == cause)
        #expect(error?.remedy.isEmpty == false)
    }

    @Test func `an error is one line with file, line, cause and remedy`() {
        #expect(
            failure("---\nname: t\npurpose: thank\n---\n{{task}}")?.description
                == "t.txt:5: \"task\" is more than one text; use task.title or task.url")
    }
}
