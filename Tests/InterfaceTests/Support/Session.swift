import Community

@testable import Interface
@testable import Store
import Terminal

/// The screens without a terminal and without threads: keys in, effects run at once, a screen out.
struct Session {
    var state: State
    let community: FakeCommunity
    /// The effects that reach outside, in order.
    private(set) var outside: [Effect] = []
    /// Edits are held back while this is set.
    var holdsEdits = false
    private(set) var held: [Effect] = []
    private let finding = Finding()

    init(
        _ community: FakeCommunity = FakeCommunity(), view: String? = "reactivate", width: Int = 120, height: Int = 40,
        options change: (inout AppOptions) -> Void = { _ in }
    ) {
        var options = AppOptions()
        options.view = view
        options.sender = "Marie"
        options.settings.notSeen = ["Slack"]
        change(&options)
        self.community = community
        state = State(extent: Extent(width: width, height: height), now: People.now, options: options)
        run(state.needs())
    }

    /// Presses keys by their names.
    mutating func press(_ keys: KeyName...) { for key in keys { send(.key(key)) } }

    /// Types text, a key a character.
    mutating func type(_ text: String) {
        for character in text { send(.key(character == " " ? .space : KeyName(String(character)))) }
    }

    mutating func send(_ action: Action) { run(update(&state, action)) }

    /// Lets the edits go that were held back.
    mutating func letGo() {
        holdsEdits = false
        let waiting = held
        held = []
        run(waiting)
    }

    private mutating func run(_ effects: [Effect]) {
        for effect in effects {
            if case .save = effect, holdsEdits {
                held.append(effect)
            } else if let action = answer(effect) {
                send(action)
            } else {
                outside.append(effect)
            }
        }
    }

    private func answer(_ effect: Effect) -> Action? {
        switch effect {
        case .save(let request, let number):
            do { return .saved(number, .done(try community.services.save(request))) } catch {
                return .saved(number, .failed(ErrorWords.sentence(error)))
            }
        case .narrow, .find, .countSegments, .loadList(.segment, _, _):
            return finding.answer(effect, community.services, today: People.now.day)
        case .loadResults(let epoch):
            return community.services.reckon(epoch: epoch, isCancelled: { false }, progress: { _ in })
        default: return community.services.load(effect)
        }
    }

    /// What a terminal would show.
    var screen: Screen { Painter.draw(state, theme: .bare) }

    var text: String { screen.text }

    /// The line that says what was done.
    var statusLine: String { screen.lines[state.layout.status] }

    /// The member under the cursor.
    var selected: MemberID? { state.currentList?.selected }
}
