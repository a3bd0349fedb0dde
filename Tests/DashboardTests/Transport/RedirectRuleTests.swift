import Foundation
import Testing

@testable import Dashboard

struct RedirectRuleTests {
    @Test(arguments: [
        ("https://d.org/api/v1/identity", "/api/v1/identity/", "https://d.org/api/v1/identity/"),
        ("https://d.org/api/v1/identity", "https://D.ORG/x/", "https://D.ORG/x/"),
        ("http://d.org/api", "https://d.org/api/", "https://d.org/api/"),
        ("http://d.org:8000/api", "http://d.org:8000/api/", "http://d.org:8000/api/"),
        ("https://d.org/a/b/", "../c/", "https://d.org/a/c/"),
        ("https://d.org:443/a", "https://d.org/b", "https://d.org/b"),
    ])
    func `the token follows on the same host, or up to https`(from: String, location: String, wanted: String) throws {
        let from = try #require(URL(string: from))
        #expect(try RedirectRule.next(from: from, location: location).absoluteString == wanted)
    }

    @Test(
        arguments: [
            ("https://d.org/a", "https://evil.org/a", .redirectedElsewhere(to: "evil.org")),
            ("https://d.org/a", "//evil.org/a", .redirectedElsewhere(to: "evil.org")),
            ("https://d.org/a", "https://d.org.evil.org/a", .redirectedElsewhere(to: "d.org.evil.org")),
            ("https://d.org/a", "https://d.org@evil.org/a", .redirectedElsewhere(to: "evil.org")),
            ("https://d.org/a", "https://d.org:8443/a", .redirectedElsewhere(to: "d.org:8443")),
            ("https://d.org/a", "http://d.org/a", .redirectedDown),
            ("https://d.org/a", "ftp://d.org/a", .redirectedElsewhere(to: "d.org")),
            ("https://d.org/a", nil, .redirectLoop),
        ] as [(String, String?, PullFault)])
    func `it goes nowhere else`(from: String, location: String?, fault: PullFault) throws {
        let from = try #require(URL(string: from))
        #expect(throws: fault) { try RedirectRule.next(from: from, location: location) }
    }
}
