import Testing

@testable import Community

@Suite struct FoldingTests {
    @Test(
        arguments: [
            ("Çelikoğlu", "celikoglu"), ("Siobhán Ní Dhomhnaill", "siobhan ni dhomhnaill"), ("ПЁТР", "петр"),
            ("ΑΘΗΝΑ", "αθηνα"), ("Αθήνα", "αθηνα"), ("ΟΔΟΣ", "οδοσ"), ("Οδός", "οδοσ"), ("高橋", "高橋"),
            ("ﾊﾝｶｸ", "ハンカク"), ("ＦＵＬＬ", "full"), ("İstanbul", "istanbul"), ("ISTANBUL", "istanbul"),
            ("ıstanbul", "istanbul"), ("Straße", "strasse"), ("STRAẞE", "strasse"), ("Łódź", "lodz"),
            ("Ærøskøbing", "aeroskobing"), ("טארק אל־נג׳אר", "טארק אל־נג׳אר"), ("佐々木", "佐々木"), ("محمد", "محمد"),
            ("مُحَمَّد", "محمد"), ("e\u{301}", "e"), ("Z\u{351}\u{36B}a\u{343}lgo", "zalgo"), ("O’Brien", "o'brien"),
            ("प्रिया", "प्रिया"), ("가각", "가각"), ("ガ", "ガ"), ("\u{202E}abc\u{200B}d", "abcd"),
            ("  two\n\twords  ", "two words"), ("\u{1}\u{1F}é\u{1D}x", "e x"), ("a\u{1F}b", "a b"), ("", ""),
        ])
    func `case, accents and width do not count, scripts without them stay`(text: String, folded: String) {
        #expect(Array(Folding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
        #expect(Folding.fold(folded) == folded)
    }

    @Test func `composed and decomposed forms fold to the same bytes`() {
        #expect(Array(Folding.fold("Jo\u{308}rg").utf8) == Array(Folding.fold("J\u{F6}rg").utf8))
        #expect(Array(Folding.fold("か\u{3099}").utf8) == Array(Folding.fold("が").utf8))
    }

    @Test func `no control character survives`() {
        for value in 0..<0x20 as Range<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(Folding.fold("a\(scalar)b") == "a b")
            #expect(Folding.fold("ä\(scalar)b") == "a b")
        }
    }
}
