/// What a piece of text is, so that a theme can say how it looks; colour only repeats what words and signs say.
enum Tone: String, CaseIterable, Sendable {
    case text, title, tab
    case tabOn = "tab-on"
    case header, strong, dim, selection, mark, warn, error, good, key, border, accent, spark, input, gone
}
