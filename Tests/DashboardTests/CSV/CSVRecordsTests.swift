import Foundation
import Testing

@testable import Dashboard

@Suite struct CSVRecordsTests {
    /// Each record as its line, then its fields or its fault.
    private func read(_ text: String, separator: Character = ",") -> [String] {
        read(Array(text.utf8), separator)
    }

    private func read(_ bytes: [UInt8], _ separator: Character = ",") -> [String] {
        let separator = separator.asciiValue ?? 0
        return bytes.withUnsafeBytes { raw in
            var reader = CSVRecords(raw, separator: separator)
            var found: [String] = []
            while let record = reader.next() {
                do throws(CSVFault) {
                    let fields = try record.fields(raw, separator: separator)
                    found.append("\(record.line): " + fields.map { "[\($0)]" }.joined())
                } catch { found.append("\(record.line): \(error)") }
            }
            return found
        }
    }

    @Test(
        arguments: [
            ("a,b\nc,d\n", ["1: [a][b]", "2: [c][d]"]), ("a,b\r\nc,d", ["1: [a][b]", "2: [c][d]"]),
            ("a,b\rc,d\r", ["1: [a][b]", "2: [c][d]"]), ("a,\n,b", ["1: [a][]", "2: [][b]"]),
            ("a\n\n\nb", ["1: [a]", "4: [b]"]), ("", []), ("\n\n", []),
            ("\"x \"\"y\"\"\",\"1,2\"\n", ["1: [x \"y\"][1,2]"]), ("\"x\ny\",z\nq,w", ["1: [x\ny][z]", "3: [q][w]"]),
            ("\"x\r\ny\",z\r\nq", ["1: [x\r\ny][z]", "3: [q]"]), ("\"\",\"\"", ["1: [][]"]),
            ("foo \"bar\" x,z", ["1: [foo \"bar\" x][z]"]), ("x,\u{301}y", ["1: [x][\u{301}y]"]),
            ("\"\u{301}x\",y", ["1: [\u{301}x][y]"]), ("👩‍👩‍👧,z", ["1: [👩‍👩‍👧][z]"]),
        ] as [(String, [String])])
    func `records and fields are those of RFC 4180`(text: String, expected: [String]) {
        #expect(read(text) == expected)
    }

    @Test func `wrong quotes cost their own record and no other`() {
        #expect(read("a,b\n\"x\"y,z\nok,ok\n") == ["1: [a][b]", "2: afterQuote", "3: [ok][ok]"])
        #expect(read("a,b\n\"x,y\nz,w\nq,r") == ["1: [a][b]", "2: openQuote", "3: [z][w]", "4: [q][r]"])
        #expect(read("a\n\"\"\"\nb") == ["1: [a]", "2: openQuote", "3: [b]"])
    }

    @Test func `a NUL and bytes that are no text are faults of their record`() {
        #expect(read(Array("a\0b,c\nd,e".utf8)) == ["1: zero", "2: [d][e]"])
        #expect(read([0x61, 0xFF, 0x0A, 0x62]) == ["1: notUTF8", "2: [b]"])
        #expect(read([0xED, 0xA0, 0x80, 0x0A, 0x62]) == ["1: notUTF8", "2: [b]"])
    }

    @Test func `whatever the bytes, every record ends and lines ascend`() {
        var random: UInt64 = 42
        let alphabet = Array("\",;\n\rab\"\u{301}".utf8) + [0, 0xFF]
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            for _ in 0..<24 {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(alphabet[Int(random >> 33) % alphabet.count])
            }
            let lines = read(bytes).compactMap { Int($0.prefix { $0 != ":" }) }
            #expect(lines == Array(Set(lines)).sorted(), "\(bytes)")
        }
    }

    @Test(
        arguments: [
            ("Member,Company\na;b,c", ","), ("Member;Company\n", ";"), ("Member\tCompany", "\t"),
            ("Member|Company\n", "|"),
            ("sep=|\nMember;x|Company\n", "|"), ("sep=M\nMember;x\n", ";"),
            ("\"a,b\";c\n", ";"), ("sep=;\nMember,Company\n", ";"), ("Member\nAnna, B", ","),
        ] as [(String, String)])
    func `the separator is the header's`(text: String, expected: String) {
        #expect(CSVSeparator.detect(Array(text.utf8)) == Array(expected.utf8)[0])
    }
}
