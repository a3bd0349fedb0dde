/// A row of the board of regions: what is known of a region and of all its parts.
public struct RegionRow: Identifiable, Hashable, Sendable {
    /// What a row stands for.
    public enum Kind: Hashable, Sendable {
        case region(Region)
        /// Members whose region names no country and no continent, by what was written.
        case unplaced(String)
        /// The rows of `unplaced` together.
        case allUnplaced
        /// Members of whom no region is known.
        case unknown
    }

    /// What it stands for.
    public let kind: Kind
    /// The id of the region; of other rows one that no region has.
    public let id: String
    /// The id of the row that it is a part of.
    public let parent: String?
    /// What managers recorded of exactly this region, without notes, and no step but the next; nil for nothing.
    public var record: RegionRecord?
    /// The people.
    public var count = RegionCount()
    /// Who serves there or in a part, and who is thought of, the region's own first.
    public var stewards: [RegionSteward] = []
    /// How many groups there are that are not closed.
    public var groups = 0
    /// The day of the last event that has started.
    public var lastEvent: Day?
    /// The day of the next event.
    public var nextEvent: Day?
    /// The help asked for here or in a part, the region's own first.
    public var helps: [String] = []
    /// Whether something was recorded of it or of a part.
    public var isRecorded = false
    /// Whether it has parts on the board.
    public var hasParts = false

    /// The name without case and accents, for ordering.
    let folded: String

    init(_ kind: Kind) {
        self.kind = kind
        if case .region(let region) = kind, !region.places.isEmpty {
            let slash = region.id.utf8.lastIndex(of: UInt8(ascii: "/")) ?? region.id.startIndex
            folded = String(region.id[slash...].dropFirst())
        } else {
            folded = Folding.fold(Self.name(kind))
        }
        switch kind {
        case .region(let region):
            id = region.id
            parent = region.parentID
        case .unplaced(let text):
            id = "~" + Folding.fold(text)
            parent = "~"
        case .allUnplaced:
            id = "~"
            parent = nil
        case .unknown:
            id = "?"
            parent = nil
        }
    }

    /// The row of a region of which nothing is known.
    public init(_ region: Region) { self.init(.region(region)) }

    /// The region; nil for rows of members who are in none.
    public var region: Region? { if case .region(let region) = kind { region } else { nil } }

    /// The name on screen.
    public var name: String { Self.name(kind) }

    private static func name(_ kind: Kind) -> String {
        switch kind {
        case .region(let region): region.name
        case .unplaced(let text): text
        case .allUnplaced: "Not placed"
        case .unknown: "No region known"
        }
    }

    /// Whether a manager called it a priority.
    public var isPriority: Bool { record?.isPriority == true }

    /// How well the project is known there.
    public var awareness: Awareness { record?.awareness ?? .unknown }

    /// The step that is due first.
    public var nextStep: NextStep? { record?.nextStep }

    /// Whether it is a country, where ambassadors and liaisons are looked for.
    public var isCountry: Bool { region.map { $0.country != nil && $0.places.isEmpty } ?? false }

    /// Whether there is anybody or anything.
    public var isEmpty: Bool {
        count.members == 0 && groups == 0 && !isRecorded && lastEvent == nil && nextEvent == nil
    }

    /// The filter of members that shows who is counted here; nil for all that are not placed.
    public var filter: String? {
        let who =
            switch kind {
            case .region(let region): Self.quoted(region.typed)
            case .unplaced(let text): Self.quoted(text)
            case .allUnplaced: String?.none
            case .unknown: "none"
            }
        return who.map { "region:\($0) role:community" }
    }

    private static func quoted(_ text: String) -> String {
        let plain = text.utf8.allSatisfy { $0 < 0x80 && $0 > 0x20 && $0 != 0x22 && $0 != 0x2C }
        return plain ? text : "\"\(text.filter { $0 != "\"" })\""
    }
}
