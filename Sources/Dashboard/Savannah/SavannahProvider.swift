import Community

extension FeedProvider {
    /// Savannah CRM's JSON API.
    public static func savannah(_ transport: Transport = .live) -> FeedProvider {
        let requests = SavannahRequests(transport: transport)
        return FeedProvider(
            describe: { try await requests.describe($0) },
            list: { try await requests.list($0, $1) },
            attendees: { try await requests.attendees(of: $0, $1) })
    }
}

/// The requests to a Savannah; every fault leaves here as a `PullError` that knows what was asked.
struct SavannahRequests: Sendable {
    let transport: Transport

    private static let largestDescription = 1 << 20

    func describe(_ connection: FeedConnection) async throws -> SourceDescription {
        try await ask("", connection) { file, _ in
            guard file.bytes <= SavannahRequests.largestDescription else { throw PullFault.notJSON }
            let place = ObjectPlace(offset: 0, length: Int32(file.bytes))
            var description: SourceDescription?
            try ObjectReader(file).reread(place) { description = try SourceDescription(savannah: $0) }
            guard let description else { throw PullFault.notJSON }
            return description
        }
    }

    func list(_ kind: RowKind, _ connection: FeedConnection) async throws -> FetchedList {
        try await ask(SavannahAddress.endpoint(kind), connection) { file, _ in
            try ObjectReader(file).forEachObject { _, _ in try Task.checkCancellation() }
            return FetchedList.savannah(kind, in: file)
        }
    }

    func attendees(of event: OriginID, _ connection: FeedConnection) async throws -> [OriginID]? {
        guard let endpoint = SavannahAddress.attendees(of: event) else { return nil }
        return try await ask(endpoint, connection) { file, _ in
            let decoder = SavannahDecoder(.identity)
            var people: [OriginID] = []
            try ObjectReader(file).forEachObject { object, _ in
                do {
                    if case .identity(let identity) = try decoder.row(object) { people.append(identity.originID) }
                } catch let error as UnreadableObject {
                    if let id = error.originID { people.append(id) }
                }
            }
            return people
        }
    }

    /// Downloads an answer and reads it.
    private func ask<Answer>(
        _ endpoint: String, _ connection: FeedConnection, _ read: (ListFile, Int) throws -> Answer
    ) async throws -> Answer {
        var host = connection.source.address
        do {
            let address = try SavannahAddress(connection.source.address)
            host = address.host
            let request = DownloadRequest(
                url: try address.url(endpoint), token: connection.token, patience: connection.patience)
            let file = try StagedFile(in: connection.staging)
            let bytes = try await transport.download(request, file, connection.progress)
            return try read(try file.list(), bytes)
        } catch {
            if error is CancellationError { throw error }
            throw PullError(
                endpoint: endpoint, host: host, token: connection.source.token, fault: PullFault(reading: error))
        }
    }
}

extension PullFault {
    /// Any error of a request as a fault.
    fileprivate init(reading error: any Error) {
        switch error {
        case let fault as PullFault: self = fault
        case let damage as DamagedList: self = .damaged(damage)
        case is JSONFault: self = .notJSON
        default: self = .disk("\(error)")
        }
    }
}

extension SourceDescription {
    /// What the answer of `/api/v1/` says.
    init(savannah bytes: UnsafeRawBufferPointer) throws {
        var cursor = JSONCursor(bytes)
        guard cursor.peek() != UInt8(ascii: "<") else { throw PullFault.html }
        guard cursor.peek() != nil else { throw PullFault.emptyReply }
        var community: String?
        var name: String?
        var lastImport: String?
        try cursor.expect(UInt8(ascii: "{"))
        repeat {
            guard cursor.peek() == UInt8(ascii: "\"") else { throw JSONFault.malformed }
            let key = try cursor.string()
            try cursor.expect(UInt8(ascii: ":"))
            switch key {
            case "community": community = try cursor.text()
            case "name": name = try cursor.text()
            case "last_import": lastImport = try cursor.text()
            default: try cursor.skip()
            }
        } while cursor.take(UInt8(ascii: ","))
        try cursor.expect(UInt8(ascii: "}"))
        guard cursor.peek() == nil, let community, let name else { throw PullFault.notJSON }
        self.init(community: community, name: name, lastImport: lastImport.flatMap { Instant(iso8601: $0) })
    }
}
