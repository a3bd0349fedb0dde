import Community
internal import GRDB

extension Store {
    /// Who is to know that members are on a break: their mentors and their mentees, in words; nil where nobody is.
    ///
    /// - Complexity: O(mentors + mentees).
    public func whoToTell(ofBreaksOf ids: [MemberID]) throws -> String? {
        let wanted = Set(ids)
        let mentors = try read { db in try MentoringReader(db).mentoring().mentors }
        var parts: [String] = []
        for mentor in mentors {
            let mentees = mentor.mentees.filter { wanted.contains($0.row.id) }.map(\.row.name)
            if !mentees.isEmpty { parts.append("\(mentor.name), who mentors \(Wording.list(mentees))") }
            if let row = mentor.row, wanted.contains(row.id), !mentor.mentees.isEmpty {
                let names = Wording.list(mentor.mentees.map(\.row.name))
                parts.append("\(names), whom \(mentor.name) mentors")
            }
        }
        return parts.isEmpty ? nil : "tell " + parts.prefix(3).joined(separator: "; ")
    }
}
