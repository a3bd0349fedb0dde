import Testing

extension TestHome {
    /// Writes a mail to the first lapsed member with an address; their key and the address.
    func mailedMember() async throws -> (key: String, address: String) {
        let members = try await must("queue", "reactivate", "--format", "json").objects()
        let member = try #require(
            members.first { (($0["identities"] as? [[String: Any]])?.contains { $0["email"] is String }) == true })
        let key = try #require(member["key"] as? String)
        let address = try #require(
            (member["identities"] as? [[String: Any]])?.compactMap { $0["email"] as? String }.first)
        try await must("contact", key, "--channel", "mail", "--template", "reactivate", "--sent")
        return (key, address)
    }
}
