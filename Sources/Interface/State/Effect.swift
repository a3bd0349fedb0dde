import Community
import Store

/// What is to be done outside the state; a runner does it off the screen's thread.
enum Effect: Equatable, Sendable {
    case loadHeading(epoch: Int)
    case loadSegments(epoch: Int)
    case countSegments([Segment], epoch: Int)
    case loadToday(epoch: Int)
    case loadCounts(epoch: Int)
    /// The first page with its rows where `limit` is given, else the whole list.
    case loadList(ListID, limit: Int?, epoch: Int)
    /// With what managers recorded, where columns show it.
    case loadRows([MemberID], withFacts: Bool, epoch: Int)
    case loadProfile(MemberID, epoch: Int)
    case loadCouldWrite(MemberID, epoch: Int)
    case loadReview(epoch: Int)
    case loadMentoring(MentorSort, today: Day, epoch: Int)
    case loadMatches([MemberID], epoch: Int)
    case loadRecord(MemberID, epoch: Int)
    case planHandOver(MemberID)
    /// Takes a moment in a large community.
    case loadCandidates(CandidateQuestion, epoch: Int)
    case loadUnreadable(String, epoch: Int)
    /// Takes a second or so; tells how far it is, and can be stopped.
    case loadResults(epoch: Int)
    case stopResults
    /// The first page where `limit` is given, else all of them.
    case loadGroups(GroupSort, limit: Int?, epoch: Int)
    case loadGroup(String, epoch: Int)
    case loadEvents(EventSort, limit: Int?, epoch: Int)
    case loadEvent(String, epoch: Int)
    case loadSteps(limit: Int?, epoch: Int)
    case loadConflicts(epoch: Int)
    /// What was taken out of the lists of a kind.
    case loadRemoved(RegistryKind)
    /// Whom words mean that a form names.
    case readNames([String])
    /// Countries alone, or all there is.
    case loadRegions(RegionSort, isWhole: Bool, epoch: Int)
    case loadRegion(Region, epoch: Int)
    case narrow(Narrowing)
    case find(String, isShared: Bool)
    /// Reads everybody into memory, so that the first letter of a filter need not wait.
    case prepareFinder(ListID?)
    case checkRevision
    case recomputeDue
    /// Look for what is wrong with files that no first row needs.
    case inspect
    case save(EditRequest, number: Int)
    case pull([String]?, acceptRemovals: Bool)
    case cancelPull
    case copy(String, what: String)
    case open(String)
    case mail(to: String, subject: String, text: String)
    case editText(String)
    case useMouse(Bool)
    case useTheme(String)
    case redraw
    case suspend
    case startDemo
    case createCommunity(NewCommunity)
    case takeName(String)
    /// Writes a file.
    case export(ExportRequest)
}
