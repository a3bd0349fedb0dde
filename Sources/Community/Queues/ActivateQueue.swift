/// People who take part and never contributed, and integrators: the people who implement are a pool of contributors.
enum ActivateQueue: QueueRule {
    static let queue = QueueName.activate

    static func order(of member: Standing) -> [Int64]? {
        guard takesPart(member.figures) || isIdleIntegrator(member) else { return nil }
        return [-Int64(member.figures.conversations90 + 3 * member.figures.attendances90)]
    }

    static func takesPart(_ figures: Figures) -> Bool {
        figures.naturalState == .participating && (figures.conversations90 >= 2 || figures.attendances90 >= 1)
    }

    private static func isIdleIntegrator(_ member: Standing) -> Bool {
        member.facts.person.roles[.implementor] != nil && !member.hasContributed
            && member.figures.naturalState != .newcomer
    }
}
