import Foundation

extension TokenPlace {
    /// The token from this place; a command may take 10 s. Throws `TokenFault`, and `CancellationError` at once when
    /// the task is cancelled.
    public func token() async throws -> Token {
        try await token(environment: ProcessInfo.processInfo.environment, commandLimit: 10)
    }

    func token(environment: [String: String], commandLimit: Double) async throws -> Token {
        switch self {
        case .environment(let name):
            guard let text = environment[name] else { throw TokenFault.notSet(name) }
            return try checked(text)
        case .file(let path):
            return try checked(try TokenFile.firstLine(of: path))
        case .command(let line):
            return try checked(try await TokenCommand(line: line, seconds: commandLimit).firstLine())
        }
    }

    private func checked(_ text: String) throws -> Token {
        guard let token = Token(text) else { throw TokenFault.malformed(self) }
        return token
    }
}

/// A file that holds a token, and that nobody else may read.
enum TokenFile {
    private static let longest = 4096

    /// The first line of the file.
    static func firstLine(of path: String) throws -> String {
        let expanded = NSString(string: path).expandingTildeInPath
        let descriptor = open(expanded, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw TokenFault.unreadable(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw TokenFault.unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw TokenFault.notAFile(path: path) }
        guard status.st_uid == geteuid() else { throw TokenFault.notOwned(path: path) }
        let mode = UInt32(status.st_mode) & 0o777
        guard mode & 0o177 == 0 else { throw TokenFault.open(path: path, mode: mode) }
        var bytes = [UInt8](repeating: 0, count: longest)
        let count = read(descriptor, &bytes, longest)
        guard count >= 0 else { throw TokenFault.unreadable(path: path, reason: String(cString: strerror(errno))) }
        return TokenFile.firstLine(in: bytes[..<count])
    }

    /// The text before the first line feed.
    static func firstLine(in bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
