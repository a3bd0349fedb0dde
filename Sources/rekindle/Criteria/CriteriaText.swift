import Foundation

/// The text of a file of criteria, read with care: it may be anything that somebody put there.
enum CriteriaText {
    /// The most bytes a file may have; a set has some kilobytes.
    static let most = 1_000_000

    /// The text; nil where there is no file of that path. Throws `CriteriaFault` under the name `file`.
    static func read(_ path: String, file: String) throws(CriteriaFault) -> String? {
        func fault(_ sentence: String, line: Int = 1) -> CriteriaFault {
            CriteriaFault(file: file, line: line, sentence: sentence)
        }
        var found = stat()
        guard stat(path, &found) == 0 else {
            switch errno {
            case ELOOP: throw fault("a link that leads back to itself. Remove it, or link the file itself")
            case ENOENT:
                var link = stat()
                guard lstat(path, &link) == 0 else { return nil }
                throw fault("a link to a file that is not there. Remove it, or link the file itself")
            default: throw fault("cannot be read. Check its permissions and those of its folder")
            }
        }
        guard found.st_mode & S_IFMT == S_IFREG else { throw fault("no file. Put a file of text in its place") }
        guard found.st_size > 0 else { throw fault("empty. Begin from one: rekindle criteria show meetup") }
        guard found.st_size <= most else {
            throw fault(
                "\(found.st_size / 1_000_000) MB long; a set has some kilobytes. Is it another file? Take it away")
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw fault("cannot be read. Check its permissions")
        }
        return try checked(data, fault)
    }

    private static func checked(
        _ data: Data, _ fault: (String, Int) -> CriteriaFault
    ) throws(CriteriaFault) -> String {
        let newline = UInt8(ascii: "\n")
        if let place = data.firstIndex(of: 0) {
            throw fault(
                "no text: it holds a zero byte. Is it another file, or UTF-16? Save it as UTF-8",
                data[..<place].count { $0 == newline } + 1)
        }
        guard var text = String(validating: data, as: UTF8.self) else {
            let rows = data.split(separator: newline, omittingEmptySubsequences: false)
            let bad = rows.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
            throw fault("no UTF-8 text. Save it as UTF-8", bad + 1)
        }
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw fault("empty. Begin from one: rekindle criteria show meetup", 1)
        }
        return text
    }
}
