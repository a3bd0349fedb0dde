import Foundation
import Testing

/// Recorded screens, beside the tests. `REKINDLE_RECORD=1 swift test` records them again.
enum Snapshot {
    /// Compares a screen with the one recorded under a name.
    static func check(_ text: String, _ name: String, location: SourceLocation = #_sourceLocation) {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Snapshots/\(name).txt")
        if ProcessInfo.processInfo.environment["REKINDLE_RECORD"] == "1" {
            do { try (text + "\n").write(to: file, atomically: true, encoding: .utf8) } catch {
                Issue.record("\(file.path) could not be written", sourceLocation: location)
            }
            return
        }
        let recorded = try? String(contentsOf: file, encoding: .utf8)
        let isSame = recorded?.utf8.elementsEqual((text + "\n").utf8) ?? false
        #expect(isSame, "\(name) looks otherwise:\n\(text)", sourceLocation: location)
    }
}
