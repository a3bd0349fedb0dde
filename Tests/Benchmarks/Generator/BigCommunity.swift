import Community
import Dashboard
import Foundation

/// A community for benchmarks: 1.2 identities and about 20 deeds per person over five years on three sources, written as
/// a dashboard would answer. The same parameters give the same bytes.
struct BigCommunity {
    let members: Int
    var seed: UInt64 = 1
    /// The end of the five years.
    var now = Instant(seconds: 1_795_246_140)
    /// The fraction of rows that a second version changes; 0 for the first.
    var mutate = 0.0

    /// What a run wrote.
    struct Sizes {
        var rows = 0
        var identities = 0
        var bytes = 0
    }

    /// Writes `folder/<source>/{source,identity,conversation,contribution,event}.json` and
    /// `folder/<source>/attendees/<event>.json`.
    func write(to folder: String) throws -> Sizes {
        let lexicon = DemoLexicon()
        let people = BigPeople(count: members, seed: seed, lexicon: lexicon)
        let lives = BigLives(people)
        let texts = BigTexts(lexicon, seed: seed)
        let mutation = BigMutation(fraction: mutate, seed: seed)
        var sizes = Sizes()
        for source in 0..<3 {
            let path = "\(folder)/\(BigPeople.sources[source])"
            try FileManager.default.createDirectory(
                atPath: "\(path)/attendees", withIntermediateDirectories: true)
            let writer = BigSource(
                source: source, people: people, deeds: lives.deeds[source], texts: texts, mutation: mutation,
                end: now, path: path)
            let written = try writer.write()
            sizes.rows += written.rows
            sizes.identities += written.identities
        }
        for file in FileManager.default.enumerator(atPath: folder) ?? .init() {
            let size = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(file)")[.size] as? Int
            sizes.bytes += size ?? 0
        }
        return sizes
    }
}
