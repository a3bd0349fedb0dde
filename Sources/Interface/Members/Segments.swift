import Community
import Store

extension State {
    /// `:segment NAME`: keeps the filter in force under a name. In a queue its members are meant.
    mutating func saveSegment(_ typed: String) -> [Effect] {
        guard let name = Segment.name(typed) else { return say("segment NAME: a name of 1 to 40 characters") }
        let parts = [segmentQueue.map { "queue:\($0.rawValue)" }, shownSegment?.filter, currentList?.filter.text]
        let text = parts.compactMap { $0?.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
        guard !text.isEmpty else { return say("no filter: / narrows the list, then :segment NAME keeps it") }
        do throws(FilterError) { _ = try Filter(text) } catch { return say(error.sentence) }
        let change = Segment.saving(name, filter: text, among: segments.value)
        return send(
            .register([change], []), targets: Targets(members: [], who: ""),
            said: "segment \(name): \(text) · a tab of Members")
    }

    private var segmentQueue: QueueName? { view == .queues && queue != .review ? queue : nil }

    /// `:segment-remove NAME`, or the one on screen.
    mutating func removeSegment(_ typed: String) -> [Effect] {
        let name = typed.trimmed
        let found = name.isEmpty ? [shownSegment].compactMap { $0 } : segments.value.filter { $0.isNamed(name) }
        guard let first = found.first else {
            let names = segments.value.map(\.name).joined(separator: ", ")
            return say(names.isEmpty ? "there is no segment yet: :segment NAME keeps a filter" : "segments: \(names)")
        }
        return send(
            .register(found.map { .removing($0.id) }, []), targets: Targets(members: [], who: ""),
            said: "removed the segment \(first.name)")
    }

    /// The segment whose tab is chosen in Members; nil shows everybody.
    var shownSegment: Segment? { view == .members ? segments.value.first { $0.id == segmentID } : nil }

    /// The next tab of Members: everybody, then the segments.
    mutating func changeSegment(by step: Int) -> [Effect] {
        guard !segments.value.isEmpty else { return say("no segments yet: :segment NAME keeps the filter in force") }
        let tabs: [RegistryID?] = [nil] + segments.value.map(\.id)
        let place = tabs.firstIndex(of: shownSegment?.id) ?? 0
        showSegment(tabs[(place + step + tabs.count) % tabs.count])
        return []
    }

    mutating func showSegment(_ id: RegistryID?) {
        show(.members)
        segmentID = id
        filterInput = TextInput(currentList?.filter.text ?? "")
    }

    /// Takes the segments as they are now; one that is gone gives its place to everybody.
    mutating func take(_ new: [Segment], epoch: Int) {
        loading.underway.remove(.segments)
        segments = Cached(value: new, epoch: epoch)
        if !new.contains(where: { $0.id == segmentID }) { segmentID = nil }
    }
}
