public import Foundation

extension Transport {
    /// The way to the invented community's dashboard: the same requests and answers, without a network.
    public static func demo(_ dashboard: DemoDashboard) -> Transport {
        Transport { request, file, progress in
            try Task.checkCancellation()
            let parts = URLComponents(url: request.url, resolvingAgainstBaseURL: true)
            let answer = dashboard.answer(
                path: parts?.percentEncodedPath ?? "", token: String(request.token.header.dropFirst("Token ".count)))
            if let fault = PullFault(status: answer.status, type: answer.headers["Content-Type"]) { throw fault }
            guard answer.status == 200 else { throw PullFault.status(answer.status) }
            try file.append(answer.body)
            progress(DownloadProgress(isWaiting: false, seconds: 0, bytes: answer.body.count))
            return answer.body.count
        }
    }
}

extension DemoCommunity {
    /// The three sources as a manager would set them up; each one's token is put into a file of the folder, which must
    /// exist. Throws where a file cannot be written.
    public func feedSources(tokensIn folder: URL) throws -> [FeedSource] {
        try sources.map { source in
            let file = folder.appendingPathComponent("\(source.name).token")
            try Data(source.token.utf8).write(to: file)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
            return FeedSource(name: source.name, address: DemoCommunity.url, token: .file(file.path))
        }
    }
}
