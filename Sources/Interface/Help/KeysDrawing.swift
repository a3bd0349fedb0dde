import Community
import Store
import Terminal

extension Painter {
    /// The keys of a place.
    mutating func draw(_ help: KeysHelp) {
        let inside = box(
            "Keys of \(help.place.title)", width: min(state.extent.width, 84), height: state.extent.height - 3)
        canvas.put("find ", .dim, x: inside.x, y: inside.y, width: 5)
        drawInput(help.search, x: inside.x + 5, y: inside.y, width: inside.width - 5)
        let shown = help.shown
        let rows = inside.below(1)
        let top = help.top(height: rows.height)
        let below = shown.count - top - rows.height
        for (row, binding) in shown.dropFirst(top).prefix(rows.height).enumerated() {
            draw(binding, isSelected: top + row == help.index, in: rows, row: row)
        }
        if shown.isEmpty { canvas.put(Line("no key does that here", .dim), x: rows.x, y: rows.y, width: rows.width) }
        let choose = below > 0 ? "choose, \(below) more below" : "choose"
        keysOfLayer([("Enter", "do it"), ("↑ ↓", choose), ("Esc", "close")])
    }

    private mutating func draw(_ binding: Binding, isSelected: Bool, in rows: Rect, row: Int) {
        let y = rows.y + row
        let base: Tone? = isSelected ? .selection : nil
        if isSelected { canvas.fill(Rect(x: rows.x - 1, y: y, width: rows.width + 2, height: 1), .selection) }
        let keys = binding.keys.map(\.label).joined(separator: " ")
        canvas.put(keys.isEmpty ? ":" : keys, .key, x: rows.x, y: y, width: 10, base: base)
        let nameWidth = rows.width >= 70 ? 16 : 0
        let helpWidth = rows.width - 11 - nameWidth
        let why = state.whyDisabled(binding.command)
        let help = why.map { "(\($0)) \(binding.help)" } ?? binding.help
        canvas.put(help, why == nil ? .text : .dim, x: rows.x + 11, y: y, width: helpWidth, base: base)
        canvas.put(
            ":" + binding.command.rawValue, .dim, x: rows.x + rows.width - nameWidth, y: y, width: nameWidth, base: base
        )
    }
}
