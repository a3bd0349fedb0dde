import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Opens addresses in the browser or the mail program, by arguments, never through a shell.
public struct Opener: Sendable {
    /// How it went.
    public enum Outcome: Hashable, Sendable {
        /// The named program took it.
        case opened(by: String)
        /// Not an address of the web or of a mail, or one with characters that no address has.
        case refused
        /// No program took it; the last one tried is named.
        case failed(String)
    }

    /// Opens an address (http, https or mailto). Takes up to a second: not for the loop's thread.
    public var open: @Sendable (String) -> Outcome

    /// An opener by a closure.
    public init(open: @escaping @Sendable (String) -> Outcome) { self.open = open }

    /// The program in `BROWSER`, else the desktop's own.
    public static let live = Opener { address in
        guard let safe = WebAddress.checked(address) else { return .refused }
        reapEnded()
        var last = ""
        for arguments in programs(opening: safe) {
            last = arguments[0]
            switch ChildProcess.run(arguments, limit: .seconds(1), detached: true) {
            case .exited(0): return .opened(by: last)
            case .stillRunning(let child):
                running.withLock { $0.append(child) }
                return .opened(by: last)
            default: continue
            }
        }
        return .failed(last)
    }

    static func programs(opening address: String, _ value: (String) -> String? = Environment.value) -> [[String]] {
        var programs: [[String]] = []
        for entry in (value("BROWSER") ?? "").split(separator: ":") where !address.hasPrefix("mailto:") {
            let words = entry.split(separator: " ").map(String.init)
            if words.contains("%s") {
                programs.append(words.map { $0 == "%s" ? address : $0 })
            } else if !words.isEmpty {
                programs.append(words + [address])
            }
        }
        #if os(macOS)
        programs.append(["open", address])
        #else
        programs.append(["xdg-open", address])
        #endif
        return programs
    }

    private static let running = Mutex<[pid_t]>([])

    private static func reapEnded() {
        running.withLock { children in
            var status: Int32 = 0
            children.removeAll { waitpid($0, &status, WNOHANG) != 0 }
        }
    }
}
