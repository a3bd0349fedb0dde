import Store

/// The one screen of a first run: the demo, or the address of the dashboard and where its token is.
struct FirstRunForm {
    /// The lines that are asked, in order.
    enum Field: Int, CaseIterable {
        case community, source, url, token

        var label: String {
            switch self {
            case .community: "Community"
            case .source: "Source"
            case .url: "Address"
            case .token: "Token"
            }
        }

        var hint: String {
            switch self {
            case .community: "a short name, such as kestrel"
            case .source: "what the feed is, such as forum"
            case .url: "the dashboard's, without /api/v1/"
            case .token: "where it is, not itself: env:NAME, file:PATH, or command:COMMAND"
            }
        }
    }

    /// Whether the lines have the keys; else d and a choose.
    var isFilling = false
    var inputs: [TextInput] = Field.allCases.map { _ in TextInput() }
    var field = Field.community
    var error: String?
    var isWorking = false

    /// What was typed, once every line is filled.
    var community: NewCommunity? {
        let texts = inputs.map { $0.text.trimmed }
        guard !texts.contains("") else { return nil }
        return NewCommunity(name: texts[0], source: texts[1], url: texts[2], tokenPlace: texts[3])
    }

    /// The first line that is still empty.
    var firstEmpty: Field? { Field.allCases.first { inputs[$0.rawValue].text.trimmed.isEmpty } }

    mutating func paste(_ text: String) {
        if isFilling { inputs[field.rawValue].paste(text.trimmed) }
    }

    mutating func move(by step: Int) {
        let count = Field.allCases.count
        field = Field(rawValue: (field.rawValue + step + count) % count) ?? .community
    }
}

extension State {
    /// A key on the first screen.
    mutating func press(_ key: KeyName, in form: FirstRunForm) -> [Effect] {
        var form = form
        guard !form.isWorking else { return key == "Q" || key == "^C" ? leave() : [] }
        if form.isFilling { return fill(key, form) }
        switch key {
        case "d":
            form.isWorking = true
            form.error = nil
            replaceTop(.firstRun(form))
            return [.startDemo]
        case "a":
            form.isFilling = true
            form.field = form.firstEmpty ?? .community
            replaceTop(.firstRun(form))
        case "q", "Q": return leave()
        default: return say("d opens the demo, a adds your dashboard, q quits")
        }
        return []
    }

    private mutating func leave() -> [Effect] {
        exitCode = 0
        return []
    }

    private mutating func fill(_ key: KeyName, _ form: FirstRunForm) -> [Effect] {
        var form = form
        form.error = nil
        switch key {
        case .escape: form.isFilling = false
        case .tab, .down: form.move(by: 1)
        case .backTab, .up: form.move(by: -1)
        case .enter where form.field != .token: form.move(by: 1)
        case .enter:
            guard let community = form.community else {
                form.field = form.firstEmpty ?? form.field
                form.error = "every line is needed: \(form.field.label) is empty"
                break
            }
            form.isWorking = true
            replaceTop(.firstRun(form))
            return [.createCommunity(community)]
        default: _ = form.inputs[form.field.rawValue].take(key)
        }
        replaceTop(.firstRun(form))
        return []
    }

    mutating func firstRunFailed(_ sentence: String) {
        for index in layers.indices {
            if case .firstRun(var form) = layers[index] {
                form.isWorking = false
                form.error = sentence
                layers[index] = .firstRun(form)
            }
        }
    }

    /// The community is there: the screens begin with it.
    mutating func communityOpened(_ context: Context?, pull pulls: Bool) -> [Effect] {
        if let context {
            options.settings = context.settings
            options.sender = context.actor
        }
        layers.removeAll { if case .firstRun = $0 { true } else { false } }
        choosesQueue = true
        refresh()
        guard pulls else { return [.recomputeDue] }
        askName()
        show(.sync)
        sync.begin(nil)
        return [.pull(nil, acceptRemovals: false)]
    }
}
