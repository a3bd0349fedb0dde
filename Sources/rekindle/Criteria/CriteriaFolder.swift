import Community
import Foundation

/// The sets of criteria of a home: the user's own files in `criteria/`, then the built-in ones.
enum CriteriaFolder {
    /// The sets, and what is wrong with own files, each in one line.
    static func read(_ home: Home) -> (sets: CriteriaSets, problems: [String]) {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: home.criteria)) ?? []
        var own: [CriteriaSet] = []
        var problems: [String] = []
        for file in files.sorted() where file.hasSuffix(".toml") {
            do {
                guard let text = try PrivateFiles.read("\(home.criteria)/\(file)") else { continue }
                let (set, faults) = CriteriaReader.read(text, file: file)
                if let set { own.append(set) }
                problems += faults.map(\.description)
            } catch {
                problems.append("\(file): cannot be read. Check its permissions")
            }
        }
        return (CriteriaSets(own: own, builtIn: CriteriaReader.builtIn), problems)
    }
}
