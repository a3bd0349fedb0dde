/// The languages of templates, as BCP 47 codes such as `es` or `pt-BR`.
enum TemplateLanguage {
    /// What is written in where nothing else is known.
    static let usual = "en"

    /// Two-letter codes of ISO 639-1.
    private static let known = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
        eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja \
        jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb \
        nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq \
        sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """.split(separator: " "))

    /// Whether a code could name a language: a known one of two letters or any of three, with parts of up to eight
    /// letters or digits behind it.
    static func isCode(_ text: some StringProtocol) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, first.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) })
        else { return false }
        let isKnown = first.utf8.count == 3 || known.contains(Substring(first))
        return isKnown && parts.dropFirst().allSatisfy { (2...8).contains($0.utf8.count) && $0.allSatisfy(isPlain) }
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
    }

    /// The language without region or script: `pt` of `pt-BR`.
    static func base(_ code: String) -> String {
        (code.firstIndex { $0 == "-" || $0 == "_" }.map { String(code[..<$0]) } ?? code).lowercased()
    }

    /// The code of `offered` that somebody reads who speaks `spoken`: the same, else the same language; nil for none.
    static func match(_ spoken: String, in offered: [String]) -> String? {
        offered.first { $0.lowercased() == spoken.lowercased() } ?? offered.first { base($0) == base(spoken) }
    }
}
