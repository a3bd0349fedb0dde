import Community
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [("12.50 EUR", "12.5 EUR"), ("12,50€", "12.5 EUR"), ("$ 20", "20 USD"), ("15", "15"), ("0", "0")])
    func `an amount is read with its currency, wherever it stands`(typed: String, money: String) {
        #expect(Money(typed: typed)?.description == money)
    }

    @Test(arguments: ["", "EUR", "-5 EUR", "1.2.3", "5 EUR USD x", "€5€", "=cmd()", "5 \u{1B}[2J", "1e9"])
    func `anything else is no amount`(typed: String) { #expect(Money(typed: typed) == nil) }

    @Test func `what costs nothing comes first`() {
        #expect(ThanksKind.allCases.prefix(2).allSatisfy { !$0.mayCost })
        #expect(ThanksKind(typed: "public mention") == .publicMention)
    }
}
