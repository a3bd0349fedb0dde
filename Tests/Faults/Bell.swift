import Foundation

/// Tells that something happened in another process: an edit was confirmed, a program ended.
final class Bell: Sendable {
    private let pipe: (read: Int32, write: Int32)

    /// Throws the system's error where no pipe can be made.
    init() throws {
        var ends: [Int32] = [0, 0]
        guard Foundation.pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE) }
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        pipe = (ends[0], ends[1])
    }

    deinit {
        close(pipe.read)
        close(pipe.write)
    }

    /// What other processes pull: any byte rings.
    var rope: FileHandle { FileHandle(fileDescriptor: pipe.write, closeOnDealloc: false) }

    /// Rings; one more ring than fits is one too many.
    func ring() {
        var byte: UInt8 = 1
        _ = write(pipe.write, &byte, 1)
    }

    /// Waits for a ring, at the latest until a moment.
    func wait(until moment: Date) {
        var ready = pollfd(fd: pipe.read, events: Int16(POLLIN), revents: 0)
        let rest = max(0, min(moment.timeIntervalSinceNow * 1_000, 60_000))
        guard poll(&ready, 1, Int32(rest.rounded(.up))) == 1 else { return }
        var bytes = [UInt8](repeating: 0, count: 4_096)
        while read(pipe.read, &bytes, bytes.count) == bytes.count {}
    }
}
