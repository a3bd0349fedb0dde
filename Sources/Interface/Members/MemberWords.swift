import Community
import Store

extension MemberState {
    /// The word on screen; never a verdict on a person.
    var words: String {
        switch self {
        case .newcomer: "new"
        case .active: "active"
        case .participating: "taking part"
        case .talking: "talking"
        case .lapsed: "quiet"
        case .dormant: "long quiet"
        case .onBreak: "on a break"
        case .alumni: "alumni"
        case .contentAsIs: "happy as is"
        case .unknown: "not seen"
        }
    }
}

extension Level {
    var words: String {
        switch self {
        case .none: "–"
        case .visitor: "Visitor"
        case .participant: "Participant"
        case .contributor: "Contributor"
        case .core: "Core"
        }
    }
}

extension Deed {
    /// What it is, where it has no title.
    var kindWords: String {
        switch kind {
        case .seen: "seen, date only"
        case .identity: "account"
        case .conversation: "talked"
        case .contribution: isDateOnly ? "contributed, date only" : type ?? "contribution"
        case .event: "event"
        }
    }
}
