import Foundation

/// `Benchmarks all [PROGRAM] [--members N]`: every figure beside its target, in a folder that is removed again; the
/// pulls run in a process of their own, so that their memory is theirs.
enum AllCommand {
    static func run(_ arguments: [String]) throws {
        let own = URL(fileURLWithPath: CommandLine.arguments[0])
        let program =
            arguments.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
            ?? own.deletingLastPathComponent().appendingPathComponent("rekindle").path
        let members = option("--members", arguments) ?? "100000"
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("rekindle-benchmark-\(getpid())")
        defer { try? FileManager.default.removeItem(at: folder) }
        var homes: [String] = []
        for (name, members) in [("large", members), ("small", "1000")] {
            let feeds = folder.appendingPathComponent(name).path
            let home = folder.appendingPathComponent("home-\(name)").path
            try FileManager.default.createDirectory(atPath: home + "/data", withIntermediateDirectories: true)
            try child(own, ["generate", "--members", members, "--out", feeds])
            if name == "large" {
                try child(own, ["generate", "--members", members, "--mutate", "0.05", "--out", feeds + "-later"])
            }
            let then = name == "large" ? ["--then", feeds + "-later"] : []
            try child(own, ["pull", feeds, "--store", home + "/data/Benchmark.sqlite"] + then)
            homes.append(home)
        }
        try child(own, ["store", homes[0] + "/data/Benchmark.sqlite"])
        try child(own, ["screens", program] + homes)
    }

    private static func child(_ program: URL, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Usage("all [PROGRAM] [--members N]") }
    }
}
