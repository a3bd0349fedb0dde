extension PullError {
    /// The thing, the cause and the remedy in one line, without a full stop.
    public var sentence: String {
        switch fault {
        case .refused: "\(host) refuses the connection. Check that the dashboard runs and its address, \(again)"
        case .unknownHost: "\(host) is unknown. Check the address and that you are online, \(again)"
        case .tls(let reason): "no secure connection to \(host): \(reason). Check its certificate with its admin"
        case .unreachable(let reason): "\(host) cannot be reached: \(reason). Check the network, \(again)"
        case .noAnswer: "\(host) does not answer. Check the address and the network, \(again)"
        case .noFirstByte(let minutes):
            "\(thing): no first byte within \(PullError.short(minutes)) min. Raise [sync] first_byte_minutes, \(again)"
        case .stalled(let seconds, let bytes):
            "\(thing): nothing more came for \(seconds) s after \(bytes) bytes. Check the network, \(again)"
        case .emptyReply:
            "\(thing): empty reply, the dashboard's server gave up. Ask its admin for a longer worker timeout, \(again)"
        case .truncated(let bytes, let whole):
            "\(thing): the answer ends after \(bytes)\(whole.map { " of \($0)" } ?? "") bytes. What you have is kept; pull again (R)"
        case .notHTTP: "\(host) does not speak HTTP. Check the address: is it the dashboard's?"
        case .unauthorized: "token refused (401). Check \(token.name), \(again)"
        case .forbidden: "\(thing): access refused (403). Ask the dashboard's admin about the rights of \(token.name)"
        case .notFound: "\(thing): not found (404). Check the address of the dashboard, without /api/v1/"
        case .server(let status): server(status)
        case .status(let status): "\(thing): unexpected status \(status). Check the address, \(again)"
        case .redirectedElsewhere(let other):
            "\(host) redirects to \(other); the token is not sent there. If that is the dashboard, set its address"
        case .redirectedDown: "\(host) redirects from https to http; the token is not sent. Ask the dashboard's admin"
        case .redirectLoop: "\(thing): redirects lead nowhere. Check the address, \(again)"
        case .html: "\(thing): a web page instead of JSON. Check that the address is the dashboard's, \(again)"
        case .notJSON: "\(thing): the answer is not what a dashboard sends. Check the address, \(again)"
        case .damaged(let damage): damaged(damage)
        case .noCurl: "libcurl.so.4 cannot be loaded. Install it (Debian's package is libcurl4), \(again)"
        case .badAddress(let text): "\"\(text)\" is no address. Write it like https://dashboard.example.org"
        case .disk(let reason): "\(reason). Make room or set another data folder, \(again)"
        case .token(let fault): fault.sentence
        case .cancelled: "\(thing): cancelled. R pulls again"
        }
    }

    private var thing: String { endpoint.isEmpty ? host : endpoint }
    private var again: String { "then pull again (R)" }

    private func server(_ status: Int) -> String {
        if 502...504 ~= status {
            return "\(thing): the dashboard's server gave up (\(status)). Ask its admin for a longer timeout, \(again)"
        }
        if endpoint == "event/" {
            return
                "event/: the dashboard failed (\(status)); it does once an event's channel was removed. Tell its admin"
        }
        return "\(thing): the dashboard failed (\(status)). Tell its admin, \(again)"
    }

    private func damaged(_ damage: DamagedList) -> String {
        switch damage.fault {
        case .empty: PullError(endpoint: endpoint, host: host, token: token, fault: .emptyReply).sentence
        case .truncated:
            PullError(
                endpoint: endpoint, host: host, token: token, fault: .truncated(bytes: Int(damage.offset), of: nil)
            ).sentence
        case .html: PullError(endpoint: endpoint, host: host, token: token, fault: .html).sentence
        case .notAnArray: "\(thing): no list. Check that the address is the dashboard's, \(again)"
        case .notAnObject, .separator, .trailing:
            "\(thing): damaged JSON at byte \(damage.offset). What you have is kept; pull again (R)"
        case .tooLarge: "\(thing): a record larger than 64 MB at byte \(damage.offset). Tell the dashboard's admin"
        }
    }

    private static func short(_ minutes: Double) -> String {
        minutes == minutes.rounded() ? String(Int(minutes)) : String((minutes * 100).rounded() / 100)
    }
}
