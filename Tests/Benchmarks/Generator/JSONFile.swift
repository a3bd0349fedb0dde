import Dashboard
import Foundation

/// A JSON array on its way to a file, a megabyte at a time.
final class JSONFile {
    /// What is not yet on disk.
    var text = JSONText(capacity: 1 << 21)
    private let descriptor: Int32
    private let path: String
    private var isFirst = true

    /// Creates or empties the file; throws where that cannot be.
    init(_ path: String) throws {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw GeneratorError(path: path, number: errno) }
    }

    deinit { close(descriptor) }

    /// Writes a comma before every object but the first.
    func next() throws {
        text.raw(isFirst ? "[" : ",\n")
        isFirst = false
        if text.bytes.count > 1 << 20 { try flush() }
    }

    /// Ends the array.
    func finish() throws {
        if isFirst { text.raw("[") }
        text.raw("]")
        try flush()
    }

    /// Puts what is there on disk.
    func flush() throws {
        var written = 0
        while written < text.bytes.count {
            let count = text.bytes[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { throw GeneratorError(path: path, number: errno) }
            written += count
        }
        text.bytes.removeAll(keepingCapacity: true)
    }
}

/// A file that could not be written.
struct GeneratorError: Error {
    let path: String
    let number: Int32
}
