import Community

/// All keys of `config.toml` apart from `[keys]`, in the order of the manual.
enum ConfigKeys {
    /// The sections whose keys a community may override: `[community.NAME.levels]`.
    static let communitySections = [
        "levels", "rhythm", "outreach", "sync", "feeds", "people", "privacy", "me", "screen",
    ]

    static var all: [ConfigKey] { levels + rhythm + outreach + feeds + own }

    private static let days = 1...36_500
    private static let counts = 1...1_000_000

    private static var levels: [ConfigKey] {
        [
            .number("levels", "days", days, \.settings.levels.days),
            .number("levels", "visitor", counts, \.settings.levels.visitor),
            .number("levels", "participant", counts, \.settings.levels.participant),
            .number("levels", "contributor", counts, \.settings.levels.contributor),
            .number("levels", "core", counts, \.settings.levels.core),
            .texts("levels", "contribution_tags", \.settings.levels.contributionTags),
        ]
    }

    private static var rhythm: [ConfigKey] {
        [
            .number("rhythm", "default_days", days, \.settings.rhythm.defaultDays),
            .number("rhythm", "floor_days", days, \.settings.rhythm.floorDays),
            .number("rhythm", "cap_days", days, \.settings.rhythm.capDays),
            .number("rhythm", "dormant_days", days, \.settings.rhythm.dormantDays),
            .number("rhythm", "newcomer_days", 0...36_500, \.settings.rhythm.newcomerDays),
        ]
    }

    private static var outreach: [ConfigKey] {
        [
            .number("outreach", "cool_down_days", 0...36_500, \.settings.outreach.coolDownDays),
            .number("outreach", "a_day", 0...10_000, \.settings.outreach.aDay),
            .text("outreach", "mail", \.mailCommand),
        ]
    }

    private static var feeds: [ConfigKey] {
        [
            .number("sync", "first_byte_minutes", 1...1_440, \.settings.firstByteMinutes),
            .texts("feeds", "not_seen", \.settings.notSeen),
            .texts("people", "staff", \.settings.people.staff),
            .texts("people", "bots", \.settings.people.bots),
        ]
    }

    private static var own: [ConfigKey] {
        [
            .number("privacy", "keep_vanished_days", 0...36_500, \.settings.keepVanishedDays),
            .text("me", "name", \.me.name),
            .text("me", "mail_address", \.me.mailAddress),
            .text("screen", "theme", \.screen.theme),
            .flag("screen", "mouse", \.screen.mouse),
            .text("screen", "copy", \.screen.copy),
        ]
    }
}
