import Community
import Foundation
import Testing

@testable import Dashboard

struct ObjectReaderTests {
    private let scratch: Scratch

    init() throws { scratch = try Scratch() }

    private func objects(of content: String, chunk: Int = ObjectReader.chunk) throws -> [String] {
        let reader = ObjectReader(try ListFile(try scratch.file(content)), chunk: chunk)
        var found: [String] = []
        try reader.forEachObject { object, _ in found.append(String(decoding: object, as: UTF8.self)) }
        return found
    }

    @Test(arguments: [16, 17, 23, 64, 4096])
    func `objects are found whatever the size of the buffer`(chunk: Int) throws {
        let wanted = [
            "{}", #"{"a":"}]\"{"}"#, #"{"b":["[",{"c":"\\"}],"d":null}"#,
            #"{"long":"\#(String(repeating: "é\\\\", count: 90))"}"#,
        ]
        let content = "\u{FEFF}[ " + wanted.joined(separator: "\n , ") + " ]\n\t "
        #expect(try objects(of: content, chunk: chunk) == wanted)
    }

    @Test func `an empty list has no objects`() throws {
        #expect(try objects(of: "[]").isEmpty)
        #expect(try objects(of: " [ \n ] ").isEmpty)
    }

    @Test(
        arguments: [
            ("", .empty, 0), ("  \n", .empty, 3), ("<!DOCTYPE html>", .html, 0), ("\n <html>", .html, 2),
            (#"{"detail":"x"}"#, .notAnArray, 0), ("lorem", .notAnArray, 0), ("[", .truncated, 1),
            ("[{}", .truncated, 3), ("[{},", .truncated, 4), (#"[{"a":"b]}"#, .truncated, 10), ("[{},]", .separator, 4),
            ("[{}{}]", .separator, 3), ("[,{}]", .notAnObject, 1), ("[1]", .notAnObject, 1),
            ("[{},null]", .notAnObject, 4),
            ("[[{}]]", .notAnObject, 1), ("[{}] x", .trailing, 5), ("[][]", .trailing, 2),
        ] as [(String, DamagedList.Fault, Int64)])
    func `a damaged list is named with its place`(content: String, fault: DamagedList.Fault, offset: Int64) throws {
        #expect(throws: DamagedList(fault, at: offset)) { try objects(of: content) }
        #expect(throws: DamagedList(fault, at: offset)) { try objects(of: content, chunk: 16) }
    }

    @Test func `an object many times the buffer is read whole, one beyond the limit is refused`() throws {
        let large = #"{"a":"\#(String(repeating: "x", count: 5 << 20))"}"#
        #expect(try objects(of: "[{},\(large),{}]") == ["{}", large, "{}"])
        let reader = ObjectReader(try ListFile(try scratch.file("[\(large)]")), chunk: 16, largest: 4 << 20)
        #expect(throws: DamagedList(.tooLarge, at: 1)) { try reader.forEachObject { _, _ in } }
    }

    @Test func `an object is read again at its place, also when the file's name is gone`() throws {
        let url = try scratch.file(#"[{"a":1}, {"b":"héé"}]"#)
        let reader = ObjectReader(try ListFile(url), chunk: 16)
        var places: [ObjectPlace] = []
        try reader.forEachObject { _, place in places.append(place) }
        try FileManager.default.removeItem(at: url)
        var again: [String] = []
        for place in places.reversed() {
            try reader.reread(place) { again.append(String(decoding: $0, as: UTF8.self)) }
        }
        #expect(again == [#"{"b":"héé"}"#, #"{"a":1}"#])
        #expect(throws: DamagedList.self) {
            try reader.reread(ObjectPlace(offset: 20, length: 50)) { _ in Issue.record("read behind the end") }
        }
    }

    @Test func `an error of the caller ends the walk`() throws {
        let reader = ObjectReader(try ListFile(try scratch.file("[{},{},{}]")))
        var calls = 0
        #expect(throws: CancellationError.self) {
            try reader.forEachObject { _, _ in
                calls += 1
                if calls == 2 { throw CancellationError() }
            }
        }
        #expect(calls == 2)
    }
}
