import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

@Suite struct ThankTests {
    private func community() -> FakeCommunity {
        let community = FakeCommunity(3)
        community.change { held in
            for place in 0..<3 {
                let at = People.now.adding(seconds: -Int64(place) * 86_400)
                held.rows[place].figures.deeds = [
                    GoodDeed(kind: .milestone, number: 10, at: at), GoodDeed(kind: .anniversary, number: 3, at: at),
                ]
                held.rows[place].praised = [People.deed(place, at, title: "Form builder"), nil]
                held.facts[held.rows[place].id] = ManagerFacts()
            }
        }
        return community
    }

    @Test(arguments: [(120, 40), (80, 24), (40, 10)])
    func `the deed stands before the person, at every size`(size: (Int, Int)) throws {
        let session = Session(community(), view: "thank", width: size.0, height: size.1)
        let rows = session.screen.lines.filter { $0.contains("10th contr") && $0.contains("Sof") }
        let row = try #require(rows.first)
        let (deed, name) = (try #require(row.firstRange(of: "10th")), try #require(row.firstRange(of: "Sof")))
        #expect(deed.lowerBound < name.lowerBound)
        Snapshot.check(session.text, "thank-\(size.0)x\(size.1)")
    }

    @Test func `d says thanked`() {
        var session = Session(community(), view: "thank")
        session.press("d")
        #expect(session.community.saved == [.act([.init(action: .done(.thank), members: [1])])])
        #expect(session.statusLine.contains("thanked Sofía Marqués Ibáñez · u undoes"))
    }
}
