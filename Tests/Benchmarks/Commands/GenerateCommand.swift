import Foundation

/// `Benchmarks generate --members N --out DIR [--seed S] [--mutate FRACTION]`.
enum GenerateCommand {
    static func run(_ arguments: [String]) throws {
        var options: [String: String] = [:]
        var rest = arguments[...]
        while let name = rest.popFirst(), let value = rest.popFirst() { options[name] = value }
        guard let members = options["--members"].flatMap({ Int($0) }), members > 0, members < 1 << 24,
            let out = options["--out"]
        else {
            print("usage: Benchmarks generate --members N --out DIR [--seed S] [--mutate FRACTION]")
            exit(64)
        }
        var community = BigCommunity(members: members)
        if let seed = options["--seed"].flatMap({ UInt64($0) }) { community.seed = seed }
        if let mutate = options["--mutate"].flatMap({ Double($0) }) { community.mutate = mutate }
        let clock = ContinuousClock()
        var sizes = BigCommunity.Sizes()
        let elapsed = try clock.measure { sizes = try community.write(to: out) }
        print("\(sizes.identities) identities, \(sizes.rows) deeds, \(sizes.bytes / 1_000_000) MB in \(elapsed)")
    }
}
