import Community
import Foundation
import Testing

@testable import rekindle

struct `Files of criteria` {
    @Test func `The built-in sets are good, and each kind but the unofficial has one`() {
        #expect(
            CriteriaReader.builtIn.map(\.name) == [
                "meetup", "online-meetup", "camp", "conference", "conference-virtual",
            ])
        #expect(CriteriaReader.builtIn[0].criteria.count == 7)
        #expect(CriteriaReader.builtIn[0].guidelines.count == 6)
        #expect(
            CriteriaReader.builtIn[1].criteria.map(\.id) == ["interest", "organisers", "launch", "monthly", "conduct"])
        // Online is a meetup without a place: the same thread is asked for, the same tasks follow.
        #expect(CriteriaReader.builtIn[1].criteria.first == CriteriaReader.builtIn[0].criteria.first)
        #expect(CriteriaReader.builtIn[1].tasks == CriteriaReader.builtIn[0].tasks)
    }

    @Test(arguments: [
        (
            "title = \"A\"\nkinds = [\"metup\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\n",
            "a.toml:2: kinds: there is no kind \"metup\""
        ),
        ("title = \"A\"\nkinds = [\"camp\"]\n", "a.toml:1: no [[criterion]] is in it"),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\nseverity = \"may\"\n",
            "a.toml:7: severity: there is no \"may\""
        ),
        ("title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\ntitle = \"A\"\n", "a.toml:3: id is missing or no text"),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\n[[criterion]]\nid = \"b\"\ntitle = \"B\"\ncheck = \"launch_date\"\ndays_ahead = \"4w\"\n",
            "a.toml:10: days_ahead needs a whole number"
        ),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\nchek = \"venue\"\n",
            "a.toml:6: there is no key chek here"
        ),
        ("title = \"A\nkinds = 3", "a.toml:1: no TOML"),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\n[[criterion]]\nid = \"a\"\ntitle = \"B\"\n",
            "a.toml:6: criterion: the id \"a\" is there twice"
        ),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\nseverity = 3\n",
            "a.toml:6: severity is no text. Write severity = \"must\""
        ),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\ncheck = [\"venue\"]\n",
            "a.toml:6: check is no text. Write check = \"manual\""
        ),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\nhelp = 4\n",
            "a.toml:6: help is no text. Write help = \"…\""
        ),
        (
            "title = \"A\"\nkinds = []\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\n",
            "a.toml:2: kinds is empty: for no kind of group would it be used"
        ),
        ("kinds = \"camp\"\ntitle = \"A\"\n", "a.toml:1: kinds needs a list of texts. Write kinds = [\"…\", \"…\"]"),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n\n[criterion]\nid = \"a\"\ntitle = \"A\"\n",
            "a.toml:4: criterion is no list of sections. Write [[criterion]], with two brackets"
        ),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\n[task]\ntitle = \"B\"\n",
            "a.toml:6: task is no list of sections. Write [[task]], with two brackets"
        ),
        (
            "title = \"A\"\r\nkinds = [\"camp\"]\r\n[[criterion]]\r\nid = \"a\"\r\ntitle = \"A\"\r\nrank = 1\r\n",
            "a.toml:6: there is no key rank here. There are id, title, severity, check, help"
        ),
        ("kinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\n", "a.toml:1: title is missing or no text"),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \" \u{200B}\"\n",
            "a.toml:5: title is missing or no text"
        ),
        (
            "title = \"A\"\nkinds = [\"camp\"]\ncriterion = [{id = \"a\"}]\n",
            "a.toml:3: title is missing or no text"
        ),
        (
            "title = \"A\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\ncheck = \"known_organisers\"\nat_least = 0\n",
            "a.toml:7: at_least needs a whole number from 1 to 3650. Write at_least = 2"
        ),
    ])
    func `A fault names its line, and the set is not used`(text: String, fault: String) {
        let (set, faults) = CriteriaReader.read(text, file: "a.toml")
        #expect(set == nil)
        #expect(faults.first?.description.hasPrefix(fault) == true, "\(faults.map(\.description))")
    }

    @Test func `All faults of a criterion and of a task are named at once`() {
        let text = """
            title = "A"
            kinds = ["camp"]
            [[criterion]]
            id = "a/b"
            severity = "may"
            check = "intrested"
            chek = "venue"
            at_least = 2
            help = 4
            [[criterion]]
            id = "b"
            check = "interested_people"
            at_least = 0
            category = 1
            [[criterion]]
            id = "b"
            title = "B"
            [[task]]
            days = "soon"
            """
        let (set, faults) = CriteriaReader.read(text, file: "a.toml")
        #expect(set == nil)
        let begins = [
            "3: title is missing", "4: id: \"a/b\" holds a /", "5: severity: there is no", "6: check: there is no",
            "7: there is no key chek here", "9: help is no text", "10: title is missing", "13: at_least needs a whole",
            "14: category is no text", "15: criterion: the id \"b\" is there twice", "18: title is missing",
            "19: days needs a whole number",
        ]
        #expect(faults.map(\.line) == [3, 4, 5, 6, 7, 9, 10, 13, 14, 15, 18, 19])
        for (fault, begin) in zip(faults, begins) {
            #expect(fault.description.hasPrefix("a.toml:\(begin)"), "\(fault.description)")
        }
    }

    @Test func `Whatever lies in the folder is named with its cause and what to do, and the built-in set is used`()
        async throws
    {
        let home = try await DemoCopy.make()
        let folder = home.home + "/criteria"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        func file(_ name: String, _ bytes: Data) {
            _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: bytes)
        }
        let good = "title = \"Ours\"\nkinds = [\"camp\"]\n[[criterion]]\nid = \"a\"\ntitle = \"A\"\n"
        file("01-empty.toml", Data())
        file("02-blank.toml", Data(" \n\n".utf8))
        file("03-binary.toml", Data("title\n".utf8) + Data([0x7F, 0x45, 0x00, 0x01]))
        file("04-latin.toml", Data("title = \"A\"\n# caf".utf8) + Data([0xE9, 0x0A]))
        file("05-big.toml", Data(repeating: 0x23, count: 10_000_000))
        file("06-good.toml", Data([0xEF, 0xBB, 0xBF]) + Data(good.utf8))
        file("07-again.toml", Data("# the same kind\n".utf8) + Data(good.utf8))
        for (name, target) in [("08-loop.toml", "08-loop.toml"), ("09-away.toml", "nowhere.toml")] {
            try FileManager.default.createSymbolicLink(atPath: "\(folder)/\(name)", withDestinationPath: target)
        }
        try FileManager.default.createDirectory(atPath: folder + "/10-folder.toml", withIntermediateDirectories: true)
        mkfifo(folder + "/11-pipe.toml", 0o600)
        let outcome = try await home.rekindle("criteria", "check")
        #expect(outcome.code == 1)
        let problems = outcome.err.split(separator: "\n").map { $0.drop { $0 != "c" } }
        let begins = [
            "criteria/01-empty.toml:1: empty. Begin from one: rekindle criteria show meetup",
            "criteria/02-blank.toml:1: empty", "criteria/03-binary.toml:2: no text: it holds a zero byte",
            "criteria/04-latin.toml:2: no UTF-8 text. Save it as UTF-8", "criteria/05-big.toml:1: 10 MB long",
            "criteria/07-again.toml:3: kinds: camp has a set already, in 06-good.toml. Take it out of one of them",
            "criteria/08-loop.toml:1: a link that leads back to itself",
            "criteria/09-away.toml:1: a link to a file that is not there",
            "criteria/10-folder.toml:1: no file. Put a file of text in its place", "criteria/11-pipe.toml:1: no file",
        ]
        #expect(problems.count == begins.count, "\(outcome.err)")
        for (problem, begin) in zip(problems, begins) { #expect(problem.hasPrefix(begin), "\(problem)") }
        let shown = try await home.must("group", "show", "Granada", "--format", "json")
        #expect(try shown.object()["criteria_set"] as? String == "meetup")
        #expect(shown.err.contains("criteria/05-big.toml"))
        #expect(
            try await home.must("group", "show", "Wrenfield Camp", "--format", "json").object()["criteria_set"]
                as? String == "06-good")
        file("meetup.toml", Data())
        #expect(try await home.must("criteria", "show", "meetup").out.contains("[[criterion]]"))
    }
}
