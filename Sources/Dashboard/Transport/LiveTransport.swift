internal import CCurl
import Foundation

extension Transport {
    /// The network: URLSession, without cookies, cache or stored credentials.
    public static let live = Transport { request, file, progress in
        guard curl_is_there() else { throw PullFault.noCurl }
        let clock = Stopwatch()
        var url = request.url
        for _ in 0...RedirectRule.most {
            let exchange = Exchange(url: url, request: request, file: file, clock: clock, progress: progress)
            switch try await exchange.run() {
            case .whole(let bytes): return bytes
            case .redirect(let location): url = try RedirectRule.next(from: url, location: location)
            }
        }
        throw PullFault.redirectLoop
    }
}

/// Seconds since something began, unmoved by changes of the clock.
struct Stopwatch: Sendable {
    private let start = ContinuousClock.now

    var seconds: Double {
        let elapsed = (ContinuousClock.now - start).components
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    }
}
