import Community

/// What is said where nobody is found, and what to do next.
enum Nobody {
    static let short = "nobody is found: shorten the name, or try the username or address"

    static func words(_ typed: String) -> [String] {
        ["Nobody is found for \(typed).", "Shorten the name, or try the username or the address."]
    }
}
