import Community
import Foundation
import TOMLKit

/// A file of starter tasks: CSV with a head line, or TOML with `[[task]]` tables.
struct TaskFile {
    private(set) var tasks: [(task: StarterTask, line: Int)] = []
    private(set) var faults: [TaskFault] = []

    init(_ text: String, isTOML: Bool) {
        if isTOML { readTOML(text) } else { readCSV(text) }
        faults += StarterTask.doubles(tasks)
        faults.sort { $0.line < $1.line }
    }

    private mutating func add(_ texts: [TaskColumn: String], line: Int) {
        do throws(TaskFault) { tasks.append((try StarterTask(texts, line: line), line)) } catch { faults.append(error) }
    }

    private mutating func fault(_ line: Int, _ cause: String, _ remedy: String) {
        faults.append(TaskFault(line: line, cause: cause, remedy: remedy))
    }

    private mutating func readCSV(_ text: String) {
        let (rows, open) = CSVRows.read(text)
        if let open { return fault(open, "a quote is never closed", "add one, or double those within a cell") }
        guard let head = rows.first else { return fault(1, "the file is empty", "begin with \(TaskColumn.names)") }
        let columns = head.cells.map { TaskColumn(rawValue: $0.trimmingCharacters(in: .whitespaces).lowercased()) }
        for (place, name) in head.cells.enumerated() where columns[place] == nil {
            fault(head.line, "there is no column \"\(name)\"", "use some of \(TaskColumn.names)")
        }
        guard columns.contains(.title) else {
            return fault(head.line, "no column title", "begin with a line such as \(TaskColumn.names)")
        }
        guard faults.isEmpty else { return }
        for row in rows.dropFirst() {
            guard row.cells.count <= columns.count else {
                fault(
                    row.line, "\(row.cells.count) cells for \(columns.count) columns", "put cells with commas in quotes"
                )
                continue
            }
            var texts: [TaskColumn: String] = [:]
            for (column, cell) in zip(columns, row.cells) { if let column { texts[column] = cell } }
            add(texts, line: row.line)
        }
    }

    private mutating func readTOML(_ text: String) {
        let table: TOMLTable
        do { table = try TOMLTable(string: text) } catch let error as TOMLParseError {
            return fault(error.source.begin.line, error.description, "see toml.io")
        } catch { return fault(1, "not readable as TOML", "see toml.io") }
        guard let list = table["task"]?.array else {
            return fault(1, "no tasks", "write each one as [[task]] with title = \"…\" and more below it")
        }
        let lines = Self.headLines(text)
        for place in 0..<list.count {
            let line = lines.indices.contains(place) ? lines[place] : 1
            guard let entry = list[place].table else {
                fault(line, "task is no table", "write [[task]]")
                continue
            }
            if let texts = texts(entry, line: line) { add(texts, line: line) }
        }
    }

    private mutating func texts(_ entry: TOMLTable, line: Int) -> [TaskColumn: String]? {
        var texts: [TaskColumn: String] = [:]
        for key in entry.keys {
            guard let column = TaskColumn(rawValue: key) else {
                fault(line, "there is no key \"\(key)\"", "use some of \(TaskColumn.names)")
                return nil
            }
            let words = entry[key]?.array.map { array in
                (0..<array.count).compactMap { array[$0].string }.joined(separator: " ")
            }
            guard let text = entry[key]?.string ?? words else {
                fault(line, "\(key) is no text", "put it in quotes; tags may be a list of texts")
                return nil
            }
            texts[column] = text
        }
        return texts
    }

    /// The lines on which `[[task]]` stands.
    private static func headLines(_ text: String) -> [Int] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
            .filter { $0.element.filter { !$0.isWhitespace }.hasPrefix("[[task]]") }.map { $0.offset + 1 }
    }
}
