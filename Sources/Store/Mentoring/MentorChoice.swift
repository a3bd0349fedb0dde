public import Community

extension Store {
    /// Throws where a member cannot mentor some others: they are one of them, a bot, junk, never to be contacted, or no
    /// longer in the feeds. Somebody who is quiet, away or has no room can, and is warned of.
    func checkMentor(_ id: MemberID, of mentees: [MemberID], leaving: MemberID? = nil) throws {
        guard let row = try rows([id]).first else {
            throw StoreError(
                .notFound, thing: "the mentor", cause: "no such member", remedy: "See: rekindle members")
        }
        let leaves = id == leaving ? "is the mentor who leaves" : nil
        guard let cause = leaves ?? row.whyNoMentor(of: mentees) else { return }
        throw StoreError(
            .notFound, thing: "\(row.name) (\(row.key))", cause: cause, remedy: "Choose another mentor")
    }

    /// What to mind about somebody who has just got mentees: no room said, quiet, on a break, away, more mentees than
    /// room, mentees too much alike. Nil where nothing is.
    ///
    /// - Complexity: O(mentors + mentees).
    func warning(ofMentors ids: Set<MemberID>, today: Day) throws -> String? {
        let minds = try mentoring().mentors.filter { $0.row.map { ids.contains($0.id) } ?? false }
            .compactMap { mentor in mentor.warning(today: today).map { "\(mentor.name): \($0)" } }
        return minds.isEmpty ? nil : minds.joined(separator: "; ")
    }
}

extension MemberRow {
    /// Whether they may be suggested as a mentor: who would be refused by name is not, nor whose data is wrong.
    var isOfferedAsMentor: Bool { whyNoMentor(of: []) == nil && !wrongData }

    fileprivate func whyNoMentor(of mentees: [MemberID]) -> String? {
        if mentees.contains(id) { return "nobody mentors themselves" }
        guard let loss = MentorLoss(self), loss.isRefusal else { return nil }
        return loss == .bot ? "a bot cannot mentor" : loss.words
    }
}

extension [Mentor] {
    /// Why none of them is suggested to some members: nobody has room, or only they themselves or the mentor they have.
    public func whyNobody(isSuggestedTo members: [MemberID], today: Day) -> String {
        let free = filter { mentor in
            guard let row = mentor.row, let duty = mentor.duty, row.isOfferedAsMentor, !mentor.isLost else {
                return false
            }
            return duty.capacity > mentor.mentees.count && !duty.isAway(on: today)
        }
        let own = free.filter { mentor in mentor.row.map { members.contains($0.id) } ?? false }
        guard !own.isEmpty else {
            let theirs = free.first { mentor in
                members.count == 1 && mentor.mentees.contains { $0.row.id == members[0] }
            }
            return theirs.map { "\($0.name) has room, but mentors them already" } ?? "no mentor has room"
        }
        if members.count == 1 { return "\(own[0].name) has room, but nobody mentors themselves" }
        let names = own.count > 3 ? "\(own.count) mentors" : Wording.list(own.map(\.name))
        return names + (own.count == 1 ? " has room, but is" : " have room, but are") + " marked too"
    }
}

extension Mentor {
    /// Why it had better be somebody else: quiet, on a break, alumni, content as is, away, no mentor yet; nil where
    /// nothing speaks against them.
    public func doubt(today: Day) -> String? {
        let parts = minds(today) + (isNew ? ["no mentor yet"] : [])
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// The same with mentees too much alike or more than room, and what to do; nil where nothing is to be minded.
    public func warning(today: Day) -> String? {
        let parts = [
            isNew ? "no mentor yet. Say how much room there is" : nil,
            overCapacity.map { "\($0). Look for another, or give more room" },
        ].compactMap { $0 }
        let all = minds(today) + [uniformity].compactMap { $0 } + parts
        return all.isEmpty ? nil : all.joined(separator: ", ")
    }

    /// Why a mentor of today cannot mentor now, in the words of Mentors: "on a break", "away until 10 Jan"; nil where
    /// they can.
    func absence(today: Day) -> String? {
        let parts = [loss?.words, away(today)].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private var isNew: Bool { duty == nil && row != nil }

    /// How they stand, whether they mentor already or not.
    private func minds(_ today: Day) -> [String] { [standing, away(today)].compactMap { $0 } }

    private func away(_ today: Day) -> String? {
        duty?.awayUntil.flatMap { $0 > today ? "away until \($0.short(relativeTo: today))" : nil }
    }

    private var standing: String? {
        guard let row else { return MentorLoss.notInFeeds.words }
        return MentorLoss(row)?.words ?? (row.figures.state == .contentAsIs ? "content as is" : nil)
    }
}
