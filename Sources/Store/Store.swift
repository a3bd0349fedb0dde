public import Community

/// One community's file.
public final class Store: Sendable {
    public let path: String
    public let context: Context
    let none = StoreError(.other, thing: "store", cause: "not built yet", remedy: "wait")

    public init(path: String, community: String, context: Context, create: Bool = false) throws {
        self.path = path
        self.context = context
    }

    public func heading() throws -> Heading { throw none }
    public func revision() throws -> Int64 { throw none }
    public func counts() throws -> [QueueName: QueueCount] { throw none }
    public func members(in queue: QueueName, limit: Int? = nil) throws -> [MemberID] { throw none }
    public func rows(_ ids: [MemberID]) throws -> [MemberRow] { throw none }
    public func facts(of ids: [MemberID]) throws -> [MemberID: ManagerFacts] { throw none }
    public func member(_ key: MemberKey) throws -> MemberID? { throw none }
    public func profile(_ id: MemberID) throws -> Profile? { throw none }
    public func review() throws -> [ReviewItem] { throw none }
    public func sources() throws -> [SourceStatus] { throw none }
    public func unreadable(source: String) throws -> [UnreadableReport] { throw none }
    public func journal(limit: Int? = nil, member: MemberID? = nil) throws -> [JournalEntry] { throw none }
    public func perform(_ action: ManagerAction, on ids: [MemberID]) throws -> EditReceipt { throw none }
    public func perform(_ pairs: [(ManagerAction, [MemberID])]) throws -> EditReceipt { throw none }
    public func accept(suggestions ids: [String]) throws -> EditReceipt { throw none }
    public func reject(suggestions ids: [String]) throws -> EditReceipt { throw none }
    public func merge(_ first: MemberID, _ second: MemberID) throws -> EditReceipt { throw none }
    public func split(_ id: MemberID, identity: MemberKey) throws -> EditReceipt { throw none }
    public func undo() throws -> EditReceipt? { throw none }
    public func redo() throws -> EditReceipt? { throw none }
    public func addSource(name: String, url: String, tokenPlace: String) throws { throw none }
    public func setSource(name: String, url: String?, tokenPlace: String?) throws { throw none }
    public func removal(ofSource name: String) throws -> (identities: Int, activities: Int) { throw none }
    public func removeSource(name: String) throws { throw none }
    public func withPullLock<T>(_ body: () throws -> T) throws -> T { throw none }
    public func withPullLock<T>(_ body: () async throws -> T) async throws -> T { throw none }
    public func apply(
        _ feed: FetchedFeed, source: String, acceptRemovals: Bool, isCancelled: @Sendable () -> Bool,
        progress: @Sendable (StoreProgress) -> Void
    ) throws -> StoreOutcome { throw none }
    public func recordFailure(source: String, problems: [PullProblem], status: String, seconds: Double) throws {
        throw none
    }
    public func recomputeDue() throws -> Int { throw none }
}
