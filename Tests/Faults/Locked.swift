import Foundation
import GRDB

/// Another process holds the file: an edit waits, says for whom, and follows; a list does not wait.
enum Locked {
    static func run(_ scene: Scene) throws {
        let home = try scene.scratch.copy(of: scene.home)
        let machine = Machine(home: home)
        let queue = try DatabaseQueue(path: Scene.store(in: home))
        let (text, said) = ("while locked", Pipe())
        var edit: Process?
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE; UPDATE community SET revision = revision")
            edit = try machine.start(Machine.program, ["note", Scene.key, text], errors: said.fileHandleForWriting)
            try said.fileHandleForWriting.close()
            // What it says is the signal that it waits.
            let line = String(decoding: said.fileHandleForReading.availableData, as: UTF8.self)
            Verdict.expect(
                line.contains("waiting for another Rekindle that is writing (pid \(getpid()))"), "locked: said \(line)")
            Verdict.expect(edit?.isRunning == true, "locked: the edit did not wait")
            let list = try machine.run(["members"])
            Verdict.expect(list.code == 0, "locked: the list waited or failed: \(list.err)")
            try db.execute(sql: "ROLLBACK")
        }
        edit?.waitUntilExit()
        try queue.close()
        let more = String(decoding: said.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        Verdict.expect(more.isEmpty, "locked: said more than once: \(more)")
        Verdict.expect(edit?.terminationStatus == 0, "locked: the edit did not follow")
        try Scene.check(home, text, wasConfirmed: true, "locked")
    }
}
