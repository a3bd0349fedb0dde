/// What makes a name one that people can read.
public enum VisibleName {
    /// Why a name is refused.
    public static let fault = "a name needs a letter that can be seen"

    /// Whether anything of a text can be seen: no white space, no joiner or filler, no accent without its letter.
    /// O(length) at worst.
    public static func isVisible(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            if scalar.isASCII { return scalar.value > 0x20 && scalar.value != 0x7F }
            // The empty Braille cell is a symbol to Unicode.
            if scalar.value == 0x2800 || scalar.properties.isDefaultIgnorableCodePoint { return false }
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .unassigned, .privateUse, .nonspacingMark, .enclosingMark,
                .spacingMark, .spaceSeparator, .lineSeparator, .paragraphSeparator:
                return false
            default: return true
            }
        }
    }
}

extension RegistryChange {
    /// Why what it sets as a name is none, be it the thing's own, or that of a place or a person; nil where it sets none,
    /// or one that can be seen. Nil of a name, too, clears it: a group without one is called after its town.
    public var nameFault: String? {
        let names = changes.flatMap { change -> [String] in
            guard let name = change.value.flatMap(FactValue.word) else { return [] }
            switch FieldName.split(change.field).head {
            case "name", "town", "area", "venue", "manager", "supporter", "organiser", "host", "speaker": return [name]
            // The country is no name that anybody gave.
            case RegionRecord.spelled: return name.unicodeScalars.split(separator: "/").dropFirst().map { String($0) }
            default: return []
            }
        }
        return names.allSatisfy(VisibleName.isVisible) ? nil : VisibleName.fault
    }
}
