import Community
import Foundation
import Testing

/// The table of countries: that of Foundation, written down since asking takes milliseconds.
struct `Countries` {
    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data/countries.txt")

    /// Reserved codes of parts of countries, and of outlying oceans, are no countries of the standard.
    private static let reserved: Set<String> = ["AC", "CP", "CQ", "DG", "EA", "IC", "QO", "TA"]

    /// A line each, as Foundation knows them.
    private var lines: [String] {
        let english = Locale(identifier: "en")
        return Locale.Region.isoRegions
            .filter { $0.identifier.count == 2 && $0.continent != nil && !Self.reserved.contains($0.identifier) }
            .map { (english.localizedString(forRegionCode: $0.identifier) ?? $0.identifier, $0) }
            .sorted { ($0.0, $0.1.identifier) < ($1.0, $1.1.identifier) }
            .map { "\($1.identifier)\t\($0)\t\(Self.continent($1) ?? "")" }
    }

    /// The continent by the UN's M.49 codes that Foundation gives.
    private static func continent(_ region: Locale.Region) -> String? {
        if region.identifier == "AQ" { return "antarctica" }
        return switch region.continent?.identifier {
        case "002": "africa"
        case "009": "oceania"
        case "142": "asia"
        case "150": "europe"
        case "019": region.containingRegion?.identifier == "005" ? "south_america" : "north_america"
        default: nil
        }
    }

    @Test func `the table is that of Foundation; REKINDLE_RECORD=1 writes it anew`() throws {
        let text = lines.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["REKINDLE_RECORD"] == "1" {
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == text)
    }

    @Test func `each has a code, a name and a continent`() throws {
        #expect(Country.all.count == lines.count)
        #expect(Country.all.allSatisfy { $0.code.count == 2 && !$0.name.isEmpty && $0.continent != nil })
        #expect(Country(code: "es")?.name == "Spain")
        #expect(Country(typed: "cote d’ivoire")?.code == "CI")
        #expect(Country(code: "BR")?.continent == .southAmerica)
        #expect(Country(code: "QO") == nil)
    }
}
