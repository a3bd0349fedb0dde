import Foundation

#if os(Linux)
let streamType = Int32(SOCK_STREAM.rawValue)
let noSignal = Int32(MSG_NOSIGNAL)
#else
let streamType = SOCK_STREAM
let noSignal: Int32 = 0
#endif

/// A call to the system that failed.
public struct SocketError: Error, Hashable, Sendable {
    /// What was tried.
    public let call: String
    /// The system's number for the cause.
    public let number: Int32
}

/// A listening socket on a loopback port that the system chose.
final class Listener: @unchecked Sendable {
    let port: UInt16
    private let socket: Int32
    private let accept: @Sendable (Connection) -> Void
    private let lock = NSLock()
    private var isStopped = false

    init(_ accept: @escaping @Sendable (Connection) -> Void) throws {
        self.accept = accept
        let handle = Foundation.socket(AF_INET, streamType, 0)
        guard handle >= 0 else { throw SocketError(call: "socket", number: errno) }
        socket = handle
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(handle, generic, length) == 0 && listen(handle, 64) == 0
                    && getsockname(handle, generic, &length) == 0
            }
        }
        guard isBound else {
            let number = errno
            close(handle)
            throw SocketError(call: "bind", number: number)
        }
        port = UInt16(bigEndian: address.sin_port)
    }

    func start() { Thread.detachNewThread { [self] in run() } }

    /// Wakes the accepting thread, which then closes the socket.
    func stop() {
        let isFirst = lock.withLock {
            defer { isStopped = true }
            return !isStopped
        }
        if isFirst { shutdown(socket, Int32(SHUT_RDWR)) }
    }

    private func run() {
        while true {
            let peer = Foundation.accept(socket, nil, nil)
            if lock.withLock({ isStopped }) || peer < 0 && errno != EINTR && errno != ECONNABORTED {
                if peer >= 0 { close(peer) }
                close(socket)
                return
            }
            guard peer >= 0 else { continue }
            let accept = accept
            Thread.detachNewThread { accept(Connection(peer)) }
        }
    }
}
