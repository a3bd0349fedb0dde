import Community
import Store

/// What a shared screen hides: notes, outreach, addresses, wants. The screens are drawn from `shown`, so that no view,
/// sheet, prompt, toast or title needs to think of it; whatever new private text the state holds is hidden here.
enum Private {
    /// What stands in its place.
    static let hidden = "hidden while sharing"

    /// What is typed, a dot a character.
    static func typed(_ input: TextInput) -> TextInput { input.masked }
}

extension State {
    /// The state as the screens draw it: without private text while sharing. O(rows on screen).
    var shown: State {
        guard isSharing else { return self }
        var shown = self
        shown.facts = facts.mapValues(\.withoutPrivateText)
        shown.profiles = profiles.mapValues { Cached(value: $0.value.withoutPrivateText, epoch: $0.epoch) }
        shown.layers = layers.map(\.withoutPrivateText)
        shown.sync.unreadable = sync.unreadable.mapValues { cached in
            Cached(value: cached.value.map(\.withoutPrivateText), epoch: cached.epoch)
        }
        if var report = todayView.report {
            report.returns = report.returns.map(\.withoutPrivateText)
            shown.todayView.take(report, epoch: todayView.epoch)
        }
        shown.mentoring.hidePrivate()
        shown.status.hidePrivate()
        return shown
    }
}

extension State {
    /// Lists of things are narrowed by what is shown of them.
    mutating func narrowAsShared() {
        groups.list.isShared = isSharing
        regions.list.isShared = isSharing
        events.list.isShared = isSharing
        mentoring.list.isShared = isSharing
        groups.narrow()
        regions.list.narrow()
        events.list.narrow()
        mentoring.list.narrow()
    }
}

extension ManagerFacts {
    /// Without the words that managers wrote or heard, and without outreach.
    var withoutPrivateText: ManagerFacts {
        var facts = self
        facts.notes = notes.map { Note(id: $0.id, at: $0.at, actor: $0.actor, text: Private.hidden) }
        facts.nextSteps = nextSteps.map { step in
            var step = step
            step.text = Private.hidden
            return step
        }
        facts.attempts = []
        facts.cover = nil
        facts.thanks = []
        facts.deadChannels = []
        facts.person = PersonFacts()
        facts.tags = []
        facts.removedTags = []
        facts.mentorships = mentorships.map(\.withoutPrivateText)
        facts.stewardships = stewardships.map { some in
            var some = some
            some.words = nil
            return some
        }
        return facts
    }
}

extension State {
    /// Whether the day of an event is nobody else's business: the launch date of a group that is not official yet.
    func hidesLaunch(_ row: EventRow) -> Bool {
        isSharing && row.isLaunch
            && groups.list.rows.first { $0.id == row.group }?.standing.status != .official
    }
}

extension Mentorship {
    var withoutPrivateText: Mentorship {
        var mentorship = self
        mentorship.goal = Private.hidden
        mentorship.handover = nil
        mentorship.checkIns = checkIns.map { checkIn in
            var checkIn = checkIn
            // Hidden is not unsaid.
            checkIn.words = checkIn.words.map { _ in Private.hidden }
            return checkIn
        }
        mentorship.end?.words = nil
        return mentorship
    }
}

extension Profile {
    fileprivate var withoutPrivateText: Profile {
        var profile = self
        profile.facts = facts.withoutPrivateText
        profile.mentoring = mentoring?.withoutPrivateText
        // The dashboard's tags are public, those that managers gave are not.
        let published = Set(identities.flatMap(\.tags))
        profile.row.tags = row.tags.filter { published.contains($0) }
        profile.row.owner = nil
        profile.identities = identities.map { identity in
            var identity = identity
            if identity.email?.isEmpty == false { identity.email = "address hidden" }
            return identity
        }
        return profile
    }
}

extension TodayReport.Return {
    /// Who is here again is public, that somebody wrote to them is not.
    fileprivate var withoutPrivateText: TodayReport.Return {
        var back = self
        back.sender = nil
        back.sentAt = nil
        return back
    }
}

extension UnreadableReport {
    fileprivate var withoutPrivateText: UnreadableReport {
        var report = self
        report.excerpt = Private.hidden
        return report
    }
}

extension Layer {
    fileprivate var withoutPrivateText: Layer {
        switch self {
        case .prompt(var prompt):
            if prompt.question.isPrivate { prompt.input = prompt.input.masked }
            return .prompt(prompt)
        case .contact(let sheet): return .contact(sheet.withoutPrivateText)
        case .problem(var failed):
            failed.edit.said = "an edit"
            failed.edit.request = .undo
            return .problem(failed)
        case .handOver(let sheet): return .handOver(sheet.withoutPrivateText)
        case .form(var form):
            for place in form.fields.indices where form.isPrivate(place) {
                form.fields[place].input = form.fields[place].input.masked
                form.fields[place].hint = ""
            }
            return .form(form)
        case .newMember(var form):
            form.inputs[NewMemberForm.Field.email.rawValue] = form.inputs[NewMemberForm.Field.email.rawValue].masked
            return .newMember(form)
        default: return self
        }
    }
}

extension Question {
    /// Whether its answer is nobody else's business.
    fileprivate var isPrivate: Bool {
        switch self {
        case .snoozeUntil, .breakUntil, .stepDue, .assign: false
        default: true
        }
    }
}

extension Form {
    /// Whether a line is nobody else's business: what one writes of a group or an event, not its name and place.
    fileprivate func isPrivate(_ place: Int) -> Bool {
        switch purpose {
        case .newGroup, .groupFields: ["Answers", "Help", "Supporter"].contains(fields[place].label)
        case .newRegion: false
        case .event: fields[place].label == "Purpose"
        case .steward: place == 4
        default: fields[place].choices.isEmpty
        }
    }
}

extension ContactSheet {
    fileprivate var withoutPrivateText: ContactSheet {
        var sheet = self
        sheet.guards = guards.map { part in
            switch part.kind {
            case .coolDown, .prepared, .writtenTo, .deadChannel:
                ContactGuard(kind: part.kind, sentence: Private.hidden)
            default: part
            }
        }
        sheet.channels = channels.map { channel in
            if case .mail = channel.kind {
                ContactChannel(name: channel.name, kind: .mail(""))
            } else {
                ContactChannel(name: channel.name, kind: channel.kind)
            }
        }
        // Which text it is tells what draws them.
        sheet.template = nil
        sheet.fill(Template.Message(subject: "", text: ""))
        sheet.reason = reason?.masked
        sheet.overrideReason = overrideReason.map { _ in Private.hidden }
        return sheet
    }
}

extension PendingEdit {
    /// Whether what is said of it tells of outreach or plans.
    var isPrivate: Bool {
        switch request {
        case .act(let deeds):
            deeds.contains { deed in
                switch deed.action {
                case .note, .snooze, .done, .setAside, .lift, .assign: false
                default: true
                }
            }
        case .accept, .reject: false
        default: true
        }
    }
}
