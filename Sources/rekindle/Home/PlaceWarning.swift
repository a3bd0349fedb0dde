import Foundation

/// The warning that the data lies in a synced or network folder: said once for each place.
enum PlaceWarning {
    /// The sentence where it is due, else nothing.
    static func once(_ home: Home) -> [String] {
        guard let place = FolderKind.of(home.data) else { return [] }
        let mark = home.state + "/warned-of-place"
        if let told = try? PrivateFiles.read(mark), told == home.data { return [] }
        try? PrivateFiles.write(home.data, to: mark)
        return ["\(place.sentence(home.data)). \(FolderKind.remedy)"]
    }
}
