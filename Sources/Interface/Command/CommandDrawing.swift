import Community
import Store
import Terminal

extension Painter {
    /// The command line, with what it could become above it.
    mutating func draw(_ line: CommandLine) {
        let width = state.extent.width
        canvas.clear(Rect(x: 0, y: layout.status, width: width, height: 2))
        var words = Line(" ")
        for (place, name) in line.completions.prefix(40).enumerated() {
            words.add(name, line.stem != nil && place == line.choice ? .tabOn : .dim)
            words.add("  ")
        }
        canvas.put(words, x: 0, y: layout.status, width: width)
        canvas.put(":", .key, x: 0, y: layout.keys, width: 1)
        drawInput(line.input, x: 1, y: layout.keys, width: width - 2)
    }
}
