import Community
import Store

/// What a message to a member begins with unless the manager chooses otherwise.
struct ContactSuggestion {
    var channel: String?
    var template: Template?
    var task: StarterTask?
    /// Who could write instead, the best first.
    var others: [CouldWrite]

    /// "chat · last-deed · es; or ask Amara".
    var words: String {
        guard channel != nil || template != nil else { return "no channel is known" }
        let own = [channel, template?.name, template?.language].compactMap { $0 }.joined(separator: " · ")
        return others.first.map { "\(own); or ask \(FirstName.of($0.name))" } ?? own
    }
}

extension State {
    /// The suggestion for a member, as far as they are loaded.
    func suggestion(_ profile: Profile) -> ContactSuggestion {
        ContactSuggestion(
            channel: ContactChannel.all(of: profile, sources: heading?.sources ?? []).first { !$0.isDead }?.name,
            template: suggestedTemplate(profile),
            task: suggestedTask(profile), others: couldWrite[profile.row.id]?.value ?? [])
    }

    func suggestedTask(_ profile: Profile) -> StarterTask? {
        StarterTask.suggested(
            heading?.tasks ?? [], wishes: profile.wishes, tags: profile.row.tags, groups: profile.groups)
    }

    func suggestedTemplate(_ profile: Profile) -> Template? {
        let wishes = profile.wishes
        return options.templates.suggested(
            for: .queue(templateQueue(profile)), motivation: wishes.motivation, languages: wishes.languages)
    }

    /// The queue whose templates fit: of a follow-up without a message before it the one that the member waits in
    /// beside, and thanks for whoever waits nowhere.
    private func templateQueue(_ profile: Profile) -> QueueName {
        let queue = purpose(of: profile.row.id)
        let isFirst = !profile.facts.attempts.contains(where: \.isSent)
        if let queue, TemplatePurpose.queues.contains(queue), queue != .followUp || !isFirst { return queue }
        let others = profile.row.queues.filter { TemplatePurpose.queues.contains($0) && $0 != .followUp }
        if let other = others.first { return other }
        switch profile.row.figures.state {
        case .lapsed where profile.row.figures.contributions > 0: return .reactivate
        case .dormant where profile.row.figures.contributions > 0: return .dormant
        default: return .thank
        }
    }
}
