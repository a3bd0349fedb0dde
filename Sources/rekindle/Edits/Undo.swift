import ArgumentParser
import Store

/// `rekindle undo`: reverses one's own latest step.
struct Undo: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Undo your latest step, of whatever day.")

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        guard let receipt = try session.store.undo() else {
            throw Failure.nothing("nothing to undo: you did nothing here yet, or all of it is undone")
        }
        try session.tell(receipt, prefix: "undone: ")
    }
}

/// `rekindle redo`: takes the latest undo back.
struct Redo: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Do again what was undone last.")

    @OptionGroup var place: PlaceOptions

    func run() throws {
        let session = try Session.open(place)
        guard let receipt = try session.store.redo() else {
            throw Failure.nothing("nothing to do again: nothing was undone since your latest step")
        }
        try session.tell(receipt, prefix: "done again: ")
    }
}
