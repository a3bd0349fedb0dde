/// What a filter text asks for: all of its conditions must hold, a repeated field included.
///
/// The language of PRODUCT §10: words and `"quoted text"` search names, usernames, addresses, keys and organizations;
/// `field:value`, and on level and numbers `= != < <= > >=`; `-` before a term turns it round; `state:lapsed,dormant`
/// takes either; `mentor:none` is nobody, `mentor:"none"` somebody of that name.
public struct Filter: Equatable, Sendable {
    /// What must hold, in the order written.
    public var conditions: [Condition]

    /// Reads a filter.
    ///
    /// - Parameter lenient: for a text that is still being typed: an unfinished term such as `state:` or `level>` asks
    ///   for nothing, `state:la` for what begins so.
    /// - Parameter isShared: for a shared screen: words find no addresses, and fields that it hides are refused.
    public init(_ text: String, lenient: Bool = false, isShared: Bool = false) throws(FilterError) {
        conditions = []
        for term in FilterTerm.terms(of: text) {
            guard let test = try FilterReader(term: term, lenient: lenient, isShared: isShared).test() else { continue }
            conditions.append(Condition(test: test, isNegated: term.isNegated))
        }
    }

    /// Creates a filter of conditions; of none, one that everybody passes.
    public init(conditions: [Condition] = []) { self.conditions = conditions }

    /// Whether everybody passes.
    public var isEmpty: Bool { conditions.isEmpty }

    /// One term.
    public struct Condition: Hashable, Sendable {
        /// What is asked.
        public var test: Test
        /// Whether those are meant who do not pass.
        public var isNegated: Bool

        /// Creates a condition.
        public init(test: Test, isNegated: Bool = false) {
            self.test = test
            self.isNegated = isNegated
        }
    }

    /// What a term asks of a member.
    public enum Test: Hashable, Sendable {
        /// Folded text that a name, username, address, key or organization contains.
        case text(String)
        /// The same without addresses.
        case openText(String)
        case states([MemberState])
        case levels([Level])
        case roles([Role])
        case bases([ThresholdBasis])
        /// Shown in any of the queues.
        case queues([QueueName])
        case number(Number, Comparison, Int)
        case field(SearchText.Field, Match)
    }

    /// The figures that compare as numbers.
    public enum Number: String, CaseIterable, Sendable {
        case silent, contributions, conversations, attendances, threshold
    }

    /// How two values compare.
    public enum Comparison: String, CaseIterable, Sendable {
        case equal = "="
        case unequal = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        /// Whether `left` compares so to `right`.
        public func holds<T: Comparable>(_ left: T, _ right: T) -> Bool {
            switch self {
            case .equal: left == right
            case .unequal: left != right
            case .less: left < right
            case .lessOrEqual: left <= right
            case .greater: left > right
            case .greaterOrEqual: left >= right
            }
        }
    }

    /// How a field's value is asked for; texts are folded.
    public enum Match: Hashable, Sendable {
        case none
        case equal(String)
        case prefix(String)
        case contains(String)
    }
}
