extension Binding {
    static let acting: [Binding] = [
        Binding(.contact, ["c", "m"], "write to this person", in: Place.people, word: "contact", rank: 3),
        Binding(.outcome, ["r"], "reply or other outcome of what was sent", in: Place.people, word: "reply", rank: 11),
        Binding(
            .done, ["d"], "done: welcomed, checked in, looked at; in Follow up a term is renewed or ended",
            in: Place.people.subtracting([.mentors]),
            word: "done",
            rank: 5),
        Binding(.snooze, ["s"], "snooze until a date or new activity", in: Place.people, word: "snooze", rank: 4),
        Binding(
            .setAside, ["x"], "set aside: bot, staff, break, never contact …", in: Place.people, word: "set aside",
            rank: 6),
        Binding(.nextStep, ["f"], "plan a next step", in: Place.people, word: "next step", rank: 20),
        Binding(.note, ["i"], "write a note", in: Place.people, word: "note", rank: 10),
        Binding(.noteInEditor, ["E"], "write a note in your editor", in: Place.people),
        Binding(.tag, ["t"], "add and take away tags", in: Place.people, word: "tag", rank: 22),
        Binding(
            .assign, ["a"], "assign a mentor, region, owner, cover; ambassador, liaison, record keeper",
            in: Place.people.subtracting([.mentors]), word: "assign", rank: 23),
        Binding(
            .newMember, ["+"], "add somebody whom no source knows", in: [.members], word: "new member", rank: 24),
        Binding(
            .fields, ["e"], "what is known of them: motivation, languages, roles …", in: [.queue, .members, .profile],
            word: "fields",
            rank: 21),
        Binding(
            .thank, ["T"], "thank: message, public mention, invitation, swag, dinner", in: Place.people, word: "thank",
            rank: 24),
        Binding(
            .promote, ["p"], "count the conversation as a contribution, or no longer", in: [.profile], word: "promote",
            rank: 13),
        Binding(.browse, ["o"], "open in the browser", in: [.queue, .members, .mentors, .profile, .sync]),
        Binding(.copy, ["y"], "copy the name; in Follow up the note on a break's or a term's end", in: Place.people),
        Binding(.copyURL, ["Y"], "copy the web address", in: [.queue, .members, .mentors, .profile, .sync]),
        Binding(.discard, ["D"], "discard the prepared message", in: Place.people),
        Binding(.repeat, ["."], "repeat the last action here (never a contact)", in: Place.people),
    ]

    static let reviewing: [Binding] = [
        Binding(.accept, ["a"], "accept: they are one person", in: [.review], word: "one person", rank: 3),
        Binding(.reject, ["x"], "reject: they are two people", in: [.review], word: "two people", rank: 4),
        Binding(
            .acceptAll, ["A"], "accept all suggestions of this kind", in: [.review], word: "all of this kind", rank: 5),
        Binding(.open, [.enter, "o"], "open the first one's profile", in: [.review], word: "profile", rank: 15),
    ]

    static let mentoring: [Binding] = [
        Binding(.checkIn, ["d"], "check in with the mentee", in: [.mentors], word: "check in", rank: 2),
        Binding(
            .editMentoring, ["e"], "room, topics, away; goal, cadence, end; hand over", in: [.mentors], word: "edit",
            rank: 4),
        Binding(
            .assign, ["a"], "give the mentee, or who lost theirs, another mentor; or a region, owner, cover, role",
            in: [.mentors], word: "assign", rank: 3),
        Binding(.newMentor, ["+"], "make a member a mentor", in: [.mentors], word: "new mentor", rank: 5),
    ]

    static let rest: [Binding] = [
        Binding(.undo, ["u"], "undo", in: Place.all, word: "undo", rank: 7),
        Binding(.redo, ["U", "^R"], "redo", in: Place.all),
        Binding(.pull, ["R"], "pull all sources", in: Place.all, word: "pull", rank: 35),
        Binding(.open, [.enter], "reckon what came of outreach again", in: [.results], word: "reckon again", rank: 3),
        Binding(.open, [.enter], "pull the selected source", in: [.sync], word: "pull this one", rank: 3),
        Binding(
            .acceptRemovals, ["A"], "accept what a refused pull would remove", in: [.sync], word: "accept removals",
            rank: 5),
        Binding(
            .conflicts, ["C"], "what two managers set differently, and which of it is to count", in: [.today, .sync],
            word: "conflicts", rank: 4),
        Binding(
            .share, ["P"], "share screen: hide notes, messages and addresses", in: Place.all, word: "share", rank: 32),
        Binding(.messages, ["M"], "what was said so far", in: Place.all),
        Binding(.mouse, [], "switch the mouse on or off", in: Place.all),
        Binding(.theme, [], "use another theme: theme NAME", in: Place.all),
        Binding(
            .candidates, [], "who could be ambassador or liaison: candidates BR, or of the whole community",
            in: Place.all),
        Binding(.redraw, ["^L"], "draw the screen again", in: Place.all),
        Binding(.suspend, ["^Z"], "suspend", in: Place.all),
    ]
}
