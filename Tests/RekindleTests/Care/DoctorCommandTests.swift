import Foundation
import Testing

@testable import rekindle

@Suite struct DoctorCommandTests {
    private func findings(_ outcome: Outcome) throws -> [String: String] {
        Dictionary(
            try outcome.objects().map { ($0["check"] as? String ?? "", $0["status"] as? String ?? "") },
            uniquingKeysWith: { first, _ in first })
    }

    @Test func `a sound home has no problem, and an open file is found and closed`() async throws {
        let home = try await DemoCopy.make()
        let first = try findings(try await home.must("doctor", "--format", "json"))
        #expect(!first.values.contains("problem"))
        #expect(first["permissions"] == "ok")
        let store = try #require(
            FileManager.default.contentsOfDirectory(atPath: home.home + "/data").first { $0.hasSuffix(".sqlite") })
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: "\(home.home)/data/\(store)")
        let found = try await home.rekindle("doctor", "--format", "json")
        #expect(found.code == 1)
        #expect(try findings(found)["permissions"] == "problem")
        let fixed = try await home.must("doctor", "--fix", "--format", "json")
        #expect(try findings(fixed)["permissions"] == "fixed")
        #expect(try home.mode("\(home.home)/data/\(store)") == 0o600)
    }

    @Test func `a store that is no database is a problem with a remedy, and restore brings it back`() async throws {
        let home = try await DemoCopy.make()
        try await home.must("backup", home.folder + "/b.sqlite")
        let folder = home.home + "/data"
        let store = try #require(
            FileManager.default.contentsOfDirectory(atPath: folder).first { $0.hasSuffix(".sqlite") })
        for end in ["-wal", "-shm"] { unlink("\(folder)/\(store)\(end)") }
        try Data(repeating: 0x41, count: 20_000).write(to: URL(fileURLWithPath: "\(folder)/\(store)"))
        let found = try await home.rekindle("doctor", "--format", "json")
        #expect(found.code == 1)
        #expect(try found.objects().contains { ($0["remedy"] as? String)?.contains("restore") == true })
        try await home.must("restore", home.folder + "/b.sqlite", "--yes")
        #expect(try await home.must("members", "--format", "json").objects().count > 50)
    }

    @Test(arguments: [
        ("/home/nora/Dropbox/rekindle", "Dropbox"), ("/home/nora/Nextcloud2/x", nil),
        ("/home/nora/OneDrive - Acme/x", "OneDrive"),
        ("/home/nora/Nextcloud/rekindle/data", "Nextcloud"), ("/home/nora/.local/share/rekindle", nil),
        ("/Users/nora/Library/Mobile Documents/x", "iCloud"), ("/home/nora/megaphone/data", nil),
    ])
    func `a folder that is copied away is known by its name`(folder: String, service: String?) {
        #expect(FolderKind.of(folder) == service.map(FolderKind.synced))
    }

    @Test func `a folder on a network disk is known by what is mounted there`() {
        let mounts = """
            /dev/sda1 / ext4 rw 0 0
            server:/export /home/nora/office nfs4 rw 0 0
            sshfs#x /home/nora/my\\040files fuse.sshfs rw 0 0
            """
        #expect(FolderKind.fileSystem(of: "/home/nora/office/rekindle", mounts: mounts) == "nfs4")
        #expect(FolderKind.fileSystem(of: "/home/nora/offices", mounts: mounts) == "ext4")
        #expect(FolderKind.fileSystem(of: "/home/nora/my files", mounts: mounts) == "fuse.sshfs")
    }

    @Test func `a synced folder is warned of once`() async throws {
        let home = try TestHome()
        let folder = home.folder + "/Dropbox/home"
        func add(_ name: String) async throws -> Outcome {
            try await home.rekindle(
                "source", "add", name, "--url", "http://127.0.0.1:1", "--community", "kestrel", "--token-env", "T",
                "--home", folder)
        }
        #expect(try await add("forum").err.contains("Dropbox"))
        #expect(try await !add("chat").err.contains("Dropbox"))
        let doctor = try await home.rekindle("doctor", "--home", folder, "--format", "json")
        #expect(try findings(doctor)["place"] == "warning")
    }
}
