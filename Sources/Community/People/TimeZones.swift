import Foundation

/// Time zones by their IANA names, and the time in them.
public enum TimeZones {
    /// The names that Foundation knows, ascending.
    public static let known: [String] = TimeZone.knownTimeZoneIdentifiers.sorted()

    private static let folded: [(folded: String, name: String)] = known.map { (plain($0), $0) }

    /// The name of a zone as typed: whatever its case, or its last part alone where only one zone has it.
    public static func canonical(_ typed: String) -> String? {
        let wanted = plain(typed)
        guard !wanted.isEmpty else { return nil }
        if let exact = folded.first(where: { $0.folded == wanted }) { return exact.name }
        let towns = folded.filter { $0.folded.hasSuffix("/" + wanted) }
        if towns.count == 1 { return towns[0].name }
        // UTC and aliases that Foundation takes without listing them.
        let name = typed.filter { !$0.isWhitespace }
        return wanted == "utc" || wanted == "gmt"
            ? "UTC" : name.contains("/") ? TimeZone(identifier: name)?.identifier : nil
    }

    /// The zones whose town or name begins with what was typed, then those that contain it.
    public static func completions(of typed: String, limit: Int = 6) -> [String] {
        let wanted = plain(typed)
        guard !wanted.isEmpty else { return [] }
        let begun = folded.filter { $0.folded.hasPrefix(wanted) || $0.folded.contains("/" + wanted) }
        let inside = folded.filter { $0.folded.contains(wanted) && !begun.map(\.name).contains($0.name) }
        return (begun + inside).prefix(limit).map(\.name)
    }

    /// The time of day in a zone, `18:40`; nil for a zone this machine does not know.
    public static func clock(in name: String, at now: Instant) -> String? {
        guard let zone = TimeZone(identifier: name) else { return nil }
        let date = Date(timeIntervalSince1970: Double(now.seconds))
        let minutes = Int((now.seconds + Int64(zone.secondsFromGMT(for: date))) / 60 % 1440)
        let (hour, minute) = ((minutes + 1440) % 1440 / 60, (minutes + 1440) % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    private static func plain(_ text: String) -> String {
        String(Folding.fold(text).map { $0 == " " ? "_" : $0 })
    }
}
