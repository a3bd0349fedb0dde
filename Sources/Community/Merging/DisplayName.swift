/// How a member is called.
public enum DisplayName {
    /// The first name that is not blank, in key order; else the first such username, else the first id. The word `null`
    /// is a name like any other. Nil without an identity.
    public static func of(
        _ identities: some Collection<(name: String?, username: String?, originID: OriginID)>
    ) -> String? {
        identities.firstNonBlank(\.name) ?? identities.firstNonBlank(\.username) ?? identities.first?.originID.raw
    }
}

extension Collection {
    fileprivate func firstNonBlank(_ field: (Element) -> String?) -> String? {
        for element in self {
            if let text = field(element), !text.allSatisfy(\.isWhitespace) { return text }
        }
        return nil
    }
}
