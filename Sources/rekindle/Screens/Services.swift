import Community
import Interface

/// What the screens ask of a store and its dashboards.
enum Services {
    /// The services of a community; a pull ends where its task is cancelled.
    static func live(_ pulls: Pulls) -> AppServices {
        .live(
            store: pulls.store, criteria: { CriteriaFolder.read(pulls.home).sets },
            export: { try ScreenExports.write($0, pulls) }
        ) { names, acceptRemovals, progress in
            try await pulls.run(sources: names, acceptRemovals: acceptRemovals, progress: progress)
        }
    }
}
