import Foundation

/// What was found, counted and printed.
enum Verdict {
    nonisolated(unsafe) static var cases = 0
    nonisolated(unsafe) static var failures = 0

    /// Counts one case; a failure is printed in full.
    static func expect(_ isTrue: Bool, _ what: @autoclosure () -> String) {
        cases += 1
        guard !isTrue else { return }
        failures += 1
        print("FAILED: \(what())")
    }

    /// A line of the report.
    static func say(_ text: String) {
        print(text)
        fflush(nil)
    }
}

/// Numbers that are the same on every run (Steele, Lea, Flood: SplitMix64).
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
