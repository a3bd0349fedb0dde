import Foundation

extension Store {
    /// What a store needs once a day, beside the work: nothing half made beside it, a copy of the file, counts in the
    /// place of people who left the feed long ago. Call in the background; what fails is told by the doctor and tried again the next time.
    public func careForTheDay() {
        for half in Store.halves(of: path) { unlink(half) }
        _ = try? takeDailyCopy()
        _ = try? countVanished()
    }
}
