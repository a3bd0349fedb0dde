extension MailMessage {
    /// What tells the mail from every other, 32 hexadecimal digits: a digest of its sender and Message-ID; without one,
    /// of what its writer gave it, and not of the way it took. The id itself names machines, so no edit holds it.
    public var digest: String {
        var parts = [senders.first?.lowercased() ?? ""]
        let id = (field("message-id") ?? "").filter { !$0.isWhitespace }
        if id.isEmpty {
            parts += ["from", "to", "date", "subject"].map { field($0) ?? "" }
        } else {
            parts.append(id)
        }
        var bytes = Array(parts.joined(separator: "\u{1F}").utf8)
        if id.isEmpty { bytes += body }
        return SHA256.digest(bytes).prefix(16).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
