import Foundation
import Synchronization

/// A server on loopback that answers with exactly the bytes a test wants, wrong ones too. It listens until it is
/// stopped.
final class RawServer: Sendable {
    /// A request as it came in.
    struct Request: Sendable {
        var head: String
        var path: String { head.split(separator: " ").dropFirst().first.map(String.init) ?? "" }
        var token: String? { header("Authorization") }

        func header(_ name: String) -> String? {
            head.components(separatedBy: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ":") }
                .map { String($0.dropFirst(name.count + 1)).trimmingCharacters(in: .whitespaces) }
        }
    }

    let port: UInt16
    private let listener: Int32
    private let seen = Mutex<[Request]>([])

    var address: String { "http://127.0.0.1:\(port)" }
    var requests: [Request] { seen.withLock { $0 } }

    init(_ answer: @escaping @Sendable (Request, RawConnection) -> Void) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        port = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(descriptor, address, length)
                listen(descriptor, 16)
                getsockname(descriptor, address, &length)
            }
            return UInt16(bigEndian: pointer.pointee.sin_port)
        }
        guard port != 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(descriptor, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread { [self] in
                    let connection = RawConnection(descriptor: client)
                    defer { close(client) }
                    guard let request = connection.readRequest() else { return }
                    seen.withLock { $0.append(request) }
                    answer(request, connection)
                }
            }
        }
    }

    /// Stops listening: the next connection is refused.
    func stop() { shutdown(listener, Int32(SHUT_RDWR)) }
}

/// One accepted connection.
struct RawConnection: Sendable {
    let descriptor: Int32

    /// The first byte of a client that wants TLS; no blank line follows.
    private static let secureHello: UInt8 = 0x16

    func send(_ text: String) { send(Data(text.utf8)) }

    func send(_ data: Data) {
        data.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count {
                let count = Foundation.send(
                    descriptor, bytes.baseAddress.map { $0 + sent }, bytes.count - sent, Int32(MSG_NOSIGNAL))
                guard count > 0 else { return }
                sent += count
            }
        }
    }

    /// Sends a whole answer.
    func send(status: String = "200 OK", type: String = "application/json", _ body: String) {
        send("HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// Returns once the other side has hung up.
    func awaitHangUp() {
        var byte: UInt8 = 0
        while recv(descriptor, &byte, 1, 0) > 0 {}
    }

    fileprivate func readRequest() -> RawServer.Request? {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while !bytes.suffix(4).elementsEqual([13, 10, 13, 10]) {
            guard recv(descriptor, &byte, 1, 0) == 1 else { return nil }
            bytes.append(byte)
            if bytes == [RawConnection.secureHello] { break }
        }
        return RawServer.Request(head: String(decoding: bytes, as: UTF8.self))
    }
}
