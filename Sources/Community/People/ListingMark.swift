/// What a person said to standing in a contact list with one of their channels.
public struct ListingMark: Hashable, Sendable {
    /// Whether they agreed.
    public var agreed: Bool
    /// The day they said so.
    public var day: Day?
    /// Their address there, where it is not that of an account.
    public var address: String?

    /// Creates a mark.
    public init(agreed: Bool, day: Day? = nil, address: String? = nil) {
        self.agreed = agreed
        self.day = day
        self.address = address
    }

    /// Reads `mail, matrix:@marco:example.org, -chat`: agreed, and with a minus refused, today.
    public static func reading(_ typed: String, today: Day) -> [(channel: String, mark: ListingMark)] {
        typed.listedWords.compactMap { word in
            let isRefused = word.hasPrefix("-")
            let rest = isRefused ? String(word.dropFirst()) : word
            let colon = rest.firstIndex(of: ":")
            let channel = Folding.fold(String(rest[..<(colon ?? rest.endIndex)]))
            let address = colon.map { PersonField.oneLine(String(rest[rest.index(after: $0)...])) }
            guard !channel.isEmpty, channel.utf8.allSatisfy({ $0 != 0x2F }) else { return nil }
            return (
                channel, ListingMark(agreed: !isRefused, day: today, address: address?.isEmpty == true ? nil : address)
            )
        }
    }
}

extension PersonFacts {
    /// The channels as they are typed: `mail, matrix:@marco:example.org, -chat`.
    public var listedText: String {
        listed.sorted { $0.key < $1.key }.map { channel, mark in
            (mark.agreed ? "" : "-") + channel + (mark.address.map { ":\($0)" } ?? "")
        }.joined(separator: ", ")
    }
}
