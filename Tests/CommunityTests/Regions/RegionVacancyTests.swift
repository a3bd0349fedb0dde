import Testing

@testable import Community

struct `Who stands for a region, and what is open` {
    private func steward(_ name: String, _ role: StewardRole = .liaison, until: String, over: Bool = false)
        -> RegionSteward
    {
        RegionSteward(
            name: name, key: MemberKey("forum/\(name)") ?? MemberKey(source: "forum", originID: OriginID("x")),
            stewardship: Stewardship(
                role: role, region: Region(typed: "BR") ?? Region(.europe), status: .active, until: day(until)),
            isTermOver: over)
    }

    private func brazil(_ stewards: RegionSteward..., awareness: Awareness = .emerging) -> RegionRow {
        var row = RegionRow(Region(typed: "BR") ?? Region(.europe))
        row.count.members = 4
        row.isRecorded = true
        row.record = RegionRecord(Region(typed: "BR") ?? Region(.europe))
        row.record?.awareness = awareness
        row.stewards = stewards
        return row
    }

    private let today = day("2027-01-10")

    @Test func `a liaison in office leaves room for another, an ambassador does not`() {
        let row = brazil(steward("Suryani", until: "2027-03-27"), steward("Amara", .ambassador, until: "2027-03-27"))
        #expect(row.vacancy(.liaison) == .another)
        #expect(row.vacancy(.ambassador) == nil)
        #expect(row.vacancy(.recordKeeper) == nil)
        #expect(row.slot(.liaison, today: today) == "Suryani → 27 Mar, open to another")
        #expect(row.slot(.ambassador, today: today) == "Amara → 27 Mar")
        #expect(!row.isGap)
    }

    @Test func `the end of a term says its year as no day can be read`() {
        let one = steward("Suryani Hartono", until: "2028-08-23")
        #expect(one.short(today: today) == "Suryani → Aug 2028")
        #expect(one.short(today: today, isNarrow: true) == "Suryani → Aug '28")
        #expect(steward("Rowan", until: "2027-08-23").short(today: today) == "Rowan → 23 Aug")
        #expect(day("2027-08-03").long == "3 Aug 2027")
    }

    @Test func `a term that has run out is told, and the slot is open beside it`() {
        let row = brazil(steward("Suryani", until: "2026-11-30", over: true), awareness: .established)
        #expect(row.vacancy(.liaison) == .open)
        #expect(row.slot(.liaison, today: today) == "Suryani → 30 Nov 2026 ! term over, open")
        #expect(row.stewards[0].short(today: today) == "Suryani !")
        #expect(row.isGap)
        let two = brazil(
            steward("Suryani", until: "2026-11-30", over: true), steward("Rowan", until: "2027-03-27"))
        #expect(two.vacancy(.liaison) == .another)
    }

    @Test func `an established country needs no first liaison`() {
        #expect(brazil(awareness: .established).vacancy(.liaison) == nil)
        #expect(brazil(awareness: .established).vacancy(.ambassador) == .open)
        #expect(brazil().slot(.liaison, today: today) == "open")
    }

    @Test func `where nobody is sought it is said why`() {
        #expect(brazil(awareness: .established).whyNoVacancy(.liaison) == "established: none is sought")
        #expect(brazil().whyNoVacancy(.liaison) == nil)
        #expect(brazil().whyNoVacancy(.recordKeeper) == "one is sought nowhere")
        #expect(RegionRow(Region(.europe)).whyNoVacancy(.ambassador) == "nobody and nothing is known there")
        var area = RegionRow(Region(typed: "BR/Bahia") ?? Region(.europe))
        area.count.members = 1
        #expect(area.whyNoVacancy(.ambassador) == "in an area one is sought once it is a priority")
    }
}
