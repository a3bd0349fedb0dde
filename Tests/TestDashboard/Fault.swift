/// What goes wrong with the answers of one path.
public enum Fault: Sendable {
    /// Another status, with a page instead of the JSON.
    case status(Int)
    /// Nothing is sent until the gate opens.
    case hold(Gate)
    /// The head promises the whole body; only so many bytes of it come, then the connection ends.
    case truncate(bytes: Int)
    /// The connection ends without a reply.
    case close
}
