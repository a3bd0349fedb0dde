import Testing

@testable import Community

@Suite struct ShareTests {
    @Test(arguments: [
        // Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), table I,
        // method 3.
        (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718),
    ])
    func `the interval is Wilson's`(back: Int, sent: Int, low: Double, high: Double) throws {
        let share = try #require(Share(Double(back) / Double(sent), of: Double(sent)))
        #expect(abs(share.low - low) < 0.00006, "\(share)")
        #expect(abs(share.high - high) < 0.00006, "\(share)")
    }

    @Test func `in words it is rounded to whole percents`() {
        #expect(Share(0.3, of: 400)?.words == "30 % (26–35)")
        #expect(Share(0, of: 0) == nil)
    }
}
