import Foundation

/// One accepted connection; it ends with the object.
final class Connection {
    private let socket: Int32

    init(_ socket: Int32) { self.socket = socket }

    deinit {
        shutdown(socket, Int32(SHUT_WR))
        close(socket)
    }

    /// The head of the request, up to the empty line; nil where the peer left or sent more than 64 kB.
    func readHead() -> String? {
        var head: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4_096)
        let end = Array("\r\n\r\n".utf8)
        while head.count < 65_536 {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            head.append(contentsOf: buffer[..<count])
            if head.count >= 4, head.suffix(buffer.count + 3).contains(end) {
                return String(decoding: head, as: UTF8.self)
            }
        }
        return nil
    }

    /// Sends a reply; with `limit` only so many bytes of the body.
    func send(_ reply: TestReply, atMost limit: Int = .max) {
        switch reply.body {
        case .bytes(let bytes):
            guard send(head(reply, length: bytes.count)) else { return }
            _ = send(Array(bytes.prefix(limit)))
        case .file(let path):
            guard let file = FileHandle(forReadingAtPath: path), let length = try? file.seekToEnd(),
                (try? file.seek(toOffset: 0)) != nil
            else { return send(.notFound) }
            guard send(head(reply, length: Int(length))) else { return }
            stream(file, atMost: min(limit, Int(length)))
        }
    }

    private func stream(_ file: FileHandle, atMost limit: Int) {
        var left = limit
        while left > 0, let chunk = try? file.read(upToCount: min(left, 1 << 18)), !chunk.isEmpty {
            guard send(Array(chunk)) else { return }
            left -= chunk.count
        }
    }

    private func head(_ reply: TestReply, length: Int) -> [UInt8] {
        var text = "HTTP/1.1 \(reply.status) Status\r\nServer: test\r\nConnection: close\r\n"
        for (name, value) in reply.headers.sorted(by: { $0.key < $1.key }) { text += "\(name): \(value)\r\n" }
        return Array((text + "Content-Length: \(length)\r\n\r\n").utf8)
    }

    private func send(_ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { Foundation.send(socket, $0.baseAddress, $0.count, noSignal) }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}
