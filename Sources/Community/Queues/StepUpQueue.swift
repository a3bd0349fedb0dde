/// People who are around and one step from the next level: whom to recruit and to mentor, by recent contributions.
enum StepUpQueue: QueueRule {
    static let queue = QueueName.stepUp

    static func order(of member: Standing) -> [Int64]? {
        guard member.figures.towardsNext != nil, member.figures.isPresent else { return nil }
        return [-Int64(member.figures.contributions90)]
    }
}
