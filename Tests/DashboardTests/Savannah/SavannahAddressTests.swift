import Community
import Foundation
import Testing

@testable import Dashboard

struct SavannahAddressTests {
    @Test(arguments: [
        ("https://dash.example.org", "https://dash.example.org/api/v1/identity/"),
        ("https://dash.example.org/", "https://dash.example.org/api/v1/identity/"),
        (" https://dash.example.org/api/v1/ ", "https://dash.example.org/api/v1/identity/"),
        ("http://127.0.0.1:8000/api/v1", "http://127.0.0.1:8000/api/v1/identity/"),
        ("HTTPS://dash.example.org/savannah//", "https://dash.example.org/savannah/api/v1/identity/"),
        ("http://[::1]:8000", "http://[::1]:8000/api/v1/identity/"),
    ])
    func `an address is taken with or without the path of the API`(given: String, wanted: String) throws {
        #expect(try SavannahAddress(given).url("identity/").absoluteString == wanted)
    }

    @Test(arguments: [
        ("", ""), ("dash.example.org", "dash.example.org"), ("ftp://dash.example.org", "ftp://dash.example.org"),
        ("https://", "https://"), ("file:///etc/passwd", "file:///etc/passwd"),
        ("https://me:secret@dash.example.org", "https://…@dash.example.org"),
        ("https://dash.example.org/?auth_token=secret", "https://dash.example.org/"),
        ("https://dash.example.org/#secret", "https://dash.example.org/"),
    ])
    func `anything else is no address, and none of its secrets is shown`(given: String, shown: String) {
        #expect(throws: PullFault.badAddress(shown)) { try SavannahAddress(given) }
    }

    @Test(arguments: [
        ("ev-2024-fosdem", "event/ev-2024-fosdem/attendee/"), ("a b?c#d%é", "event/a%20b%3Fc%23d%25%C3%A9/attendee/"),
        ("a/b", nil), ("..", nil), (".", nil), ("", nil),
    ])
    func `an attendee list has a path unless its event's id cannot be in one`(id: String, wanted: String?) {
        #expect(SavannahAddress.attendees(of: OriginID(id)) == wanted)
    }
}
