import Testing

@testable import Interface

/// Files are written from the lists they are about.
struct `The line that asks for a file` {
    @Test func `W in Groups writes the page; the end of the name is its form`() {
        var session = Session(view: "groups", width: 80, height: 24)
        session.press("W")
        #expect(session.text.contains("Write the page of official groups to"))
        #expect(session.text.contains("groups.md"))
        session.press("^U")
        session.type("page.txt")
        session.press(.enter)
        #expect(session.text.contains("! the name ends in .md, .html or .json"))
        session.press("^U")
        session.type("page.html")
        session.press(.enter)
        let request = ExportRequest(kind: .groups, path: "page.html")
        #expect(session.outside == [.export(request)])
        session.send(.exported(request, .written(path: "/x/page.html", count: "3 official groups", remarks: [])))
        #expect(session.state.layers.isEmpty)
        #expect(session.statusLine.contains("wrote 3 official groups to /x/page.html"))
    }

    @Test func `a file that is there gives way only where that is said`() {
        var session = Session(view: "regions", width: 80, height: 24)
        session.press(":")
        session.type("export list.csv")
        session.press(.enter)
        var request = ExportRequest(kind: .contacts, path: "list.csv")
        session.send(.exported(request, .exists(path: "/x/list.csv")))
        #expect(session.text.contains("There is a file /x/list.csv already."))
        session.press(.enter)
        #expect(session.outside.count == 1 && session.text.contains("list.csv"))
        session.send(.exported(request, .exists(path: "/x/list.csv")))
        session.press("y")
        request.replaces = true
        #expect(session.outside.last == .export(request))
    }

    @Test func `what fails is told in the line, which keeps what was typed`() {
        var session = Session(view: "groups", width: 40, height: 10)
        session.press("W", .enter)
        let request = ExportRequest(kind: .groups, path: "groups.md")
        session.send(.exported(request, .failed("/x: cannot be written. Check permissions and disk")))
        #expect(session.text.contains("! /x: cannot be written."))
        #expect(session.text.contains("groups.md"))
    }
}
