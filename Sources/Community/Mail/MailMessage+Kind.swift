/// What a mail is to the one who wrote to its sender.
public enum MailKind: Hashable, Sendable {
    case reply
    /// Their machine answered, not they: an absence notice.
    case automatic
    /// A message could not be delivered (RFC 3464): to whom, and why.
    case bounce(to: [String], why: String?)
    /// A message was not delivered yet.
    case delayed
}

extension MailMessage {
    /// What the mail is.
    public var kind: MailKind {
        let reports = leaves().filter { $0.contentType.hasSuffix("/delivery-status") }
        if !reports.isEmpty { return delivery(reports) }
        if let failed = field("x-failed-recipients") {
            return .bounce(to: MailAddresses.all(in: failed), why: nil)
        }
        if senders.first.map({ $0.lowercased().hasPrefix("mailer-daemon@") }) == true {
            return .bounce(to: [], why: subject)
        }
        return isAutomatic ? .automatic : .reply
    }

    private var isAutomatic: Bool {
        if let submitted = field("auto-submitted"), submitted.lowercased().prefix(2) != "no" { return true }
        if field("x-autoreply") != nil || field("x-autorespond") != nil { return true }
        return field("precedence")?.lowercased() == "auto_reply"
    }

    /// A report's body holds a block about the message, then one for each recipient, in the form of heads.
    private func delivery(_ reports: [MailMessage]) -> MailKind {
        var recipients: [String] = []
        var why: String?
        var isDelayed = false
        for report in reports {
            var rest = TransferCoding.decode(report.body, coding: report.field("content-transfer-encoding") ?? "")[...]
            while !rest.isEmpty {
                let block = MailMessage(part: rest)
                rest = block.body[...]
                let action = block.field("action")?.lowercased().filter { !$0.isWhitespace }
                if action == "delayed" { isDelayed = true }
                guard let field = block.field("final-recipient") ?? block.field("original-recipient"),
                    action == nil || action == "failed"
                else { continue }
                let address = field.split(separator: ";", maxSplits: 1).last.map(String.init) ?? field
                recipients += MailAddresses.all(in: address)
                if let original = block.field("original-recipient") {
                    recipients += MailAddresses.all(in: original.split(separator: ";").last.map(String.init) ?? "")
                }
                why = why ?? block.field("diagnostic-code") ?? block.field("status")
            }
        }
        if recipients.isEmpty, isDelayed { return .delayed }
        let short = why.map { $0.count <= Self.mostCharacters ? $0 : $0.prefix(Self.mostCharacters - 1) + "…" }
        return .bounce(to: recipients, why: short)
    }
}
