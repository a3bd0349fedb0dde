/// What the screens write to a file: the same as `rekindle export`.
public enum ExportKind: String, Sendable {
    case groups, contacts

    /// What goes into the file.
    public var title: String {
        switch self {
        case .groups: "the page of official groups"
        case .contacts: "the contact list of ambassadors and liaisons"
        }
    }

    /// The ends of file names that say its form; the first one is suggested.
    public var suffixes: [String] {
        switch self {
        case .groups: ["md", "html", "json"]
        case .contacts: ["md", "csv", "json"]
        }
    }
}

/// A file that is to be written.
public struct ExportRequest: Equatable, Sendable {
    /// What goes into it.
    public var kind: ExportKind
    /// Its path as typed; `~` stands for the home folder.
    public var path: String
    /// Whether a file that is there gives way.
    public var replaces = false

    /// The end of the file's name: the form; nil where it is none of the kind.
    public var form: String? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return nil }
        let suffix = String(name[name.index(after: dot)...]).lowercased()
        return kind.suffixes.contains(suffix) ? suffix : nil
    }
}

/// What became of a file that was to be written.
public enum ExportAnswer: Equatable, Sendable {
    /// It is there, with so many entries such as "12 official groups", and what is to be minded.
    case written(path: String, count: String, remarks: [String])
    /// There is a file of that name already: nothing was done.
    case exists(path: String)
    /// It could not be written, and why.
    case failed(String)
}
