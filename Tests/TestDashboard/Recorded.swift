import Foundation

extension TestDashboard {
    /// The folder of the answers recorded from a real dashboard.
    public static let recordedFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("DashboardTests/Recorded").path

    /// The tokens of the recorded sources.
    public enum RecordedToken {
        /// "Kestrel Forum": 58 identities, 277 conversations, 74 contributions, 6 events.
        public static let forum = "11111111-aaaa-4aaa-8aaa-000000000001"
        /// "Kestrel Chat": 26 identities, 115 conversations.
        public static let chat = "22222222-bbbb-4bbb-8bbb-000000000002"
        /// "Kestrel Code": 36 identities, 210 contributions.
        public static let code = "33333333-cccc-4ccc-8ccc-000000000003"
        /// An enabled source without a row.
        public static let empty = "55555555-eeee-4eee-8eee-000000000005"
    }

    /// Serves the recorded answers by token; attendee lists that were not recorded are empty.
    public static func recorded() throws -> TestDashboard {
        let folders = [
            RecordedToken.forum: "ok/forum", RecordedToken.chat: "ok/chat", RecordedToken.code: "ok/code",
            RecordedToken.empty: "empty",
        ]
        return try TestDashboard { request in
            guard request.path.hasPrefix("/api/v1/") else { return .notFound }
            guard let token = request.token, let folder = folders[token] else { return .unauthorized(request) }
            return recorded(request.path, in: "\(recordedFolder)/\(folder)")
        }
    }

    private static func recorded(_ path: String, in folder: String) -> TestReply {
        let parts = path.split(separator: "/").dropFirst(2).map { $0.removingPercentEncoding ?? String($0) }
        let name =
            switch parts.count {
            case 0: "GET-source"
            case 1: "GET-\(parts[0])"
            case 2: "GET-\(parts[0])-\(parts[1])"
            default: "GET-attendee-\(parts[1])"
            }
        let file = "\(folder)/\(name.replacingOccurrences(of: "/", with: "_")).body"
        guard !FileManager.default.fileExists(atPath: file) else { return TestReply(body: .file(file)) }
        return parts.count == 3 ? .json("[]") : .notFound
    }
}
