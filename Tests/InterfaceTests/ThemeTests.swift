import Themes
import Testing

@testable import Interface

@Suite struct ThemeTests {
    @Test(arguments: BuiltInThemes.names)
    func `a built-in theme is read without complaint and says how everything looks`(name: String) throws {
        let (theme, complaint) = Theme.named(name)
        #expect(complaint == nil)
        let text = try #require(BuiltInThemes.text(name))
        for tone in Tone.allCases where tone != .text {
            #expect(text.contains("\n\(tone.rawValue) "), "\(tone.rawValue)")
        }
        #expect(theme?[.selection].isReverse == true)
    }

    @Test func `without colours bold and reverse stay`() throws {
        let theme = try #require(Theme.named("dark").theme).colourless
        #expect(theme[.warn] == .bold)
        #expect(theme[.selection] == .reverse)
        #expect(Tone.allCases.allSatisfy { theme[$0].foreground == .standard && theme[$0].background == .standard })
    }

    @Test func `the theme for every kind of colour vision has neither red nor green`() throws {
        let theme = try #require(Theme.named("clear").theme)
        let paints = Tone.allCases.map { theme[$0].foreground }
        #expect(
            Set(paints.map { "\($0)" })
                == Set([.standard, .indexed(208), .indexed(33)].map { (paint: Look.Paint) in "\(paint)" }))
    }

    @Test func `words make a look`() throws {
        let look = try Look(words: "bold bright-cyan on #102030")
        #expect(look.isBold && look.foreground == .indexed(14) && look.background == .rgb(16, 32, 48))
        #expect(throws: LookRefusal(word: "purplish")) { try Look(words: "bold purplish") }
    }

    @Test func `a theme of one's own wins, and what is wrong in it is named`() {
        let (theme, complaint) = Theme.named("dark", own: "title = \"underline\"\nkey = \"shiny\"\n")
        #expect(theme?[.title].isUnderlined == true)
        #expect(complaint == "theme dark: key has no look \"shiny\"")
        #expect(Theme.named("none").complaint == "there is no theme none; there are dark, light, mono, clear")
        #expect(Theme.named("broken", own: "= = =").complaint == "theme broken: this is no TOML")
    }
}
