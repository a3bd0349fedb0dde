import Community
import Foundation

/// The sets of criteria of a home: the user's own files in `criteria/`, then the built-in ones.
enum CriteriaFolder {
    /// The sets, and what is wrong with own files, each in one line: file, line, cause, remedy.
    static func read(_ home: Home) -> (sets: CriteriaSets, problems: [String]) {
        let (own, problems) = own(home)
        return (CriteriaSets(own: own, builtIn: CriteriaReader.builtIn), problems)
    }

    /// The own sets alone, which is all that can be wrong: the screens need no more to open.
    static func own(_ home: Home) -> (sets: [CriteriaSet], problems: [String]) {
        var own: [CriteriaSet] = []
        var problems: [String] = []
        let files: [String]
        do { files = try FileManager.default.contentsOfDirectory(atPath: home.criteria) } catch {
            if FileManager.default.fileExists(atPath: home.criteria) {
                problems.append("criteria/: cannot be read. It has to be a folder; check its permissions")
            }
            files = []
        }
        for file in files.sorted() where file.hasSuffix(".toml") {
            let (set, faults) = read(file, in: home)
            problems += faults.map(\.description)
            guard var set else { continue }
            for other in own {
                for kind in set.kinds where other.kinds.contains(kind) {
                    problems.append(
                        "criteria/\(file):\(kindsLine(file, home)): kinds: \(kind.rawValue) has a set already, in \(other.file). "
                            + "Take it out of one of them")
                }
                set.kinds.removeAll(where: other.kinds.contains)
            }
            own.append(set)
        }
        return (own, problems)
    }

    private static func kindsLine(_ file: String, _ home: Home) -> Int {
        let text = try? CriteriaText.read("\(home.criteria)/\(file)", file: file)
        return TOMLLines((text ?? nil) ?? "").line(of: ["kinds"])
    }

    private static func read(_ file: String, in home: Home) -> (set: CriteriaSet?, faults: [CriteriaFault]) {
        let shown = "criteria/\(file)"
        do throws(CriteriaFault) {
            guard let text = try CriteriaText.read("\(home.criteria)/\(file)", file: shown) else { return (nil, []) }
            let (set, faults) = CriteriaReader.read(text, file: file)
            return (set, faults.map { CriteriaFault(file: shown, line: $0.line, sentence: $0.sentence) })
        } catch { return (nil, [error]) }
    }
}
