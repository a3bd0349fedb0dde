import Community
import Testing

@testable import Dashboard

struct PullSentenceTests {
    private static let host = "dash.example.org"

    @Test(
        arguments: [
            (
                .refused,
                "dash.example.org refuses the connection. Check that the dashboard runs and its address, then pull again (R)"
            ),
            (
                .unknownHost,
                "dash.example.org is unknown. Check the address and that you are online, then pull again (R)"
            ),
            (
                .tls("self-signed"),
                "no secure connection to dash.example.org: self-signed. Check its certificate with its admin"
            ),
            (
                .noFirstByte(minutes: 30),
                "identity/: no first byte within 30 min. Raise [sync] first_byte_minutes, then pull again (R)"
            ),
            (
                .stalled(seconds: 120, bytes: 9),
                "identity/: nothing more came for 120 s after 9 bytes. Check the network, then pull again (R)"
            ),
            (
                .emptyReply,
                "identity/: empty reply, the dashboard's server gave up. Ask its admin for a longer worker timeout, then pull again (R)"
            ),
            (
                .truncated(bytes: 3, of: 9),
                "identity/: the answer ends after 3 of 9 bytes. What you have is kept; pull again (R)"
            ),
            (
                .damaged(DamagedList(.truncated, at: 7)),
                "identity/: the answer ends after 7 bytes. What you have is kept; pull again (R)"
            ),
            (.unauthorized, "token refused (401). Check TOKEN_CODE, then pull again (R)"),
            (.forbidden, "identity/: access refused (403). Ask the dashboard's admin about the rights of TOKEN_CODE"),
            (.notFound, "identity/: not found (404). Check the address of the dashboard, without /api/v1/"),
            (.server(status: 500), "identity/: the dashboard failed (500). Tell its admin, then pull again (R)"),
            (
                .server(status: 504),
                "identity/: the dashboard's server gave up (504). Ask its admin for a longer timeout, then pull again (R)"
            ),
            (
                .redirectedElsewhere(to: "evil.org"),
                "dash.example.org redirects to evil.org; the token is not sent there. If that is the dashboard, set its address"
            ),
            (
                .redirectedDown,
                "dash.example.org redirects from https to http; the token is not sent. Ask the dashboard's admin"
            ),
            (
                .html,
                "identity/: a web page instead of JSON. Check that the address is the dashboard's, then pull again (R)"
            ),
            (
                .noCurl,
                "libcurl.so.4 cannot be loaded. Install it (Debian's package is libcurl4), then pull again (R)"
            ),
            (.token(.notSet("TOKEN_CODE")), "no token: TOKEN_CODE is not set. Export it, then pull again (R)"),
            (
                .token(.open(path: "/t", mode: 0o644)),
                "no token: /t is open to others (mode 0644). chmod 600 it, then pull again (R)"
            ),
        ] as [(PullFault, String)])
    func `a fault is one sentence with its remedy`(fault: PullFault, sentence: String) {
        let error = PullError(
            endpoint: "identity/", host: PullSentenceTests.host, token: .environment("TOKEN_CODE"), fault: fault)
        #expect(error.sentence == sentence)
    }

    @Test func `a failing event list says why it usually fails`() {
        let error = PullError(
            endpoint: "event/", host: PullSentenceTests.host, token: .environment("T"), fault: .server(status: 500))
        #expect(
            error.sentence
                == "event/: the dashboard failed (500); it does once an event's channel was removed. Tell its admin")
        #expect(error.problem.kind == "server_error")
    }
}
