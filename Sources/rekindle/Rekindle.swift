import ArgumentParser

/// The root of all commands; alone it opens the screens.
struct Rekindle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rekindle",
        abstract: "Who to welcome, who is ready for a first contribution, who has gone quiet and could come back.",
        discussion: "Alone it opens the screens; everything they show can be had with the commands below.",
        version: Version.current,
        groupedSubcommands: [
            CommandGroup(
                name: "Sources", subcommands: [Source.self, Sync.self, Import.self, CommunityCommand.self, Demo.self]),
            CommandGroup(
                name: "Lists",
                subcommands: [
                    TodayCommand.self, Members.self, SegmentCommand.self, Member.self, Queue.self, StepsCommand.self,
                    ThanksCommand.self,
                    JournalCommand.self,
                ]),
            CommandGroup(
                name: "Edits",
                subcommands: [
                    NoteCommand.self, Tag.self, SnoozeCommand.self, Done.self, SetAsideCommand.self, Assign.self,
                    Step.self, SetCommand.self, Promote.self, Undo.self, Redo.self,
                ]),
            CommandGroup(
                name: "Local communities",
                subcommands: [
                    Ambassadors.self, Liaisons.self, RecordKeepers.self, Regions.self, RegionCommand.self, Groups.self,
                    GroupCommand.self, Events.self, EventCommand.self, CriteriaCommand.self,
                ]),
            CommandGroup(
                name: "Outreach and people",
                subcommands: [
                    Contact.self, OutcomeCommand.self, Thank.self, TemplateCommand.self, TaskCommand.self,
                    Review.self, Merge.self, Split.self,
                ]),
            CommandGroup(name: "Mentoring", subcommands: [Mentors.self, MentorCommand.self]),
            CommandGroup(name: "Reports", subcommands: [Report.self]),
            CommandGroup(
                name: "Care",
                subcommands: [
                    BackupCommand.self, RestoreCommand.self, DoctorCommand.self, ForgetCommand.self, RewordCommand.self,
                    ExportCommand.self, PrivacyCommand.self, Paths.self, Completions.self,
                ]),
        ])

    @OptionGroup var screens: ScreenOptions
    @OptionGroup var place: PlaceOptions

    func run() throws { try Screens.open(ScreensCall(place, screens)) }
}

/// The version that `--version` prints and the changelog heads.
enum Version {
    static let current = "0.1.0"
}
