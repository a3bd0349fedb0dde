import ArgumentParser
import Community

/// Why a command ends early: one line for people, and the exit code of PRODUCT §10.
struct Failure: Error, Equatable, CustomStringConvertible {
    var sentence: String
    var code: Int32

    var description: String { sentence }

    /// The command line is wrong, or the place it was called in.
    static func usage(_ sentence: String) -> Failure { Failure(sentence: sentence, code: ExitCodes.usage) }

    /// A command `set` without any of its options.
    static func nothingToSet(_ name: String, _ kind: RegistryKind) -> Failure {
        usage("\(name): nothing to set. Give an option of those in: rekindle \(kind.rawValue) set --help")
    }

    /// Nothing was done.
    static func nothing(_ sentence: String) -> Failure { Failure(sentence: sentence, code: ExitCodes.nothingDone) }
}

/// The exit codes of PRODUCT §10.
enum ExitCodes {
    static let done: Int32 = 0
    static let nothingDone: Int32 = 1
    static let partlyDone: Int32 = 2
    static let usage: Int32 = 64
}
