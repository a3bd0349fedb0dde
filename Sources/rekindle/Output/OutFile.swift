import ArgumentParser
import Foundation

/// Where an export goes: a file of the manager's alone, or stdout.
struct OutFile: ParsableArguments {
    @Option(help: ArgumentHelp("A file, made with mode 0600; else stdout.", valueName: "file"), completion: .file())
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
        guard let to else { return Say.write(text, to: 1) }
        let path = Home.absolute(to)
        if let obstacle = Self.obstacle(to: path) { throw Failure.usage("--to: \(obstacle)") }
        if !replace, FileManager.default.fileExists(atPath: path) {
            throw Failure.usage("--to: there is a file \(path) already. Name another, or say --replace")
        }
        try PrivateFiles.write(text, to: path)
        session.noted("exported \(what)")
        Say.line("wrote \(count) to \(path)")
    }

    /// Why no file of that path can be written or replaced, and what to do; nil where it can. What is mistyped makes no
    /// folders.
    static func obstacle(to path: String) -> String? {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
            return "\(path) is a folder: name a file in it"
        }
        let folder = (path as NSString).deletingLastPathComponent
        let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) && isFolder.boolValue
        return isThere ? nil : "there is no folder \(folder): make it, or name another"
    }
}
