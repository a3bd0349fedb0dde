import Foundation
import Testing

/// Homes that hold the demo: made once, then copied.
enum DemoCopy {
    private static let original = Task {
        let home = try TestHome(now: "2026-11-21T09:00:00Z")
        try await home.must("demo", "--no-screens", "--home", home.home)
        return home
    }

    /// A home of its own with the demo in it.
    static func make() async throws -> TestHome {
        let home = try TestHome(now: "2026-11-21T09:00:00Z")
        try FileManager.default.copyItem(atPath: try await original.value.home, toPath: home.home)
        return home
    }
}
