import Foundation
import Terminal
import Testing

/// Drafts of mails: what they say, and that nothing from outside adds a header.
@Suite struct MailDraftTests {
    private func lines(
        to address: String = "sofia@example.org", subject: String = "Hello", text: String = "Hi",
        from name: String? = nil
    ) -> [String] {
        let sender = name.map { MailDraft.Person(name: $0, address: "marie@example.org") }
        return MailDraft(from: sender, to: address, subject: subject, text: text).text.components(separatedBy: "\n")
    }

    /// The text that encoded words stand for.
    private func decoded(_ header: some Sequence<String>) throws -> String {
        let words = header.flatMap { $0.components(separatedBy: " ") }.filter { $0.hasPrefix("=?UTF-8?B?") }
        let bytes = try words.map { try #require(Data(base64Encoded: String($0.dropFirst(10).dropLast(2)))) }
        return String(decoding: bytes.joined(), as: UTF8.self)
    }

    @Test func `a plain mail has plain headers`() {
        #expect(
            lines(from: "Marie") == [
                "From: \"Marie\" <marie@example.org>", "To: sofia@example.org", "Subject: Hello", "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: 8bit", "", "Hi", "",
            ])
    }

    @Test(arguments: [
        "Größe \"ändern\"", "高橋 美咲 の 貢献", String(repeating: "é{{x}}👩‍👧", count: 30), "=?UTF-8?B?aGFjaw==?=",
        String(repeating: "long ", count: 40),
    ])
    func `other subjects are encoded in short words, and come out the same`(subject: String) throws {
        let head = lines(subject: subject).prefix { !$0.hasPrefix("MIME") }.dropFirst()
        #expect(head.allSatisfy { $0.utf8.count <= 84 && $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(head.dropFirst().allSatisfy { $0.hasPrefix(" =?") })
        #expect(try decoded(head) == SafeText.line(subject))
    }

    @Test(arguments: [
        "x\nBcc: all@example.org", "x\r\nBcc: all@example.org\r\n\r\nbody", "x\u{2028}Bcc: y", "x\u{85}Bcc: y",
        "\u{1B}[31mx", "x\0Bcc: y",
    ])
    func `no name, subject or address begins a header of its own`(hostile: String) {
        let all = [
            lines(to: "sofia@example.org" + hostile), lines(to: hostile), lines(subject: hostile), lines(from: hostile),
        ]
        for lines in all {
            let head = lines.prefix { !$0.isEmpty }
            let names = head.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
            #expect(
                names.allSatisfy {
                    [
                        "From", "To", "Subject", "MIME-Version", "Content-Type",
                        "Content-Transfer-Encoding",
                    ].contains($0)
                })
            #expect(Set(names).count == names.count)
            #expect(!head.joined().unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
        }
    }

    @Test(arguments: [
        ("a@example.org,b@example.org", "a@example.org"), ("a@example.org; b@x", "a@example.org"),
        ("A <a@example.org>", "a@example.org"), ("a@example.org?bcc=b@x", "a@example.org?bcc=b@x"),
        (" a@example.org\t", "a@example.org"),
    ])
    func `it goes to one person`(address: String, one: String) {
        #expect(lines(to: address).contains("To: \(one)"))
    }

    @Test func `a line that mail servers would cut makes the text base 64`() throws {
        let text = "Hi\n" + String(repeating: "word ", count: 300) + "\nMarie"
        let all = lines(text: text)
        #expect(all.contains("Content-Transfer-Encoding: base64"))
        let body = all.drop { !$0.isEmpty }.joined()
        #expect(String(decoding: try #require(Data(base64Encoded: body)), as: UTF8.self).hasSuffix("\nMarie"))
    }
}
