extension Store {
    /// What a store needs once a day, beside the work: a copy of the file, then counts in the place of people who left
    /// the feed long ago. Call in the background; what fails is told by the doctor and tried again the next time.
    public func careForTheDay() {
        _ = try? takeDailyCopy()
        _ = try? countVanished()
    }
}
