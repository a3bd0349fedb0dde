import Foundation

/// Disks on which nothing can be written: a list shows what is there and says why its figures may be old; an edit is
/// refused, said not to be saved, and saved once there is room.
enum ClosedDisks {
    static func run(_ scene: Scene) throws {
        try fullFolder(scene)
        try readOnlyFolder(scene)
        try readOnlyFile(scene)
    }

    /// Lists on a later day, each of which must be shown, with one line that says of which day its figures are.
    static func lists(_ home: String, under wrapper: [String], _ what: String) throws {
        let later = Machine(home: home, now: "2026-11-23T12:00:00Z")
        for list in [["members"], ["queue", "reactivate"], ["today"], ["member", Scene.key]] {
            // Through a pipe: an output file could not grow either.
            let outcome = try later.run(list + ["--format", list[0] == "today" ? "table" : "json"], under: wrapper)
            let what = "\(what): \(list[0])"
            Verdict.expect(outcome.code == 0, "\(what) ends with \(outcome.code): \(outcome.err)")
            Verdict.expect(!outcome.out.isEmpty, "\(what) shows nothing")
            let lines = outcome.err.split(separator: "\n")
            let isSaid = lines.count <= 1 && lines.allSatisfy { $0.contains("figures of 21 Nov") }
            Verdict.expect(isSaid, "\(what) said \(outcome.err)")
        }
    }

    /// A folder without room: a small file system of its own where a name space of mounts is allowed; where it is not,
    /// every write fails as on a full disk.
    private static func fullFolder(_ scene: Scene) throws {
        let home = try scene.scratch.copy(of: scene.home)
        let script = """
            mount -t tmpfs -o size=32m none "$1/data" && cp "$2"/data/* "$1/data/" || exit 99
            dd if=/dev/zero of="$1/data/filler" bs=1k 2>/dev/null
            "$3" note \(Scene.key) "on a full disk"; echo "code $?"
            REKINDLE_NOW=2026-11-23T12:00:00Z "$3" members | wc -l; echo "list"
            rm "$1/data/filler"
            "$3" note \(Scene.key) "after room was made"; echo "code $?"
            "$3" journal --format csv
            """
        let outcome = try shell(script, home, [home, scene.home, Machine.program])
        guard outcome.out.contains("code") else { return try withoutMounts(scene, "ENOSPC") }
        let lines = outcome.out.split(separator: "\n")
        let codes = lines.filter { $0.hasPrefix("code ") }
        Verdict.expect(codes == ["code 1", "code 0"], "a full folder: \(outcome.out) \(outcome.err)")
        Verdict.expect(outcome.err.contains("disk"), "a full folder: said \(outcome.err)")
        let listed = lines.firstIndex(of: "list").flatMap { Int(lines[$0 - 1]) } ?? 0
        Verdict.expect(listed > Feed.people / 2, "a full folder: \(listed) members listed")
        Verdict.expect(outcome.err.contains("figures of 21 Nov"), "a full folder: said \(outcome.err)")
        Verdict.expect(
            lines.filter { $0.contains(",noted,") }.count == 4, "a full folder: \(outcome.out)")
    }

    /// A folder that may only be read.
    private static func readOnlyFolder(_ scene: Scene) throws {
        let home = try scene.scratch.copy(of: scene.home)
        let script = """
            mount --bind "$1/data" "$1/data" && mount -o remount,ro,bind "$1/data" || exit 99
            "$2" note \(Scene.key) "read-only"; echo "code $?"
            REKINDLE_NOW=2026-11-23T12:00:00Z "$2" members | wc -l; echo "list"
            """
        let outcome = try shell(script, home, [home, Machine.program])
        guard outcome.out.contains("code") else { return try closed(scene, folder: 0o500, file: 0o600) }
        let lines = outcome.out.split(separator: "\n")
        Verdict.expect(lines.contains("code 1"), "a read-only folder: \(outcome.out)")
        Verdict.expect(outcome.err.contains("permissions"), "a read-only folder: said \(outcome.err)")
        let listed = lines.firstIndex(of: "list").flatMap { Int(lines[$0 - 1]) } ?? 0
        Verdict.expect(listed > Feed.people / 2, "a read-only folder: \(listed) members listed")
        try Scene.check(home, "read-only", wasConfirmed: false, "a read-only folder")
    }

    /// A file that may only be read, in a folder that may be written; root may write it all the same.
    private static func readOnlyFile(_ scene: Scene) throws { try closed(scene, folder: 0o700, file: 0o400) }

    private static func closed(_ scene: Scene, folder: Int, file: Int) throws {
        let home = try scene.scratch.copy(of: scene.home)
        let what = "modes \(String(folder, radix: 8)) and \(String(file, radix: 8))"
        func mode(_ mode: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        try mode(file, Scene.store(in: home))
        try mode(folder, home + "/data")
        try lists(home, under: [], what)
        let outcome = try Machine(home: home).run(["note", Scene.key, what])
        if getuid() != 0 { DiskErrors.expectSaid(outcome, ["permissions"], what) }
        try mode(0o700, home + "/data")
        try mode(0o600, Scene.store(in: home))
        try Scene.check(home, what, wasConfirmed: outcome.code == 0, what)
    }

    /// Every write of the store fails, from the first one on.
    private static func withoutMounts(_ scene: Scene, _ error: String) throws {
        let home = try scene.scratch.copy(of: scene.home)
        let wrapper = Machine.inject("pwrite64", "error=\(error)", when: "1+")
        try lists(home, under: wrapper, "a full disk")
        let outcome = try Machine(home: home).run(["note", Scene.key, "on a full disk"], under: wrapper)
        DiskErrors.expectSaid(outcome, ["disk"], "a full disk")
        try Scene.check(home, "on a full disk", wasConfirmed: false, "a full disk")
    }

    /// Runs a script with a name space of mounts of its own.
    private static func shell(_ script: String, _ home: String, _ arguments: [String]) throws -> Machine.Outcome {
        try Machine(home: home).run(program: "unshare", ["-rm", "sh", "-c", script, "sh"] + arguments)
    }
}
