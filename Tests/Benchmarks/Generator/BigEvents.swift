import Community
import Dashboard

/// Writes the events of one source and the list of attendees of each.
struct BigEvents {
    private let source: BigSource

    init(_ source: BigSource) { self.source = source }

    /// Writes `event.json`, oldest first, and a file per event.
    func write() throws {
        let file = try JSONFile("\(source.path)/event.json")
        var next = 0
        let all = source.deeds.attendances
        for event in 0..<BigLives.events {
            var guests: [Int] = []
            while next < all.count, Int(all[next] >> 32) == event {
                guests.append(Int(all[next] & 0xFFFF_FFFF))
                next += 1
            }
            try file.next()
            write(event, guests, &file.text)
            try writeList(event, guests)
        }
        try file.finish()
    }

    private func write(_ event: Int, _ guests: [Int], _ text: inout JSONText) {
        let start = source.instant((event * 14 + 13) * 86_400)
        let isChanged = source.mutation.fate(event, list: source.list(3)) == .changed
        text.raw("{\"origin_id\":\"ev-")
        text.digits(event)
        text.raw("\",\"channel\":\"events\",\"start_timestamp\":")
        text.time(start, zoned: source.source != 1)
        text.raw(",\"end_timestamp\":")
        text.time(start.adding(seconds: 7_200), zoned: source.source != 1)
        text.raw(isChanged ? ",\"title\":\"Moved: call " : ",\"title\":\"Community call ")
        text.digits(event)
        text.raw("\",\"description\":null,\"location\":null,\"attendees\":[")
        for (place, guest) in guests.enumerated() {
            if place > 0 { text.raw(",") }
            text.id(guest, on: source.source)
        }
        text.raw("],\"tag\":null}")
    }

    private func writeList(_ event: Int, _ guests: [Int]) throws {
        let file = try JSONFile("\(source.path)/attendees/ev-\(event).json")
        for guest in guests {
            try file.next()
            let isChanged = source.mutation.fate(guest, list: source.list(0)) == .changed
            file.text.identity(guest, of: source.people, on: source.source, changed: isChanged)
        }
        try file.finish()
    }
}
