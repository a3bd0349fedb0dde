import Community
import Store

/// What happened.
enum Action: Sendable {
    case key(KeyName)
    case paste(String)
    case mouse(MouseAction)
    case resized(Extent)
    /// A second or so passed without a key.
    case tick(Instant)
    /// The store's revision, asked now and then.
    case revision(Int64)
    /// What holds the store up, asked now and then.
    case holdup(Holdup?)
    case loaded(Loaded)
    case failed(Need, String)
    case saved(Int, SaveResult)
    case pulling(PullProgress)
    case reckoning(ResultsView.Progress)
    case pulled([PullReport])
    case pullFailed(String)
    case recomputed(Int)
    case copied(String, by: String?)
    case noted(String)
    case problem(String)
    /// Text came back from the editor; nil where it was given up.
    case edited(String?)
    case communityOpened(Context?, pull: Bool)
    case firstRunFailed(String)
    /// The name that edits are signed with was kept.
    case named(String)
    case exported(ExportRequest, ExportAnswer)
    /// An effect that was waited for ended, with what came of it.
    indirect case finished(Action?)
    /// Something has been asked for longer than one waits without wondering.
    case slow
}

/// What came from the store.
enum Loaded: Sendable {
    case heading(Heading, epoch: Int)
    case segments([Segment], epoch: Int)
    case segmentCounts([RegistryID: Int], epoch: Int)
    case today(TodayReport, epoch: Int)
    case counts([QueueName: QueueCount], epoch: Int)
    case list(
        ListID, [MemberID], rows: [MemberRow], facts: [MemberID: ManagerFacts], isComplete: Bool, epoch: Int)
    case rows([MemberRow], facts: [MemberID: ManagerFacts], epoch: Int)
    case profile(MemberID, Profile?, epoch: Int)
    case mentoring(MentorsRead, epoch: Int)
    case matches([MemberID], [MentorMatch], epoch: Int)
    case handOvers(MemberID, [HandOver])
    case record(MemberID, MentorRecord, MentorMatch?, epoch: Int)
    case candidates(CandidateQuestion, [StewardCandidate], epoch: Int)
    case couldWrite(MemberID, [CouldWrite], epoch: Int)
    case review([ReviewItem], rows: [MemberRow], epoch: Int)
    /// nil where it was stopped.
    case results(OutreachResults?, epoch: Int)
    case unreadable(String, [UnreadableReport], epoch: Int)
    /// Each with the text that filters look through.
    case groups([GroupRow], texts: [[UInt8]], isComplete: Bool, epoch: Int)
    case group(String, GroupPage?, epoch: Int)
    case events(EventsRead, epoch: Int)
    case event(EventPage?, epoch: Int)
    case steps([ThingStep], isComplete: Bool, epoch: Int)
    case removed(RegistryKind, [RemovedThing])
    case conflicts([JournalConflict], epoch: Int)
    case names([String: NameMeaning])
    case regions(RegionsRead, epoch: Int)
    case region(RegionDetail, epoch: Int)
    case narrowed(Narrowing, Narrowed)
    case found(String, [MemberRow])
}

/// A question to the finder: which of a list fit.
struct Narrowing: Hashable, Sendable {
    var list: ListID
    var text: String
    var epoch: Int
    /// Whether what a shared screen hides is left out.
    var isShared = false
}

/// What the finder answers.
enum Narrowed: Sendable {
    case ids([MemberID])
    /// The filter cannot be read; why, in a sentence.
    case refused(String)
}

/// A mouse event in cells.
struct MouseAction: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case click, wheelUp, wheelDown }

    var kind: Kind
    var column: Int
    var row: Int
}

/// How an edit ended: the receipt (nil: there was nothing to do), or why it was not saved.
enum SaveResult: Sendable {
    case done(EditReceipt?)
    case failed(String)
}
