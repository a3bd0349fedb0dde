import Community
import Dashboard
import Foundation

/// A home that holds the invented community, pulled and worked on as if for weeks.
struct DemoHome: Sendable {
    let home: Home
    let community: DemoCommunity

    private static let prefix = "rekindle-demo-"

    /// A home in an empty folder, or in one that is made.
    init(folder: String, now: Instant) throws {
        let path = Home.absolute(folder)
        let there = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        guard there.isEmpty else { throw Failure.usage("\(path): not empty. Name a new folder for the demo") }
        home = Home(folder: path)
        community = DemoCommunity(now: now)
    }

    /// A home in the folder for temporary files, to be removed at the end. What demos left that were killed goes too.
    static func throwAway(now: Instant) throws -> DemoHome {
        let folder = FileManager.default.temporaryDirectory.path
        sweep(folder)
        let path = "\(folder)/\(prefix)\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
        guard mkdir(path, 0o700) == 0 else {
            throw Failure.nothing("\(folder): no folder can be made there. Set TMPDIR to one where it can")
        }
        return try DemoHome(folder: path, now: now)
    }

    /// Pulls the invented community through the real provider and does what its manager did; ready to be opened.
    func fill() async throws {
        for folder in [home.config, home.data, home.state, home.staging] { try PrivateFiles.makeFolder(folder) }
        try PrivateFiles.write(DemoCommunity.configuration, to: home.configFile)
        let reports = try await community.fill(
            storeAt: Communities(home: home).file(of: DemoCommunity.name), in: URL(fileURLWithPath: home.state))
        if let problem = reports.first(where: { $0.status == .failed })?.errors.first {
            throw Failure.nothing("demo: \(problem.message)")
        }
    }

    /// The community opened, with the invented dashboard to pull from.
    func session() throws -> (Session, Puller) {
        let puller = Puller(
            provider: .savannah(.demo(DemoDashboard(community))), staging: URL(fileURLWithPath: home.staging))
        return (try Session.open(home, community: DemoCommunity.name, create: false, warns: false), puller)
    }

    /// Takes the whole home away; work in the background may still add a file while it goes.
    func remove() {
        for _ in 0..<50 {
            try? FileManager.default.removeItem(atPath: home.config)
            guard FileManager.default.fileExists(atPath: home.config) else { return }
            usleep(20_000)
        }
    }

    private static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(prefix) {
            guard let process = Int32(name.dropFirst(prefix.count).prefix { $0 != "-" }) else { continue }
            var status = stat()
            guard kill(process, 0) != 0, errno == ESRCH, lstat("\(folder)/\(name)", &status) == 0,
                status.st_uid == getuid(), status.st_mode & S_IFMT == S_IFDIR
            else { continue }
            try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
    }
}
