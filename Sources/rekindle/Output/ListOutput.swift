/// Prints a list row by row in the form asked for.
struct ListOutput {
    private let options: FormatOptions
    private let columns: [Column]
    private let keys: [String]
    private var rows: [[String]] = []
    private var pending = ""
    private var isFirst = true

    /// Begins a list: `keys` are those of every object, in order.
    init(_ options: FormatOptions, columns: [Column], keys: [String]) {
        self.options = options
        self.columns = columns
        self.keys = keys
        switch options.format {
        case .table: break
        case .json: pending = "["
        case .csv: pending = CSVText(raw: true).line(keys.map(JSONValue.string)) + "\n"
        }
    }

    /// Adds a row.
    mutating func add(_ object: @autoclosure () -> JSONObject, cells: @autoclosure () -> [String]) {
        switch options.format {
        case .table: rows.append(cells())
        case .json:
            pending += (isFirst ? "\n" : ",\n") + JSONValue.object(object()).text
            isFirst = false
        case .csv:
            let object = object()
            pending += CSVText(raw: options.raw).line(keys.map { object[$0] ?? .null }) + "\n"
        }
        if pending.utf8.count > 1 << 16 { flush() }
    }

    /// Prints what is left.
    mutating func end() {
        switch options.format {
        case .table:
            let table = TableText(columns: columns, width: TableText.terminalWidth)
            pending = table.lines(rows).joined(separator: "\n") + "\n"
        case .json: pending += isFirst ? "]\n" : "\n]\n"
        case .csv: break
        }
        flush()
    }

    private mutating func flush() {
        Say.write(pending, to: 1)
        pending = ""
    }
}
