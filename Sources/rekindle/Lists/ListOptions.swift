import ArgumentParser
import Community
import Store

/// `--limit`, of every list.
struct LimitOptions: ParsableArguments {
    @Option(
        name: .customLong("limit"), parsing: .unconditional, help: ArgumentHelp("How many at most.", valueName: "n"),
        transform: WholeNumber.read)
    var most: Int?

    func validate() throws {
        if let most, most < 0 { throw ValidationError("--limit: \(most) is less than none. Write 0 or more.") }
    }
}

/// The orders of a list, the usual one first.
protocol ListOrder: RawRepresentable<String>, CaseIterable, Sendable {}

extension MemberSort: ListOrder {}
extension RegionSort: ListOrder {}
extension GroupSort: ListOrder {}

/// `--sort`, of a list that has several orders.
struct SortOptions<Order: ListOrder>: ParsableArguments {
    @Option(help: ArgumentHelp("The order: \(Self.names).", valueName: "order"))
    var sort: String = Self.first.map { $0.rawValue } ?? ""

    private static var names: String { Order.allCases.map(\.rawValue).joined(separator: ", ") }
    private static var first: Order? { Order.allCases.first }

    /// The order asked for; nil where there is none.
    var order: Order? { Order(rawValue: sort) }

    func validate() throws {
        if order == nil {
            throw ValidationError("\(sort): there is no such order; there are \(Self.names).")
        }
    }
}
