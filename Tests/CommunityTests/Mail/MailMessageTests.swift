import Community
import Testing

@Suite struct MailMessageTests {
    private func mail(_ text: String) -> MailMessage { MailMessage(Array(text.utf8)) }

    @Test(arguments: [
        ("From: Sofia <sofia@example.org>", ["sofia@example.org"]),
        ("From: \"Body, Some\"\r\n\t<some@example.org>", ["some@example.org"]),
        ("From: sofia@example.org (Sofia, of \"Docs\")", ["sofia@example.org"]),
        ("From: \"a@b.example\" <real@example.org>", ["real@example.org"]),
        (
            "From: A list <list@example.org>\nReply-To: Sofia <sofia@example.org>\nSender: list@example.org",
            ["list@example.org", "sofia@example.org"]
        ),
        ("From: =?utf-8?q?Sof=C3=ADa?= <sofia@example.org>", ["sofia@example.org"]),
        ("FROM : Undisclosed:;\nSubject: x", []),
        ("Subject: x", []),
    ])
    func `the senders are found, however they are written`(head: String, senders: [String]) {
        #expect(mail(head + "\n\nFrom: body@example.org\n").senders == senders)
    }

    @Test(arguments: [
        ("Re: hello", "Re: hello"), ("=?UTF-8?B?SG9sYSBTb2bDrWE=?=", "Hola Sofía"),
        ("=?iso-8859-1?Q?Gr=FC=DFe?=\n =?iso-8859-1?Q?_aus_K=F6ln?=", "Grüße aus Köln"),
        ("a =?utf-8?q?b?= c", "a b c"), ("=?utf-8?x?b?=", "=?utf-8?x?b?="), ("=?utf-8?q?open", "=?utf-8?q?open"),
    ])
    func `encoded words are read`(written: String, subject: String) {
        #expect(mail("Subject: \(written)\n\nx").subject == subject)
    }

    @Test func `a reply's own words stay, what it quotes and who signed goes`() {
        let text = """
            From: Sofia <sofia@example.org>
            Subject: Re: hello

            Yes, I would like to.
            Next week is good.

            On Mon, 16 Nov 2026 at 10:00, Marie
            <marie@example.org> wrote:
            > would you like to look at this?
            >> older

            --\u{20}
            Sofia
            """
        #expect(mail(text).words == "Yes, I would like to. Next week is good.")
        #expect(mail(text).kind == .reply)
    }

    @Test func `words are at most 200 characters, and the subject where nothing else is left`() {
        #expect(mail("From: a@b.c\n\n" + String(repeating: "ü", count: 300)).words?.count == 200)
        #expect(mail("From: a@b.c\nSubject: Gladly\n\n> hello\n").words == "Gladly")
        #expect(mail("From: a@b.c\n\n").words == nil)
    }

    @Test func `the plain text of a nested multipart is read in its coding and character set`() {
        let text = """
            From a@b.c Sat Nov 21 12:00:00 2026
            From: a@b.c
            Content-Type: multipart/mixed; boundary="outer"

            preamble
            --outer
            Content-Type: multipart/alternative;
             boundary=inner

            --inner
            Content-Type: text/html; charset=utf-8

            <p>not this</p>
            --inner
            Content-Type: text/plain; charset="iso-8859-1"
            Content-Transfer-Encoding: quoted-printable

            Gr=FC=DFe aus K=F6ln, gern=
            e
            --inner--
            --outer
            Content-Type: text/plain
            Content-Disposition: attachment; filename=x.txt

            attached
            --outer--
            """
        #expect(mail(text.replacing("\n", with: "\r\n")).words == "Grüße aus Köln, gerne")
        let html =
            "From: a@b.c\nContent-Type: text/html\n\n<style>p{}</style><p>Yes &amp; soon<br>S.</p><blockquote>old</blockquote>"
        #expect(mail(html).words == "Yes & soon S.")
    }

    @Test func `a delivery report is a bounce of its failed recipients`() {
        let report = """
            From: Mail Delivery <MAILER-DAEMON@mx.example.org>
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status; boundary=b

            --b
            Content-Type: text/plain

            Sorry
            --b
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; sofia@example.org
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 no such user

            --b--
            """
        #expect(mail(report).kind == .bounce(to: ["sofia@example.org"], why: "smtp; 550 no such user"))
        #expect(mail(report.replacing("Action: failed", with: "Action: delayed")).kind == .delayed)
        #expect(
            mail("From: a@b.c\nX-Failed-Recipients: sofia@example.org\n\nx").kind
                == .bounce(to: ["sofia@example.org"], why: nil))
        #expect(mail("From: MAILER-DAEMON@b.c\nSubject: failed\n\nx").kind == .bounce(to: [], why: "failed"))
    }

    @Test(arguments: ["Auto-Submitted: auto-replied", "X-Autoreply: yes", "Precedence: auto_reply"])
    func `an absence notice is no reply`(field: String) {
        #expect(mail("From: a@b.c\n\(field)\n\nI am away").kind == .automatic)
        #expect(mail("From: a@b.c\nAuto-Submitted: no\n\nHello").kind == .reply)
    }

    @Test func `no bytes make reading fail`() {
        var random = SeededGenerator(state: 7)
        let pieces = [
            "From: ", "<", ">", "\"", "=?utf-8?b?", "?=", "--b", "\r\n", "\n\n", "\0",
            "Content-Type: multipart/x; boundary=b\n", "(", "\u{1B}[2J",
        ]
        for _ in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...30, using: &random) {
                if Bool.random(using: &random) {
                    bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
                } else {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                }
            }
            let message = MailMessage(bytes)
            _ = (message.senders, message.subject, message.kind)
            #expect((message.words?.count ?? 0) <= 200)
        }
    }
}
