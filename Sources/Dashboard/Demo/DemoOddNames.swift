/// People whose names and handles are hard on a screen, a shell or a spreadsheet.
enum DemoOddNames {
    static let all: [DemoPerson] = [
        person("Suryani", "suryani", "en"),
        person("Juno 🌊 Marshlight", "juno-wave", "en"),
        person(long, "longname", "en"),
        person(
            "Z\u{0351}\u{036B}a\u{0343}\u{0363}\u{0321}l\u{0352}\u{0346}g\u{0315}\u{0311}o\u{034F}\u{0330} Mirkwood",
            "zalgo", "en"),
        person("Dash Optionsworth", "--help", "en"),
        person("Red \u{1B}[31mInk\u{1B}[0m \u{202E}reversed\u{202C}", "esc-ink", "en"),
        person("Dana דנה Cohen-Bright ليلى", "dana-mix", "he"),
        person("null", "nully", "en"),
        person(nil, "nameless", "en"),
        person("=HYPERLINK(\"https://sheet.example.org\")", "formula", "en"),
        person("Cafe\u{0301} Decomposé", "cafe-nfd", "fr"),
        person("Q", "q", "en"),
        person("👩‍👩‍👧‍👦 Familie Regenbogen 🏳️‍🌈", "regenbogen", "de"),
        person("Tab\tand\nNewline Person", "tabnew", "en"),
        person("Ｆｕｌｌｗｉｄｔｈ　Ｏｎｅ", "fullwidth", "ja"),
        person("Seán O'Hara-Ní Bhriain, Jr.", "o'hara", "en"),
        person("\u{2067}نورا الواحة\u{2069}", "nora-wa", "ar"),
        person("Zero\u{200B}Width\u{FEFF} Walker\u{2028}Second line", "zerowidth", "en"),
        person("", "empty-name", "en"),
        person("Sommerfugl, Ø. (they/them) 🇳🇴", "sommerfugl", "sv"),
        person("ꦏꦶꦗꦁ ꦭꦶꦤꦠꦁ", "kijang", "en"),
        person("  Spaces Around  ", "spaces", "en"),
        person("Ⓤⓝⓘ ᏣᎳᎩ 𝔉𝔯𝔞𝔨𝔱𝔲𝔯", "frak", "en"),
        person("%s %d $(whoami) `ls`", "$(id)", "en"),
    ]

    /// A name of exactly 120 characters.
    static let long: String = {
        let start = "Maximiliana Wilhelmine Freifrau von und zu Unterklingenbach-Oberwiesenthal-Hinterzarten"
        let tail = " genannt Lange Leitung die Allerletzte ihres Namens"
        return String((start + tail).prefix(120))
    }()

    private static func person(_ name: String?, _ handle: String, _ language: String) -> DemoPerson {
        DemoPerson(name: name, handle: handle, language: language)
    }
}
