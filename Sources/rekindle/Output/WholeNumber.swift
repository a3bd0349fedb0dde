import ArgumentParser

/// A number as an option takes it. With `parsing: .unconditional` one below zero reaches the command's own words; the
/// parser would take `-1` for an option and say that the value is missing.
enum WholeNumber {
    /// Reads it; throws with what to write instead.
    @Sendable static func read(_ text: String) throws -> Int {
        guard let number = Int(text) else { throw ValidationError("write a whole number, such as 3.") }
        return number
    }
}
