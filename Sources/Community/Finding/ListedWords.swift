extension String {
    /// The words of a list separated by commas, without white space around them; empty ones are left out.
    public var listedWords: [String] {
        split(separator: ",").map { word in
            let end = word.lastIndex { !$0.isWhitespace }
            return end.map { String(word[...$0].drop(while: \.isWhitespace)) } ?? ""
        }.filter { !$0.isEmpty }
    }
}
