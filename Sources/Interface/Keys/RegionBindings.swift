extension Binding {
    /// Regions, and the page of one.
    static let regional: [Binding] = [
        Binding(.open, [.enter], "open the region's page; there, its members", in: [.regions], word: "page", rank: 2),
        Binding(.open, [.enter], "show the region's members", in: [.region], word: "members", rank: 2),
        Binding(.unfold, ["l", .right], "show the parts below it", in: [.regions], word: "unfold", rank: 3),
        Binding(.fold, ["h", .left], "fold its parts away, or go to what it is a part of", in: [.regions]),
        Binding(
            .fields, ["e", "E"], "edit awareness, priority, plan, progress, help", in: both, word: "edit", rank: 4),
        Binding(.priority, ["*"], "make it a priority, or no longer", in: both, word: "priority", rank: 5),
        Binding(
            .assign, ["a"], "suggest who could be ambassador, liaison or record keeper", in: both, word: "candidates",
            rank: 6),
        Binding(
            .people, ["p"], "open the profile of an ambassador or liaison, or the page of a group there", in: both,
            word: "people", rank: 7),
        Binding(.nextStep, ["f"], "plan a next step", in: both, word: "next step", rank: 8),
        Binding(.done, ["d"], "the next step is done", in: both, word: "done", rank: 9),
        Binding(.new, ["+"], "add an area or town to it", in: both, word: "area", rank: 13),
        Binding(
            .allCountries, ["A"], "show all countries, or only those where anybody or anything is", in: [.regions],
            word: "all countries", rank: 14),
        Binding(
            .export, ["W"], "write the contact list of ambassadors and liaisons to a file", in: both,
            word: "write contacts", rank: 31),
        Binding(.setAside, ["x"], "take away what was recorded of it", in: both, word: "away", rank: 22),
    ]

    private static let both: Set<Place> = [.regions, .region]
}
