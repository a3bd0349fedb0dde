public import Community

/// What a merge of journals brought.
public struct MergeReport: Equatable, Sendable {
    /// What came of each file, in order.
    public var pieces: [Piece] = []
    /// Fields that two managers had set to different values, as far as this merge brought it to light.
    public var conflicts: [JournalConflict] = []
    /// Who makes edits with a clock that is more than a day ahead.
    public var clocksAhead: [String] = []

    /// Edits that were not here before.
    public var added: Int { pieces.reduce(0) { $0 + $1.added } }

    /// What came of one file.
    public struct Piece: Equatable, Sendable {
        /// How people call it.
        public var name: String
        /// Who wrote it; nil in a half without its first line.
        public var by: String?
        /// When it was written.
        public var exportedAt: Instant?
        /// Edits in it.
        public var edits = 0
        /// Edits that were not here before.
        public var added = 0
        /// Those of them that are about people no feed here knows yet: they apply when the identity arrives.
        public var waiting = 0
        /// Lines whose edit sets a field of a newer Rekindle: the journal keeps it, and it applies after an update.
        public var newer: [Int] = []
        /// Edits that were here and have other words now, as their makers gave them later.
        public var reworded = 0
        /// Lines about people who are forgotten here: not taken.
        public var forgotten = 0
        /// Whose edits of a while are missing, as the file begins later than what was known of them.
        public var gaps: [Gap] = []
        /// Lines that were taken and name somebody forgotten here, in what is said about others.
        public var naming: [Naming] = []
        /// Lines that could not be taken, with the reason.
        public var aside: [Aside] = []
        /// Whether those lines are kept: not where somebody is forgotten here, whom they might be about.
        public var keepsAside = true

        /// A while of which a colleague's edits may be missing.
        public struct Gap: Equatable, Sendable {
            /// Whose.
            public var actor: String
            /// Up to when they are known here; nil where nothing of theirs was ever merged.
            public var from: Instant?
            /// When the file begins.
            public var until: Instant
        }

        /// A line that names somebody forgotten.
        public struct Naming: Equatable, Sendable {
            /// Its number in the file, from 1.
            public var line: Int
            /// The edit.
            public var edit: String
        }

        /// A line that was kept aside.
        public struct Aside: Equatable, Sendable {
            /// Its number in the file, from 1.
            public var line: Int
            /// Why.
            public var reason: String
            /// The edit here that it is not like; nil for a line that is no edit.
            public var edit: String?
        }
    }
}

/// A line of a colleague's journal that was not taken and is kept.
public struct AsideLine: Hashable, Sendable {
    /// When.
    public var keptAt: Instant
    /// Why.
    public var reason: String
    /// The line; anything may be in it.
    public var text: String
}

/// A field that two managers set to different values without knowing of each other.
public struct JournalConflict: Hashable, Sendable {
    /// The member it is about, if known here.
    public var member: MemberKey?
    /// What it is about where that is no person.
    public var thing: RegistryID?
    /// The name of the person or thing.
    public var name: String?
    /// The field as the journal calls it.
    public var field: String
    /// Whose value counts: by the later id, or the removal.
    public var won: Side
    /// Whose value was set aside.
    public var lost: Side

    /// Whether one removed what the other changed later, without knowing of it.
    public var isRemoval: Bool { field == RegistryRecord.removed && thing != nil && won.id < lost.id }

    /// One of the two.
    public struct Side: Hashable, Sendable {
        /// The edit.
        public var id: String
        /// Who made it.
        public var actor: String
        /// When.
        public var at: Instant
        /// What it says, such as `snoozed until 21 Dec`.
        public var words: String
        /// The value as JSON; nil where the field was cleared.
        public var value: String?
    }
}
