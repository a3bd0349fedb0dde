import Community
import Testing

@testable import Store

@Suite struct CandidateStoreTests {
    private let brazil = Region(typed: "BR") ?? Region(.southAmerica)

    private func talk(_ id: String, _ speaker: String, _ day: String, in channel: String, with people: [String] = [])
        -> FeedActivity
    {
        var row = said(id, by: speaker, "\(day)T10:00:00Z")
        row.channel = channel
        row.people = people.map(OriginID.init)
        return row
    }

    /// Rita talks everywhere, Caio only codes, Ravi is quiet, Nina is never to be contacted, Bo a bot.
    private func store() throws -> TestStore {
        let test = try TestStore()
        let people = ["rita", "caio", "ravi", "nina", "new", "helper-bot"]
        var event = FeedActivity(
            kind: .event, originID: OriginID("e-1"), at: Instant(iso8601: "2026-10-05T10:00:00Z") ?? test.clock.now,
            text: "Meetup")
        event.people = [OriginID("rita")]
        try test.pull(
            "forum",
            TestList(
                .identity, people.map { .identity(identity($0, $0, name: $0.prefix(1).uppercased() + $0.dropFirst())) }),
            .activities(
                .conversation,
                [
                    talk("p-0", "ravi", "2024-01-02", in: "help"), talk("p-1", "rita", "2024-11-20", in: "old"),
                    talk("p-2", "rita", "2026-10-01", in: "help", with: ["caio", "ravi"]),
                    talk("p-3", "rita", "2026-11-01", in: "events", with: ["new"]),
                    talk("p-4", "new", "2026-10-31", in: "help"), talk("p-5", "nina", "2026-11-01", in: "help"),
                    talk("p-6", "helper-bot", "2026-11-01", in: "help"),
                    talk("p-7", "caio", "2026-11-02", in: "help", with: ["rita"]),
                    talk("p-8", "caio", "2026-06-01", in: "help"),
                ]),
            .activities(
                .contribution,
                (10...20).map { did("c-\($0)", by: "caio", "2026-11-\($0)T10:00:00Z") }),
            .activities(.event, [event]))
        for person in people {
            _ = try test.store.perform(.assign(.region, to: "BR"), on: [test.id("forum/\(person)")])
        }
        _ = try test.store.perform(.setAside(.neverContact(.they)), on: [test.id("forum/nina")])
        return test
    }

    @Test func `who talks in many places to many people comes first; code counts for nothing`() throws {
        let test = try store()
        let found = try test.store.stewardCandidates(.ambassador, in: brazil)
        #expect(found.map(\.name) == ["Rita", "Caio"])
        // The channel and the people of two years ago are not in it; New was seen first the day before.
        #expect(
            found.first?.reasons == [
                "in Brazil", "2 channels", "3 people talked to", "1 event", "helped somebody new once",
                "here for 2 years",
            ])
        #expect(found.last?.reasons == ["in Brazil", "1 channel", "1 person talked to", "here for 5 months"])
        #expect(try test.store.stewardCandidates(.ambassador, in: nil).map(\.name) == ["Rita", "Caio"])
        #expect(try test.store.stewardCandidates(.ambassador, in: Region(typed: "DE")).isEmpty)
    }

    @Test func `who has the role is not suggested again`() throws {
        let test = try store()
        _ = try test.store.perform(
            .steward(.set(StewardshipDraft(.ambassador, brazil))), on: [test.id("forum/rita")])
        #expect(try test.store.stewardCandidates(.ambassador, in: brazil).map(\.name) == ["Caio"])
        #expect(
            try test.store.stewardCandidates(.liaison, in: brazil).first?.warning
                == "is candidate for ambassador for Brazil already")
    }

    @Test func `a speaker of the language is suggested as liaison from elsewhere`() throws {
        let test = try store()
        let caio = try test.id("forum/caio")
        _ = try test.store.perform(.assign(.region, to: "DE"), on: [caio])
        #expect(try test.store.stewardCandidates(.liaison, in: brazil).map(\.name) == ["Rita"])
        _ = try test.store.perform(.person([.set(.languages, "de, pt-BR")]), on: [caio])
        #expect(try test.store.stewardCandidates(.liaison, in: brazil).map(\.name) == ["Rita", "Caio"])
    }

    @Test func `the liaison of the region could write, is a guard and a word for letters, and guards not himself`()
        throws
    {
        let test = try store()
        let (rita, caio) = (try test.id("forum/rita"), try test.id("forum/caio"))
        _ = try test.store.perform(
            .steward(.set(StewardshipDraft(.liaison, Region(.southAmerica), status: .active))), on: [rita])
        let profile = try #require(try test.store.profile(caio))
        let guards = profile.contactGuards(sources: [], settings: Settings(), now: test.clock.now)
        #expect(
            guards.first { $0.kind == .mentor }?.sentence
                == "Rita is the liaison of the region and could write instead")
        let values = profile.templateValues(community: "K", sender: "Marie", channel: nil, now: test.clock.now)
        #expect(values[.regionLiaison] == "Rita")
        let tie = try #require(try test.store.couldWrite(to: caio).first { $0.name == "Rita" })
        #expect(tie.reasons.contains("liaison for South America"))
        let own = try #require(try test.store.profile(rita))
        #expect(own.regionStewards.isEmpty)
        #expect(own.contactGuards(sources: [], settings: Settings(), now: test.clock.now).isEmpty)
        _ = try test.store.perform(.setAside(.onBreak(until: nil)), on: [rita])
        #expect(try test.store.profile(caio)?.regionStewards.isEmpty == true)
    }
}
