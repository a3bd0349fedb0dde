#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The process's environment.
enum Environment {
    /// A variable's value; nil if it is not set or empty.
    static func value(_ name: String) -> String? {
        guard let text = getenv(name) else { return nil }
        let value = String(cString: text)
        return value.isEmpty ? nil : value
    }
}
