public import Foundation

/// An amount in a currency, as somebody wrote it.
public struct Money: Hashable, Sendable, CustomStringConvertible {
    /// The amount, never below zero.
    public var amount: Decimal
    /// The currency's code or sign, such as `EUR`; empty where none was written.
    public var currency: String

    /// Creates an amount.
    public init(amount: Decimal, currency: String) {
        self.amount = amount
        self.currency = currency
    }

    /// Reads `12.50 EUR`, `12,50€`, `$ 20` or `15`; nil for anything else and for less than nothing.
    public init?(typed text: String) {
        let isDigit: (Character) -> Bool = { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
        let compact = text.filter { !$0.isWhitespace }
        let before = compact.prefix { !isDigit($0) }
        let digits = compact.dropFirst(before.count).prefix(while: isDigit)
        let after = compact.dropFirst(before.count + digits.count)
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard !digits.isEmpty, before.isEmpty || after.isEmpty, parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }),
            digits.count <= 15, before.count + after.count <= 5,
            (before + after).allSatisfy({ $0.isLetter || $0.isCurrencySymbol }),
            let amount = Decimal(string: parts.joined(separator: "."), locale: Locale(identifier: "en_US_POSIX"))
        else { return nil }
        let sign = String(before + after).uppercased()
        self.init(amount: amount, currency: Self.codes[sign] ?? sign)
    }

    private static let codes = ["€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₹": "INR"]

    /// `12.5 EUR`.
    public var description: String { currency.isEmpty ? "\(amount)" : "\(amount) \(currency)" }
}
