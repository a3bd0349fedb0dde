import Community
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
    ])
    func `A fault names its line, and the set is not used`(text: String, fault: String) {
        let (set, faults) = CriteriaReader.read(text, file: "a.toml")
        #expect(set == nil)
        #expect(faults.first?.description.hasPrefix(fault) == true, "\(faults.map(\.description))")
    }
}
