import Community
import Store

/// Who could take a role for a region, or somewhere at all.
struct CandidateQuestion: Hashable, Sendable {
    var role: StewardRole
    /// Nil for the whole community.
    var region: Region?

    /// The same for the role that comes next.
    var next: CandidateQuestion {
        let all = StewardRole.allCases
        let place = all.firstIndex(of: role) ?? 0
        return CandidateQuestion(role: all[(place + 1) % all.count], region: region)
    }

    /// "An ambassador for Brazil".
    var title: String {
        let article = role == .ambassador ? "An" : "A"
        return "\(article) \(role.words)" + (region.map { " for \($0.fullName)" } ?? "")
    }
}

/// Somebody suggested on a sheet, with the reasons.
struct SuggestedPerson {
    var key: MemberKey
    var name: String
    var reasons: [String]
    var warning: String?
    /// Nil where the suggestion names the key alone.
    var member: MemberID?
}

extension State {
    /// `a` on a region: who could take a role there.
    mutating func openCandidates(for region: Region?, role: StewardRole = .ambassador) -> [Effect] {
        layers.append(.person(PersonSheet(purpose: .steward(CandidateQuestion(role: role, region: region)))))
        return [.prepareFinder(nil)]
    }

    /// `:candidates BR`, or of the whole community where no region is named.
    mutating func askCandidates(_ typed: String) -> [Effect] {
        guard !typed.isEmpty else { return openCandidates(for: nil) }
        guard let region = Region(named: typed) else {
            return say("\(typed) names no country and no continent: write candidates BR, or Brazil")
        }
        return openCandidates(for: region)
    }

    mutating func take(_ found: [StewardCandidate], for question: CandidateQuestion, epoch: Int) {
        loading.underway.remove(.candidates(question))
        if candidates.count > 40 { candidates = [:] }
        candidates[question] = Cached(value: found, epoch: epoch)
    }

    /// What the uppermost sheet waits for.
    var neededCandidates: CandidateQuestion? {
        guard case .person(let sheet)? = layers.last, case .steward(let question) = sheet.purpose,
            (candidates[question]?.epoch ?? 0) < loading.epoch
        else { return nil }
        return question
    }
}
