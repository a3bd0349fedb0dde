import Foundation
import TestDashboard

/// `Benchmarks serve DIR`: a folder that `generate` wrote, as a dashboard on a loopback port, until it is stopped.
enum ServeCommand {
    static func run(_ arguments: [String]) throws {
        guard let folder = arguments.first else {
            print("usage: Benchmarks serve DIR")
            exit(64)
        }
        let server = try TestDashboard(folder: folder)
        print(server.url)
        fflush(nil)
        withExtendedLifetime(server) { while true { sleep(3_600) } }
    }
}
