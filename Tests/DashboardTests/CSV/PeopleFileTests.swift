import Community
import Foundation
import Testing

@testable import Dashboard

@Suite struct PeopleFileTests {
    static let header = "Member,Company,Role,First Seen,Last Seen,Activity Count,Tags\r\n"

    private func people(_ text: String, _ mapping: [(column: String, field: PeopleField)] = []) throws -> PeopleFile {
        try PeopleFile(data: Data(text.utf8), name: "people.csv", mapping: mapping)
    }

    private func rows(_ file: PeopleFile) throws -> [FeedIdentity] {
        var rows: [FeedIdentity] = []
        for list in file.feed.lists {
            try list.forEachObject { object, _, place in
                if case .identity(let row)? = try? list.row(object, place) { rows.append(row) }
            }
        }
        return rows
    }

    @Test func `members dot csv is known by its header`() throws {
        let file = try people(
            Self.header
                + "Åsa  Lindqvist,Acme,Staff,2024-01-02 03:04:05+00:00,2026-11-12 23:30:00-02:00,57,\"docs,help\"\r\n")
        #expect(file.title == "members.csv" && file.rows == 1 && file.notTaken.isEmpty)
        let row = try #require(try rows(file).first)
        #expect(row.originID == OriginID("åsa lindqvist") && row.name == "Åsa  Lindqvist" && row.company == "Acme")
        #expect(row.username == nil && row.tags == ["docs", "help"])
        #expect(
            row.exported
                == ExportedFacts(
                    role: .staff, firstSeen: Day(iso8601: "2024-01-02"), lastSeen: Day(iso8601: "2026-11-13")))
    }

    @Test func `contributors dot csv is known by its header, an address column or not`() throws {
        let plain =
            "Member,Company,First Contrib,Last Contrib,Contrib Count,Tags\nKenji 佐々木,,2025-03-01,2026-10-02,12,\n"
        let file = try people(plain)
        #expect(file.title == "contributors.csv")
        let row = try #require(try rows(file).first)
        #expect(row.exported?.lastContribution == Day(iso8601: "2026-10-02") && row.exported?.lastSeen == nil)
        #expect(row.exported?.firstSeen == Day(iso8601: "2025-03-01") && row.company == nil)
        let mail = try people("Member,Email,Company,Last Contrib\nKenji,Kenji@Example.org,,2026-10-02\n")
        let known = try #require(try rows(mail).first)
        #expect(known.email == "Kenji@Example.org" && known.originID.raw.hasPrefix("mail-"))
        #expect(!known.originID.raw.lowercased().contains("kenji"))
    }

    @Test func `any other file is read by its mapping`() throws {
        let text =
            "Wer;Adresse;Firma;Sprachen;Zone;Land;Zuletzt;a=b\nJörg Ü;j@x.org;Acme;de, en;Europe/Berlin;DE;12.11.2026;x\n"
        let mapping: [(column: String, field: PeopleField)] = [
            ("wer", .name), ("Adresse", .email), ("Firma", .organization), ("Sprachen", .languages),
            ("Zone", .timeZone),
            ("Land", .region), ("Zuletzt", .lastSeen), ("a=b", .tags),
        ]
        let row = try #require(try rows(try people(text, mapping)).first)
        #expect(row.name == "Jörg Ü" && row.email == "j@x.org" && row.company == "Acme" && row.tags == ["x"])
        #expect(row.exported?.languages == "de, en" && row.exported?.timeZone == "Europe/Berlin")
        #expect(row.exported?.region == "DE" && row.exported?.lastSeen == Day(iso8601: "2026-11-12"))
    }

    @Test(arguments: [
        ("Deutschland", "DE"), ("日本", "JP"), ("espana", "ES"), ("UK", "GB"), ("Granada", "Granada"), ("Spain", "Spain"),
    ])
    func `a country is read as people there write it, and any other text kept`(text: String, region: String) throws {
        let mapping: [(column: String, field: PeopleField)] = [("Name", .name), ("Land", .region)]
        let row = try #require(try rows(try people("Name;Land\nAnna Bo;\(text)\n", mapping)).first)
        #expect(row.exported?.region == region)
    }

    @Test func `what no column is, and a file of strangers, is said with what there is`() {
        #expect(
            throws: PeopleFileError(
                "people.csv: the columns Wer, Firma are not those of members.csv or contributors.csv. Say what they mean:"
                    + " --map COLUMN=FIELD; a name, username or email is needed (fields: id, name, username, email,"
                    + " organization, role, tags, region, languages, time-zone, first-seen, last-seen,"
                    + " first-contribution, last-contribution)", isUsage: true)
        ) { try people("Wer,Firma\nJörg,Acme\n") }
        #expect(throws: PeopleFileError("people.csv: there is no column Name. There are: Wer, Firma", isUsage: true)) {
            try people("Wer,Firma\nJörg,Acme\n", [("Name", .name)])
        }
        #expect(throws: PeopleFileError("people.csv: the file is empty. Check the export")) { try people("\n") }
        #expect(throws: PeopleFileError("people.csv: it names nobody. Nothing changed; check the file")) {
            try people(Self.header)
        }
    }

    @Test func `every row that is not taken has its line and its reason`() throws {
        let file = try people(
            Self.header + """
                Anna Ek,,,,2026-11-12,1,
                ,Acme,,,,1,
                Bo Ek,,,,soon,1,
                Cy Ek,Acme
                Anna  EK,,,,2026-11-13,1,
                "Di
                Ek",,,,04/03/2026,1,
                Ed Ek,,,never,,1,,
                Flo Ek,,,,,1,,surplus
                "Gil" Ek,,,,,1,
                "Hal Ek,,,,,1,
                Ian Ek,,,,,1,
                """)
        #expect(
            file.notTaken.map { "\($0.line) \($0.reason)" } == [
                "3 nobody is named: fill in Member",
                "4 “soon” in Last Seen cannot be read as a date; write 2026-04-03",
                "5 2 columns instead of 7: put quotes around what holds a separator",
                "6 the same person as line 2: keep one of them",
                "7 “04/03/2026” in Last Seen can be read two ways; write 2026-04-03",
                "10 8 columns instead of 7: put quotes around what holds a separator",
                "11 there is text after a closing quote: write a quote within a field twice",
                "12 a quote is never closed: close it, or write a quote within a field twice",
            ])
        #expect(try rows(file).map(\.name) == ["Anna Ek", "Ed Ek", "Ian Ek"])
        #expect(file.rows == 11)
    }

    private func utf32(_ text: String, _ bytes: (UInt32) -> [UInt8]) -> Data {
        Data(("\u{FEFF}" + text).unicodeScalars.flatMap { bytes($0.value) })
    }

    @Test(arguments: ["utf8", "bom", "utf16le", "utf16be", "utf16le bare", "utf32le", "utf32be", "latin1", "windows"])
    func `all encodings give the same people`(encoding: String) throws {
        let text = "Member;Company;Last Seen\r\n\"Jörg „Ä“ Süß\";Müller & Söhne;2026-11-12\r\n"
        let plain = text.replacing("„Ä“", with: "Ä")
        let data: Data =
            switch encoding {
            case "utf8": Data(text.utf8)
            case "bom": Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
            case "utf16le": Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
            case "utf16be": Data([0xFE, 0xFF]) + Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
            case "utf16le bare": Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
            case "utf32le": utf32(text) { [UInt8($0 & 0xFF), UInt8($0 >> 8 & 0xFF), UInt8($0 >> 16), 0] }
            case "utf32be": utf32(text) { [0, UInt8($0 >> 16), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
            case "latin1": Data(plain.unicodeScalars.map { UInt8($0.value) })
            default:
                Data(
                    text.unicodeScalars.map { scalar in
                        scalar == "„" ? 0x84 : scalar == "“" ? 0x93 : UInt8(scalar.value)
                    })
            }
        let file = try PeopleFile(data: data, name: "m.csv", mapping: [])
        let row = try #require(try rows(file).first)
        #expect(row.name == (encoding == "latin1" ? "Jörg Ä Süß" : "Jörg „Ä“ Süß"))
        #expect(row.company == "Müller & Söhne" && file.notTaken.isEmpty)
    }

    @Test func `one damaged letter in a UTF-8 file costs its row only`() throws {
        var bytes = Array((Self.header + "Jörg Ö,,,,,1,\r\nÄnne Ü,,,,,1,\r\nBo Ek").utf8)
        bytes += [0xE9] + Array(",,,,,1,\r\n".utf8)
        let file = try PeopleFile(data: Data(bytes), name: "m.csv", mapping: [])
        #expect(
            file.notTaken.map(\.line) == [4]
                && file.notTaken.map(\.reason) == ["it is not readable as text: save the file as UTF-8"])
        #expect(try rows(file).map(\.name) == ["Jörg Ö", "Änne Ü"])
    }

    @Test(
        arguments: [
            ("2026-11-12", "2026-11-12"), ("2026-11-12 10:00:00.123456+00:00", "2026-11-12"),
            ("2026-11-12T23:59:59Z", "2026-11-12"), ("2026/11/12", "2026-11-12"), ("12.11.2026", "2026-11-12"),
            ("1.2.2026", "2026-02-01"), ("Nov. 12, 2026", "2026-11-12"),
            ("November 12, 2026, 10:00 a.m.", "2026-11-12"),
            ("12 Nov 2026", "2026-11-12"), ("31.02.2026", nil), ("12/11/2026", nil), ("soon", nil), ("2026", nil),
            ("1.2.26", nil), ("2026-13-01", nil), ("", nil),
        ] as [(String, String?)])
    func `days are read as they are written, and never guessed`(text: String, day: String?) {
        #expect((try? PeopleDay.read(text))?.iso8601 == day)
    }

    private func fault(_ text: String, _ mapping: [(column: String, field: PeopleField)] = []) -> String? {
        do { _ = try people(text, mapping) } catch { return (error as? PeopleFileError)?.sentence }
        return nil
    }

    @Test func `a file that nobody would send costs no more than a sentence`() throws {
        #expect(fault(String(repeating: "a,", count: 5_000_000) + "Member\nAnn Ek\n")?.count ?? 0 < 200)
        #expect(fault(String(repeating: "a,", count: 900) + "b\n1\n")?.count ?? 0 < 700)
        #expect(
            fault("Member,Last Seen\n" + String(repeating: ",", count: 2_000_000))?.contains("line 2, it has more than")
                == true)
        #expect(
            fault("Member,Last Seen,Member\nAnn Ek,,Bo Ek\n")
                == "people.csv: line 1: two columns are called Member. Rename one of them")
        #expect(
            fault("\"Member,Company\nAnn Ek,Acme\n")?.contains("line 1 is no header: a quote is never closed") == true)
        for text in ["Member\0,Company\n", "\u{FEFF}\u{FEFF}\n\n", "sep=\"\n\"", "sep=;\n", "\r\r\r", "\""] {
            #expect(fault(text)?.hasPrefix("people.csv: ") == true, "\(text)")
        }
        #expect(throws: PeopleFileError.self) {
            try PeopleFile(data: Data([0xFF, 0xFE, 0, 0, 1]), name: "x", mapping: [])
        }
        #expect(throws: PeopleFileError.self) {
            try PeopleFile(data: Data([0, 0, 0xFE, 0xFF]), name: "x", mapping: [])
        }
    }

    @Test func `a field of a megabyte, an open quote at the end and a second header cost their rows`() throws {
        let long = String(repeating: "x", count: 1 << 20)
        let text =
            "Member,Last Seen\nAnn Ek,2026-11-12\n\(long),2026-11-12\n\u{FEFF}Member,Last Seen\nBo Ek,\nCy Ek,\"2026"
        let file = try people(text)
        #expect(
            file.notTaken.map { "\($0.line) \($0.reason)" } == [
                "3 Member holds 1048576 characters, which is no name: a quote may be missing",
                "4 the line of titles once more: take it out",
                "6 a quote is never closed: close it, or write a quote within a field twice",
            ])
        #expect(try rows(file).map(\.name) == ["Ann Ek", "Bo Ek"])
    }

    @Test(arguments: ["|", ";", "\t"]) func `a mark of the encoding in the middle is no letter of a name`(
        separator: String
    ) throws {
        let text = "\u{FEFF}Member,Last Seen\rAnn Ek,2026-11-12\r\u{FEFF}\"Bo Ek\",2026-11-12\r\u{FEFF}\r"
        let file = try people(text.replacing(",", with: separator))
        #expect(file.notTaken.isEmpty)
        #expect(try rows(file).map(\.originID.raw) == ["ann ek", "bo ek"])
    }

    @Test func `surname and first name are the name that dashboards have, once`() throws {
        let file = try people("Member;Last Seen\nOkonkwo, Amara;2026-11-12\nAmara Okonkwo;2026-11-13\nSmith, Jr.;\n")
        #expect(file.notTaken.map { "\($0.line) \($0.reason)" } == ["3 the same person as line 2: keep one of them"])
        #expect(try rows(file).map(\.name) == ["Amara Okonkwo", "Smith, Jr."])
        #expect(try rows(file).first?.originID == OriginID("amara okonkwo"))
    }

    @Test func `fields are known under common words`() {
        let words = [
            "Name", "e-mail", "company", "time zone", "last_seen", "LAST-CONTRIB", "tz", "languages", "nonsense",
        ]
        #expect(
            words.map { PeopleField(typed: $0) } == [
                .name, .email, .organization, .timeZone, .lastSeen, .lastContribution, .timeZone, .languages, nil,
            ])
    }
}
