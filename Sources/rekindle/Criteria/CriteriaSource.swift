import Community
import Data

/// The text of a set's file.
enum CriteriaSource {
    static func text(of set: CriteriaSet, _ home: Home) throws -> String {
        if let own = try PrivateFiles.read("\(home.criteria)/\(set.file)") { return own }
        return CriteriaFiles.all.first { $0.file == set.file }?.text ?? ""
    }
}
