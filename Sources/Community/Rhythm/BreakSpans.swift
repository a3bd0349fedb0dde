/// Recorded breaks as spans of days that neither overlap nor touch, ascending. A break that ends on or before the day
/// it begins is none; breaks that overlap or touch are one.
public struct BreakSpans: Equatable, Sendable {
    struct Span: Equatable, Sendable {
        var from: Int32
        /// The first day after the break; `Int32.max` while open.
        var until: Int32
    }

    let spans: [Span]

    /// The spans of some breaks, in any order.
    public init(_ breaks: [Break]) {
        var joined: [Span] = []
        let sorted = breaks.map { Span(from: $0.from.number, until: $0.until?.number ?? .max) }
            .filter { $0.from < $0.until }.sorted { $0.from < $1.from }
        for span in sorted {
            if let last = joined.last, span.from <= last.until {
                joined[joined.count - 1].until = max(last.until, span.until)
            } else {
                joined.append(span)
            }
        }
        spans = joined
    }

    /// Whether `day` lies in a break; the day of return does not.
    public func contains(_ day: Day) -> Bool {
        spans.contains { $0.from <= day.number && day.number < $0.until }
    }

    /// The day of the latest return on or before `day`; nil where no break has ended by then.
    public func lastReturn(by day: Day) -> Day? {
        spans.last { $0.until <= day.number }.map { Day(number: $0.until) }
    }

    /// The first day after `day` on which a break begins or has ended.
    public func nextBoundary(after day: Day) -> Day? {
        for span in spans {
            if span.from > day.number { return Day(number: span.from) }
            if span.until > day.number { return span.until == .max ? nil : Day(number: span.until) }
        }
        return nil
    }

    /// How many of the days from `start` up to `end` (not included) lie in a break.
    func days(from start: Int32, to end: Int32) -> Int32 {
        spans.reduce(0) { $0 + max(0, min(end, $1.until) - max(start, $1.from)) }
    }
}
