/// Words around the names of countries that are no names themselves; keys of folded words.
enum PlaceWords {
    /// Articles, and what joins words.
    static let small = keys([
        "the", "of", "in", "on", "for", "and", "all", "whole", "entire", "over", "across", "throughout", "s",
        "el", "la", "los", "las", "lo", "de", "del", "en", "y", "e", "todo", "toda", "todos", "por",
        "der", "die", "das", "des", "den", "im", "und", "ganz", "ganze", "ganzes", "ganzen",
        "le", "les", "l", "du", "d", "et", "tout", "toute", "au", "aux",
        "il", "i", "gli", "di", "della", "dello", "tutta", "tutto", "o", "a", "os", "as", "do", "da", "dos", "het",
        "heel", "van", "вся", "весь", "по", "всей", "في", "كل", "の",
    ])

    /// What a state calls itself, and words for an area of no borders of its own.
    static let polities = keys([
        "republic", "kingdom", "federal", "federation", "state", "states", "peoples", "people", "democratic", "islamic",
        "commonwealth", "union", "country", "region", "wide", "area",
        "republica", "reino", "estado", "federal", "popular", "pais",
        "republik", "bundesrepublik", "konigreich", "staat", "land", "raum",
        "republique", "royaume", "etat", "pays", "republiek", "koninkrijk", "repubblica", "regno",
        "республика", "федерация", "королевство", "государство", "страна", "демократическая",
        "جمهورية", "مملكة", "المملكة", "دولة", "العربية", "الإسلامية", "الاسلامية", "اتحاد",
        "共和国", "共和國", "人民", "王国", "国", "國", "全", "全土", "全域", "全境", "整个",
    ])

    /// What tells one country from another that would be called the same: directions, and a mainland.
    static let qualifiers = keys([
        "north", "south", "nord", "sud", "norte", "sur", "sul", "noord", "zuid", "norra", "sor", "syd",
        "mainland", "continental", "continentale", "festland", "vasteland", "kontinental", "континентальный",
        "северная", "южная", "южный", "大陆", "大陸", "本土", "본토", "北", "南", "بر", "الرئيسي", "الشمالية", "الجنوبية",
        "الجنوبي",
    ])

    /// The same as they stand at either end of one word: Südkorea, 中国大陆.
    static let glued = qualifiers.filter { $0.utf8.count > 2 }.map { Array($0.utf8) }

    /// Endings that make a word of the name of a country: deutschlandweit.
    static let endings = ["weit", "wide"]

    private static func keys(_ words: [String]) -> Set<String> { Set(words.map { PlaceKey.key(Folding.fold($0)) }) }
}
