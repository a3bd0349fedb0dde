import Foundation

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

extension PullFault {
    /// What a status and a content type say; nil where the body is worth reading, or the dashboard points elsewhere.
    init?(status: Int, type: String?) {
        switch status {
        case 200:
            guard type?.lowercased() == "text/html" else { return nil }
            self = .html
        case 300..<400: return nil
        case 401: self = .unauthorized
        case 403: self = .forbidden
        case 404: self = .notFound
        case 500...: self = .server(status: status)
        default: self = .status(status)
        }
    }

    /// What the system's error means; `received` is nil where no answer had begun.
    init(_ error: any Error, received: Int?, announced: Int?) {
        let code = (error as? URLError)?.code
        let reason = (error as NSError).localizedDescription
        if let received {
            self = .truncated(bytes: received, of: announced)
            return
        }
        switch code {
        case .cannotConnectToHost: self = .refused
        case .cannotFindHost, .dnsLookupFailed: self = .unknownHost
        case .timedOut: self = .noAnswer
        case .badServerResponse, .networkConnectionLost: self = .emptyReply
        case .unsupportedURL: self = .notHTTP
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot, .clientCertificateRejected:
            self = .tls(reason)
        default: self = PullFault.speaksOfTLS(reason) ? .tls(reason) : .unreachable(reason)
        }
    }

    /// Whether curl's words are about a secure connection: on Linux those errors share one code with many others.
    private static func speaksOfTLS(_ reason: String) -> Bool {
        ["SSL", "TLS", "certificate"].contains { reason.contains($0) }
    }
}
