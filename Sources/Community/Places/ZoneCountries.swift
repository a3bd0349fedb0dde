/// The countries of time zones, by the tables of the tz database: `zone.tab`, `zone1970.tab`.
public struct ZoneCountries: Sendable {
    private let code: @Sendable (String) -> String?

    /// Creates a table of a lookup by the zone's IANA name.
    public init(_ code: @escaping @Sendable (String) -> String?) { self.code = code }

    /// A table without zones: then no region is guessed.
    public static let none = ZoneCountries { _ in nil }

    /// Reads tables, the first that has a zone winning. A zone that several countries share is that of the first listed,
    /// which the database puts there for it is the zone's own.
    ///
    /// - Parameter links: `tzdata.zi`, whose lines `L TARGET NAME` give older names of zones.
    public init(tables: [String], links: String = "") {
        var codes: [String: String] = [:]
        for table in tables {
            for line in table.split(separator: "\n") where !line.hasPrefix("#") {
                let columns = line.split(separator: "\t")
                guard columns.count >= 3, let first = columns[0].split(separator: ",").first else { continue }
                let zone = String(columns[2])
                if codes[zone] == nil { codes[zone] = String(first) }
            }
        }
        for line in links.split(separator: "\n") where line.hasPrefix("L ") {
            let words = line.split(separator: " ")
            guard words.count == 3, let code = codes[String(words[1])] else { continue }
            if codes[String(words[2])] == nil { codes[String(words[2])] = code }
        }
        let found = codes
        self.init { found[$0] }
    }

    /// The country of a zone such as `Europe/Madrid`; nil where the tables have none, as for `UTC`.
    public func country(of zone: String) -> Country? { code(zone).flatMap { Country(code: $0) } }
}
