import Community
import Terminal
import Testing

@testable import Interface
@testable import Store

/// No text from outside breaks a screen, whatever it holds and however wide the screen is.
@Suite struct HostileTextTests {
    static let keys: [[KeyName]] = [
        [], [.enter], ["3"], ["c"], ["i"], ["?"], ["^P", "a"], ["h", "h", "h"], ["s"], ["0"],
    ]

    @Test(arguments: [40, 63, 83, 84, 201], [10, 17, 18, 24, 40])
    func `wide characters keep both halves and no cell holds a control`(width: Int, height: Int) {
        for keys in HostileTextTests.keys {
            let community = FakeCommunity()
            community.change { $0.review = People.review }
            var session = Session(community, width: width, height: height)
            for key in keys { session.send(.key(key)) }
            for _ in 0..<4 {
                check(session.screen)
                session.press("j", "j", "j")
            }
        }
    }

    private func check(_ screen: Screen) {
        var faults = 0
        for y in 0..<screen.height {
            for x in 0..<screen.width {
                guard let cell = screen[x, y] else { continue }
                if cell.width == 2, screen[x + 1, y]?.width != 0 { faults += 1 }
                if cell.width == 0, screen[x - 1, y]?.width != 2 { faults += 1 }
                let isControl = cell.text.unicodeScalars.contains {
                    $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
                }
                if isControl { faults += 1 }
            }
        }
        #expect(faults == 0, "\(screen.text)")
    }

    @Test func `while sharing no note, message or address is on any screen`() {
        var session = Session()
        session.press("i")
        session.type("secret")
        session.press(.enter, "k", "P")
        session.press(.enter)
        #expect(!session.text.contains("secret") && !session.text.contains("sofia@example.org"))
        session.press(.tab)
        #expect(!session.text.contains("secret") && !session.text.contains("sofia@example.org"))
        session.press(.escape, "c", "l", "l")
        #expect(!session.text.contains("sofia@example.org") && !session.text.contains("Hi Sofía"))
    }
}
