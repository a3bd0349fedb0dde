import Foundation

/// One measured figure beside its target.
struct Figure {
    var what: String
    var value: Double
    var unit: String
    /// What to reach; nil where none is set.
    var target: Double?
    /// Whether more is better.
    var more = false

    /// Prints the figure in one line.
    func report() {
        let number = value < 10 ? String(format: "%.2f", value) : String(format: "%.0f", value)
        var line = "\(what.padding(toLength: 66, withPad: " ", startingAt: 0)) \(number) \(unit)"
        if let target {
            let holds = more ? value >= target : value <= target
            line += "   (target \(more ? "≥" : "≤") \(target.formatted()) \(unit)\(holds ? "" : ", MISSED"))"
        }
        print(line)
    }
}

/// The median and a percentile of samples.
struct Samples {
    private(set) var values: [Double] = []

    mutating func add(_ value: Double) { values.append(value) }

    mutating func add(contentsOf other: Samples) { values += other.values }

    var median: Double { percentile(0.5) }

    func percentile(_ share: Double) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return .nan }
        return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
    }
}

/// Seconds that `body` took.
func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let duration = ContinuousClock.now - start
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
}

/// The peak resident memory of a process so far, in megabytes.
func residentMegabytes(of process: pid_t) -> Double {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).compactMap { Double($0) }.first ?? .nan) / 1024
}

/// This process's peak resident memory so far, in megabytes.
func peakMegabytes() -> Double { residentMegabytes(of: getpid()) }
