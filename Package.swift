// swift-tools-version: 6.1
import PackageDescription

/// What every target of ours is compiled with: no implicit existentials, no leaking imports, no warnings.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .unsafeFlags(["-warnings-as-errors"]),
]

/// The built-in message templates: every queue's in English, some in other languages too.
let templates = [
    "welcome.en", "activate.en", "reactivate.en", "dormant.en", "talking.en", "step-up.en", "thank.en", "follow-up.en",
    "ask.en", "welcome.de", "welcome.fr", "welcome.es", "reactivate.de", "reactivate.fr", "reactivate.es",
    "follow-up.de", "follow-up.fr", "follow-up.es", "ask.de", "ask.fr", "ask.es",
]

let package = Package(
    name: "rekindle",
    products: [.executable(name: "rekindle", targets: ["rekindle"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        .target(name: "CCurses", linkerSettings: [.linkedLibrary("ncursesw", .when(platforms: [.linux]))]),
        // In the place of libcurl, which takes 5 ms to be loaded, until there is something to pull.
        .target(
            name: "CCurl", exclude: ["Link"],
            linkerSettings: [
                .unsafeFlags(
                    ["-L\(Context.packageDirectory)/Sources/CCurl/Link"], .when(platforms: [.linux]))
            ]),
        .target(
            name: "Themes", path: "Themes",
            resources: [
                .embedInCode("dark.toml"), .embedInCode("light.toml"), .embedInCode("mono.toml"),
                .embedInCode("clear.toml"),
            ]),
        .target(
            name: "Data", path: "Data",
            resources: [
                .embedInCode("demo-people.txt"), .embedInCode("demo-texts.txt"),
                .embedInCode("Criteria/meetup.toml"), .embedInCode("Criteria/online-meetup.toml"),
                .embedInCode("Criteria/camp.toml"), .embedInCode("Criteria/conference.toml"),
                .embedInCode("Criteria/conference-virtual.toml"),
            ] + templates.map { .embedInCode("Templates/\($0).txt") }),
        .target(
            name: "Community", dependencies: ["Data", .product(name: "Mustache", package: "swift-mustache")],
            swiftSettings: strict),
        .target(name: "Terminal", dependencies: ["CCurses"], swiftSettings: strict),
        .target(
            name: "Store",
            dependencies: [
                "Community", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(
            name: "Dashboard", dependencies: ["Community", "Store", "Data", "CCurl"], swiftSettings: strict),
        .target(
            name: "Interface",
            dependencies: [
                "Community", "Store", "Terminal", "Themes", "Data", .product(name: "TOMLKit", package: "TOMLKit"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "rekindle",
            dependencies: [
                "Community", "Store", "Dashboard", "Terminal", "Interface", "Themes", "Data",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
        .target(name: "TestDashboard", path: "Tests/TestDashboard", swiftSettings: strict),
        .testTarget(name: "CommunityTests", dependencies: ["Community", "Data"], swiftSettings: strict),
        .executableTarget(
            name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe", swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "CCurses", "TerminalProbe"], swiftSettings: strict),
        .testTarget(
            name: "StoreTests", dependencies: ["Store", "Community", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .testTarget(
            name: "DashboardTests",
            dependencies: [
                "Dashboard", "Store", "Community", "TestDashboard",
            ],
            resources: [.copy("Recorded")], swiftSettings: strict),
        .testTarget(
            name: "InterfaceTests",
            dependencies: ["Interface", "Terminal", "Store", "Community", "Themes", "TestDashboard"],
            exclude: ["Snapshots"],
            swiftSettings: strict),
        .testTarget(
            name: "RekindleTests",
            dependencies: [
                "rekindle", "Interface", "TestDashboard",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["Community", "Store", "Dashboard", "Interface", "Terminal", "TestDashboard"],
            path: "Tests/Benchmarks", swiftSettings: strict),
        .executableTarget(
            name: "Faults",
            dependencies: [
                "Community", "Store", "TestDashboard", .product(name: "GRDB", package: "GRDB.swift"),
            ], path: "Tests/Faults", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
