import Community
import Store

/// The head of a mail: who sent it and what it is about.
struct Letter: Equatable {
    /// The sender's address; nil where the mail names none.
    let sender: String?
    /// The subject; nil for none.
    let subject: String?

    /// Reads the head of a mail, folded lines included.
    init(_ text: String) {
        var fields: [(name: String, value: String)] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            if line.isEmpty { break }
            if line.first?.isWhitespace == true, !fields.isEmpty {
                fields[fields.count - 1].value += " " + line.drop(while: \.isWhitespace)
            } else if let colon = line.firstIndex(of: ":") {
                let value = line[line.index(after: colon)...].drop(while: \.isWhitespace)
                fields.append((line[..<colon].lowercased(), String(value)))
            }
        }
        func field(_ name: String) -> String? { fields.first { $0.name == name }.map(\.value) }
        sender = field("from").flatMap(Self.address)
        subject = field("subject").flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The address within `Name <address>`, or the bare one.
    private static func address(_ field: String) -> String? {
        let bare =
            if let open = field.lastIndex(of: "<"), let close = field[open...].firstIndex(of: ">") {
                field[field.index(after: open)..<close]
            } else { field[...] }
        let trimmed = bare.filter { !$0.isWhitespace }
        return trimmed.contains("@") ? String(trimmed) : nil
    }
}

extension Session {
    /// The one member whose account has the sender's address.
    func sender(of letter: Letter) throws -> MemberID {
        guard let address = letter.sender else {
            throw Failure.nothing("the mail on stdin names no sender. Pipe a whole mail, its head included")
        }
        let wanted = address.lowercased()
        let filter = Filter(conditions: [.init(test: .text(Folding.fold(address)))])
        let near = try store.finder().matches(filter, today: today)
        let found = try store.identities(of: near).filter { $0.value.contains { $0.email?.lowercased() == wanted } }
        guard let id = found.keys.first, found.count == 1 else {
            let cause = found.isEmpty ? "no member has" : "several members have"
            throw Failure.nothing("\(cause) the address \(address). Say it by key: rekindle outcome KEY replied")
        }
        return id
    }
}
