import TOMLKit
import Themes

/// How each role looks.
struct Theme: Equatable, Sendable {
    var name: String
    private(set) var looks: [Tone: Look]

    /// Without any file: bold and reverse where nothing else would tell what is meant.
    static let bare = Theme(
        name: "bare", looks: [.selection: .reverse, .tabOn: .reverse, .title: .bold, .key: .bold, .strong: .bold])

    subscript(role: Tone) -> Look { looks[role] ?? .plain }

    /// Without colours.
    var colourless: Theme { Theme(name: name, looks: looks.mapValues(\.colourless)) }

    /// A theme by name: the user's own file wins over a built-in one. The sentence says what is wrong, if something is;
    /// what can be used of it is used.
    static func named(_ name: String, own: String? = nil) -> (theme: Theme?, complaint: String?) {
        guard let text = own ?? BuiltInThemes.text(name) else {
            return (nil, "there is no theme \(name); there are \(BuiltInThemes.names.joined(separator: ", "))")
        }
        return read(name, text)
    }

    /// Reads a theme's file.
    static func read(_ name: String, _ text: String) -> (theme: Theme?, complaint: String?) {
        guard let table = try? TOMLTable(string: text) else { return (nil, "theme \(name): this is no TOML") }
        var looks: [Tone: Look] = [:]
        var complaint: String?
        for (key, value) in table {
            guard let role = Tone(rawValue: key) else {
                complaint = "theme \(name): there is no \(key)"
                continue
            }
            do throws(LookRefusal) { looks[role] = try Look(words: value.string ?? "") } catch {
                complaint = "theme \(name): \(key) has no look \"\(error.word)\""
            }
        }
        return (Theme(name: name, looks: Theme.bare.looks.merging(looks) { $1 }), complaint)
    }
}

extension Look {
    static let reverse: Look = {
        var look = Look()
        look.isReverse = true
        return look
    }()

    static let bold: Look = {
        var look = Look()
        look.isBold = true
        return look
    }()
}
