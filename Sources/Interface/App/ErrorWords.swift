import Store

/// Errors as one sentence.
enum ErrorWords {
    static func sentence(_ error: any Error) -> String {
        if let error = error as? StoreError { return error.sentence }
        return String(describing: error)
    }
}
