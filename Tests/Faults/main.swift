import Foundation

/// What goes wrong on laptops, on purpose: kills, full and broken disks, locks, weeks of use. Unprivileged; each case
/// ends with the same questions: does it open, is it whole, is every confirmed edit there, was it said what happened.
let arguments = Array(CommandLine.arguments.dropFirst())
do {
    switch arguments.first {
    case "worker": try Worker.run(Array(arguments.dropFirst()))
    case "kills": try Kills.run(step: arguments.dropFirst().first.flatMap { Int($0) } ?? 1)
    case "errors": try DiskErrors.run(step: arguments.dropFirst().first.flatMap { Int($0) } ?? 1)
    case "week":
        let numbers = arguments.dropFirst().compactMap { Int($0) }
        try Week.run(edits: numbers.first ?? 10_000, pulls: numbers.dropFirst().first ?? 200)
    case "merge": try Merging.run(edits: arguments.dropFirst().first.flatMap { Int($0) } ?? 5_000)
    case "all":
        try Kills.run(step: 1)
        try DiskErrors.run()
        try Merging.run(edits: 5_000)
        try Week.run(edits: 10_000, pulls: 200)
    default:
        print(
            """
            swift run Faults kills [STEP]    kill at every STEP-th write of an edit and of a pull
            swift run Faults errors [STEP]   full disk, failed sync, file-size limit, locks, damaged files, clocks
            swift run Faults merge [EDITS]   two laptops' journals merged in random orders and halves
            swift run Faults week [EDITS] [PULLS]  both at once, a kill every second
            swift run Faults all
            """)
        exit(64)
    }
    exit(Verdict.failures == 0 ? 0 : 1)
} catch {
    print("ended early: \(error)")
    exit(1)
}
