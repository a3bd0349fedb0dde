import Foundation

/// The languages that people speak, by their BCP 47 codes.
public enum LanguageCode {
    /// The codes that Foundation knows, two letters where there are two, ascending.
    public static let known: [String] = Array(codes).sorted()

    private static let codes = Set(
        Locale.LanguageCode.isoLanguageCodes.map { ($0.identifier(.alpha2) ?? $0.identifier).lowercased() })

    /// The English name of a code, such as `German`; the code itself where there is none.
    public static func name(_ code: String) -> String {
        english.localizedString(forIdentifier: code.replacingOccurrences(of: "-", with: "_")) ?? code
    }

    private static let english = Locale(identifier: "en_US")

    /// The codes of a list, however it is separated; not checked.
    public static func list(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    }

    /// The usual form of a code, `pt_br` as `pt-BR`; nil where the language, script or region does not exist.
    public static func canonical(_ typed: String) -> String? {
        let parts = typed.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }.map(String.init)
        guard let first = parts.first?.lowercased(), parts.count <= 3, let language = language(first) else {
            return nil
        }
        var out = [language]
        for (place, part) in parts.dropFirst().enumerated() {
            if part.count == 4, place == 0, Locale.Script(part).isISOScript {
                out.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
            } else if Locale.Region(part.uppercased()).isISORegion, out.count == place + 1 {
                out.append(part.uppercased())
            } else {
                return nil
            }
        }
        return out.joined(separator: "-")
    }

    private static func language(_ word: String) -> String? {
        if codes.contains(word) { return word }
        let short = Locale.LanguageCode(word).identifier(.alpha2)
        return short.flatMap { codes.contains($0) ? $0 : nil }
    }

    /// The codes that begin with what was typed or whose English name does, the shortest first.
    public static func completions(of typed: String, limit: Int = 6) -> [String] {
        let folded = Folding.fold(typed)
        guard !folded.isEmpty else { return [] }
        let found = known.filter { $0.hasPrefix(folded) || Folding.fold(name($0)).hasPrefix(folded) }
        return Array(found.sorted { ($0.count, $0) < ($1.count, $1) }.prefix(limit))
    }
}
