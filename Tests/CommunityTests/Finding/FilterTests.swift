import Testing

@testable import Community

@Suite struct FilterTests {
    private func tests(_ text: String, lenient: Bool = false) throws -> [Filter.Test] {
        try Filter(text, lenient: lenient).conditions.map(\.test)
    }

    private func error(_ text: String, lenient: Bool = false) -> FilterError? {
        do {
            _ = try Filter(text, lenient: lenient)
            return nil
        } catch { return error }
    }

    @Test func `the whole language in one line`() throws {
        let text = """
            state:lapsed level>=contributor silent>90d region:DE tag:docs mentor:none org:"Acme GmbH" source:forum \
            role:staff queue:welcome basis:own text
            """
        #expect(
            try tests(text) == [
                .states([.lapsed]), .levels([.contributor, .core]), .number(.silent, .greater, 90),
                .field(.region, .equal("de")), .field(.tag, .equal("docs")), .field(.mentor, .none),
                .field(.organization, .contains("acme gmbh")), .field(.source, .equal("forum")), .roles([.staff]),
                .queues([.welcome]), .bases([.own]), .text("text"),
            ])
    }

    @Test(
        arguments: [
            ("level=core", .levels([.core])), ("level!=none", .levels([.visitor, .participant, .contributor, .core])),
            ("level<participant", .levels([.none, .visitor])), ("level<=visitor", .levels([.none, .visitor])),
            ("level>contributor", .levels([.core])), ("level:core,none", .levels([.core, .none])),
            ("silent:7", .number(.silent, .equal, 7)), ("silent:>=7d", .number(.silent, .greaterOrEqual, 7)),
            ("contributions!=0", .number(.contributions, .unequal, 0)),
            ("conversations<3", .number(.conversations, .less, 3)),
            ("attendances<=3", .number(.attendances, .lessOrEqual, 3)),
            ("threshold=28d", .number(.threshold, .equal, 28)), ("state:on-break", .states([.onBreak])),
            ("State:On_Break", .states([.onBreak])), ("state:lapsed,dormant", .states([.lapsed, .dormant])),
            ("queue:follow_up", .queues([.followUp])), ("organization:none", .field(.organization, .none)),
            ("mentor:\"none\"", .field(.mentor, .contains("none"))),
            ("key:forum/U-1", .field(.key, .equal("forum/u-1"))),
            ("key:none", .field(.key, .equal("none"))), ("owner:Márie", .field(.owner, .contains("marie"))),
            ("\"Two  Words\"", .text("two words")), ("高", .text("高")), ("<u1>", .text("<u1>")),
            ("a+b=c", .text("a+b=c")), ("\"foo:bar\"", .text("foo:bar")), ("u-1:2", .text("u-1:2")),
        ] as [(String, Filter.Test)])
    func `one term`(text: String, test: Filter.Test) throws {
        #expect(try tests(text) == [test])
    }

    @Test func `a minus turns a term round, and alone it is text`() throws {
        let filter = try Filter("-tag:docs -\"two words\" - -x")
        #expect(filter.conditions.map(\.isNegated) == [true, true, false, true])
        #expect(
            filter.conditions.map(\.test)
                == [.field(.tag, .equal("docs")), .text("two words"), .text("-"), .text("x")])
    }

    @Test(arguments: ["", "   ", "\"\"", "\u{301}"])
    func `nothing asks for nothing`(text: String) throws {
        #expect(try Filter(text).isEmpty)
    }

    @Test func `an unknown field or value is named with those there are`() {
        #expect(
            error("colour:red")?.sentence
                == "colour:red: there is no field colour; use one of state, level, silent, region, tag, mentor, org, "
                + "source, role, queue, basis, owner, key, language, skill, persona, motivation, timezone, found, "
                + "obstacle, is, contributions, conversations, attendances, threshold, or put text in quotes")
        #expect(
            error("a state:gone")?.sentence
                == "state:gone: gone is not understood; use one of newcomer, active, participating, talking, lapsed, "
                + "dormant, on_break, alumni, content_as_is, unknown")
        #expect(error("queue:thanks")?.valid == QueueName.existing.map(\.rawValue))
        #expect(error("silent>long")?.sentence == "silent>long: long is not understood; use one of 90, 90d")
        #expect(error("silent>-1")?.cause == .unknownValue("-1"))
        #expect(error("level>")?.cause == .missingValue)
        #expect(error("-tag:")?.sentence == "-tag:: a value is missing")
        #expect(error("state:,")?.cause == .missingValue)
        #expect(error("state>lapsed")?.sentence == "state>lapsed: this field knows no order; use : instead")
        #expect(error("tag<docs")?.cause == .notOrdered)
        #expect(error("org:\"Acme")?.sentence == "org:\"Acme: the closing quote is missing")
        #expect(error("contributions>5d")?.cause == .unknownValue("5d"))
    }

    @Test(arguments: ["state:", "level>", "level>=", "silent>", "-tag:", "org:\"", "\"", "level>c", "state:,", "key:"])
    func `an unfinished term asks for nothing while it is typed`(text: String) throws {
        #expect(try tests(text, lenient: true).isEmpty)
    }

    @Test func `what is typed so far narrows already`() throws {
        #expect(try tests("state:l", lenient: true) == [.states([.lapsed])])
        #expect(try tests("state:a", lenient: true) == [.states([.active, .alumni])])
        #expect(try tests("region:D", lenient: true) == [.field(.region, .prefix("d"))])
        #expect(try tests("tag:\"docs\"", lenient: true) == [.field(.tag, .equal("docs"))])
        #expect(try tests("org:\"Acme G", lenient: true) == [.field(.organization, .contains("acme g"))])
        #expect(try tests("level>=co", lenient: true).isEmpty)
        #expect(try tests("level>=cor", lenient: true) == [.levels([.core])])
        #expect(error("state:lx", lenient: true)?.cause == .unknownValue("lx"))
        #expect(error("colour:", lenient: true)?.cause == .unknownField("colour"))
    }

    @Test(
        arguments: [
            ("sof", "so", true), ("so", "sof", false), ("sof state:lapsed", "so", true), ("a b", "b", true),
            ("region:de", "region:d", true), ("-sof", "-so", false), ("-so x", "-so", true), ("x", "", true),
            ("org:acme", "org:ac", true), ("tag:none", "tag:n", false), ("silent>9", "silent>90", false),
        ])
    func `a filter refines another if all its members are among the other's`(new: String, old: String, refines: Bool)
        throws
    {
        #expect(try Filter(new, lenient: true).refines(Filter(old, lenient: true)) == refines)
    }
}
