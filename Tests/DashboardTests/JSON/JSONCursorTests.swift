import Foundation
import Testing

@testable import Dashboard

struct JSONCursorTests {
    private func text(_ json: String) throws(JSONFault) -> String? { try text(Array(json.utf8)) }

    private func text(_ bytes: [UInt8]) throws(JSONFault) -> String? {
        let result: Result<String?, JSONFault> = bytes.withUnsafeBytes { bytes in
            var cursor = JSONCursor(bytes)
            do throws(JSONFault) {
                let text = try cursor.text()
                return cursor.peek() == nil ? .success(text) : .failure(.malformed)
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    @Test(arguments: [
        (#""""#, ""), (#""plain text of some length""#, "plain text of some length"),
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u4E2D\ud83c\uDF89!""#, "é中🎉!"),
        (#""高橋 \u2028 טארק""#, "高橋 \u{2028} טארק"), ("\"\u{7F}\"", "\u{7F}"),
    ])
    func `a string is read with its escapes resolved`(json: String, wanted: String) throws {
        #expect(try text(json) == wanted)
    }

    @Test(
        arguments: [
            (#""a\u0000b""#, .nul), (#""\ud83c""#, .loneSurrogate), (#""\ud83cx""#, .loneSurrogate),
            (#""\udf89\ud83c""#, .loneSurrogate), (#""\ud83c\n""#, .loneSurrogate),
            (#""\ud83c\ud83c\udf89""#, .loneSurrogate),
            ("\"a\u{0}b\"", .malformed), ("\"tab\there\"", .malformed), (#""open"#, .malformed), (#""\x""#, .malformed),
            (#""\u12g4""#, .malformed), (#""\u12"#, .malformed), (#""\"#, .malformed),
            ("12", .wrongType(wanted: "a string")),
            ("{}", .wrongType(wanted: "a string")),
            (#"[{"a":[1,-0.5e+3,true,false,null]}]"#, .wrongType(wanted: "a string")),
            ("nul", .malformed), ("[01]", .malformed), ("1.", .malformed), ("-", .malformed), ("[1,]", .malformed),
            (String(repeating: "[", count: 200) + String(repeating: "]", count: 200), .malformed),
        ] as [(String, JSONFault)])
    func `a string that cannot be kept is refused with its reason`(json: String, fault: JSONFault) {
        #expect(throws: fault) { try text(json) }
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3, 0x28],
        ] as [[UInt8]])
    func `bytes that are no UTF-8 are refused, escaped text around them or not`(bad: [UInt8]) {
        let quote = UInt8(ascii: "\"")
        #expect(throws: JSONFault.notUTF8) { try text([quote] + bad + [quote]) }
        #expect(throws: JSONFault.notUTF8) { try text([quote] + Array(#"\n"#.utf8) + bad + [quote]) }
    }
}
