import ArgumentParser
import Foundation

/// Where an export goes: a file of the manager's alone, or stdout.
struct OutFile: ParsableArguments {
    @Option(
        help: ArgumentHelp("A file, made with mode 0600; else, or with -, stdout.", valueName: "file"),
        completion: .file())
    var to: String?

    @Flag(help: "Put it in the place of a file that is there.")
    var replace = false

    /// The form that the end of the file's name says; nil where it says none of them.
    func form<Form: RawRepresentable>() -> Form? where Form.RawValue == String {
        Self.form(((to ?? "") as NSString).pathExtension.lowercased())
    }

    /// The form that a file name's end means; nil where it means none of them.
    static func form<Form: RawRepresentable>(_ end: String?) -> Form? where Form.RawValue == String {
        end.flatMap { Form(rawValue: ["md": "markdown", "htm": "html"][$0] ?? $0) }
    }

    /// Writes the text, and says what went into a file; throws where there is one already that is not to be replaced.
    func write(_ text: String, _ session: Session, what: String, count: String) throws {
        guard let to, to != "-" else { return Say.write(text, to: 1) }
        let path = try Self.place(to, session.home, called: "--to", replaces: replace)
        try PrivateFiles.write(text, to: Self.target(path))
        session.noted("exported \(what)")
        Say.line("wrote \(count) to \(path)")
    }

    /// The path of a file that a command is to write. Throws where none can be written there, or one is there already
    /// that is not to be replaced.
    static func place(_ name: String, _ home: Home, called option: String, replaces: Bool) throws -> String {
        let path = Home.absolute(name)
        if let obstacle = obstacle(to: name, home) { throw Failure.usage("\(option): \(obstacle)") }
        if !replaces, isTaken(path) {
            throw Failure.usage("\(option): there is a file \(path) already. Name another, or say --replace")
        }
        return path
    }

    /// Whether there is a file already.
    static func isTaken(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// The file that a path leads to: a link stays one, and the file behind it is replaced.
    static func target(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    /// Why no file of that path can be written or replaced, and what to do; nil where it can. What is mistyped makes no
    /// folders, what is no file, such as a pipe, is left as it is, and so are the files that this program keeps.
    static func obstacle(to name: String, _ home: Home) -> String? {
        let path = Home.absolute(name)
        var status = stat()
        if stat(path, &status) == 0 {
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                return home.keeps(target(path)) ? "\(path) is a file that Rekindle keeps: name another" : nil
            case S_IFDIR: return "\(path) is a folder: name a file in it"
            default: return "\(path) is a pipe or a device: name a file"
            }
        }
        if lstat(path, &status) == 0 { return "\(path) is a link that leads to no file: name the file itself" }
        if name.hasSuffix("/") { return "there is no folder \(path): make it, and name a file in it" }
        let folder = (path as NSString).deletingLastPathComponent
        let isFolder = stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        return isFolder ? nil : "there is no folder \(folder): make it, or name another"
    }
}
