import Community
import Foundation

/// What the environment says: the clock and who acts.
enum Surroundings {
    /// The clock: pinned by `REKINDLE_NOW`, else the machine's.
    static func clock(
        _ environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> @Sendable () -> Instant {
        guard let text = environment["REKINDLE_NOW"], !text.isEmpty else {
            return { Instant(seconds: Int64(time(nil))) }
        }
        guard let pinned = Instant(iso8601: text) else {
            throw Failure.usage("REKINDLE_NOW: \"\(text)\" is no time. Write it like 2026-11-21T09:00:00Z")
        }
        return { pinned }
    }

    /// The name edits are signed with where `[me] name` is empty: the login name.
    static var loginName: String {
        if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
        return ProcessInfo.processInfo.environment["USER"] ?? "me"
    }
}
