/// Members with a deed of the last 14 days that nobody has thanked for: the newest deed first.
enum ThankQueue: QueueRule {
    static let queue = QueueName.thank

    static func order(of member: Standing) -> [Int64]? {
        GoodDeed.unthanked(member.figures, member.facts).first.map { [-$0.at.seconds] }
    }
}
