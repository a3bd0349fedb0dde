import Foundation

/// Themes in the user's own folder.
enum OwnThemes {
    /// The text of `NAME.toml`; nil where there is none, or where the name would lead out of the folder.
    static func text(_ name: String, folder: String) -> String? {
        guard !name.contains("/"), !name.hasPrefix(".") else { return nil }
        return try? String(contentsOfFile: folder + "/" + name + ".toml", encoding: .utf8)
    }
}
