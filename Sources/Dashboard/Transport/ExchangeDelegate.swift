import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension Exchange: URLSessionDataDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
        end(.success(.redirect(location: response.value(forHTTPHeaderField: "Location"))))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didReceive challenge: URLAuthenticationChallenge,
        completionHandler: @escaping @Sendable (URLSession.AuthChallengeDisposition, URLCredential?) -> Void
    ) {
        let method = challenge.protectionSpace.authenticationMethod
        let isLogin = method == NSURLAuthenticationMethodHTTPBasic || method == NSURLAuthenticationMethodHTTPDigest
        completionHandler(isLogin ? .cancelAuthenticationChallenge : .performDefaultHandling, nil)
    }

    func urlSession(
        _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        if let answer = response as? HTTPURLResponse {
            if let fault = PullFault(status: answer.statusCode, type: answer.mimeType) {
                end(.failure(fault))
            } else if 300..<400 ~= answer.statusCode {
                end(.success(.redirect(location: answer.value(forHTTPHeaderField: "Location"))))
            } else {
                begin(announced: Exchange.announced(answer))
            }
        }
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) { receive(data) }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        if error == nil, let answer = task.response as? HTTPURLResponse, 300..<400 ~= answer.statusCode {
            end(.success(.redirect(location: nil)))
        } else {
            closed(error)
        }
    }

    /// The size the head announces; nil where it does, or where a proxy packed the body all the same.
    private static func announced(_ answer: HTTPURLResponse) -> Int? {
        let packed = answer.value(forHTTPHeaderField: "Content-Encoding").map { $0.lowercased() != "identity" } ?? false
        return packed || answer.expectedContentLength < 0 ? nil : Int(answer.expectedContentLength)
    }
}

extension Exchange {
    static func configuration(_ patience: Patience) -> URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.urlCache = nil
        configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
        configuration.httpCookieStorage = nil
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.urlCredentialStorage = nil
        configuration.timeoutIntervalForRequest = max(patience.firstByte, patience.stall) + 60
        return configuration
    }

    func urlRequest() -> URLRequest {
        var asked = URLRequest(url: url)
        asked.timeoutInterval = max(request.patience.firstByte, request.patience.stall) + 60
        asked.httpShouldHandleCookies = false
        asked.setValue("application/json", forHTTPHeaderField: "Accept")
        asked.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
        asked.setValue("Rekindle", forHTTPHeaderField: "User-Agent")
        asked.setValue(request.token.header, forHTTPHeaderField: "Authorization")
        return asked
    }
}

/// A queue that makes the network wait while the disk is behind: without it a fast answer piles up in memory.
final class BoundedQueue: OperationQueue, @unchecked Sendable {
    private let room = DispatchSemaphore(value: 64)

    override init() {
        super.init()
        maxConcurrentOperationCount = 1
    }

    override func addOperation(_ block: @escaping @Sendable () -> Void) {
        room.wait()
        super.addOperation { [room] in
            block()
            room.signal()
        }
    }
}
