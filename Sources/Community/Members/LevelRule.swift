extension Level {
    /// The level for what was done within a window, by the dashboard's own rule.
    public init(contributions: Int, conversations: Int, settings: Settings.Levels) {
        self =
            if contributions >= settings.core {
                .core
            } else if contributions >= settings.contributor {
                .contributor
            } else if conversations >= settings.participant {
                .participant
            } else if conversations >= settings.visitor {
                .visitor
            } else {
                .none
            }
    }

    /// What must remain within the window for the level to last: so many contributions or conversations.
    func needed(settings: Settings.Levels) -> (contributions: Int, conversations: Int) {
        switch self {
        case .core: (settings.core, 0)
        case .contributor: (settings.contributor, 0)
        case .participant: (0, settings.participant)
        case .visitor: (0, settings.visitor)
        case .none: (0, 0)
        }
    }
}
