import Foundation

/// Text without case, accents and width, for finding: "Çelikoğlu" and "celikoglu" are the same. Locale independent;
/// scripts without case stay as they are. Runs of white space become one space, control characters vanish into it.
public enum Folding {
    /// The folded form. Folding twice changes nothing. O(length), without a table for ASCII.
    public static func fold(_ text: String) -> String {
        var text = text
        let ascii = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? foldASCII(bytes) : nil }
        return ascii ?? foldUnicode(text)
    }

    private static func foldASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): out.append(byte | 0x20)
            case 0...0x20, 0x7F: if out.last != 0x20, !out.isEmpty { out.append(0x20) }
            default: out.append(byte)
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    private static func foldUnicode(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var isASCII = true
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars where !isDropped(scalar) {
            if scalar.isASCII {
                append(lowercased(scalar), to: &out)
                continue
            }
            isASCII = false
            for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isDropped(lower) {
                append(lower, to: &out)
            }
        }
        if out.last == " " { out.removeLast() }
        return isASCII ? String(out) : String(out).precomposedStringWithCanonicalMapping
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout String.UnicodeScalarView) {
        if scalar.isASCII, scalar.value > 0x20, scalar.value != 0x7F {
            out.append(scalar)
        } else if let replacement = replacements[scalar] {
            out.append(contentsOf: replacement.unicodeScalars)
        } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
            if !out.isEmpty, out.last != " " { out.append(" ") }
        } else {
            out.append(scalar)
        }
    }

    /// Accents (of Latin, Greek, Cyrillic, Hebrew, Arabic), and what is invisible. Marks that make another letter
    /// (kana, Indic, Thai) stay: their combining classes are others.
    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value > 0x7F else { return false }
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        switch scalar.properties.canonicalCombiningClass.rawValue {
        case 10...36, 200...: return true
        default: return false
        }
    }

    /// Letters that no decomposition takes apart, and signs that people type in their plain form.
    private static let replacements: [Unicode.Scalar: String] = [
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe",
        "þ": "th", "ς": "σ", "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-",
    ]
}
