import Community
import Dashboard
import Foundation

/// A feed that `generate` wrote: a folder with the lists of one source and its attendee lists.
struct GeneratedFeed {
    let folder: URL

    /// The sources of a generated community, in the order of their names.
    static func sources(in folder: URL) throws -> [GeneratedFeed] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
            .filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }.map(GeneratedFeed.init)
    }

    var name: String { folder.lastPathComponent }

    /// The feed as a pull stages it.
    func fetched() throws -> FetchedFeed {
        let lists = try RowKind.lists.map {
            try FetchedList.savannah($0, at: folder.appendingPathComponent("\($0.rawValue).json"))
        }
        return FetchedFeed(
            description: SourceDescription(community: "Benchmark", name: name), lists: lists,
            attendees: try attendees(), bytes: lists.reduce(0) { $0 + $1.bytes })
    }

    private func attendees() throws -> [AttendeeList] {
        let events = try FetchedList.savannah(.event, at: folder.appendingPathComponent("event.json"))
        var lists: [AttendeeList] = []
        try events.forEachObject { object, _, _ in
            guard case .activity(let event) = try events.decode(object), let id = event.originID else { return }
            let file = folder.appendingPathComponent("attendees/\(id.raw).json")
            guard FileManager.default.fileExists(atPath: file.path) else { return }
            let list = try FetchedList.savannah(.identity, at: file)
            var people: [OriginID] = []
            try list.forEachObject { object, _, _ in
                if case .identity(let identity) = try list.decode(object) { people.append(identity.originID) }
            }
            lists.append(AttendeeList(event: id, channel: event.channel, people: people))
        }
        return lists
    }
}
