import Community
import Terminal

/// The page of official groups as HTML5 that is XML too: no scripts, nothing loaded from elsewhere, readable on a phone.
enum GroupsHTML {
    static func text(_ groups: OfficialGroups) -> String {
        let title = "Local groups of \(groups.community)"
        var lines = [
            "<!DOCTYPE html>", "<html lang=\"en\">", "<head>", "<meta charset=\"utf-8\"/>",
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>",
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>",
            "<title>\(escape(title))</title>", "<style>\(style)</style>", "</head>", "<body>", "<main>",
            "<h1 dir=\"auto\">\(escape(title))</h1>",
        ]
        if groups.entries.isEmpty { lines.append("<p>There is no official group yet.</p>") }
        for section in groups.sections {
            lines.append("<h2>\(escape(section.title))</h2>")
            for country in section.items {
                if !country.title.isEmpty { lines.append("<h3>\(escape(country.title))</h3>") }
                lines.append("<ul>")
                lines += country.items.map(item)
                lines.append("</ul>")
            }
        }
        return (lines + ["</main>", "<footer><p>As of \(groups.today.iso8601)</p></footer>", "</body>", "</html>", ""])
            .joined(separator: "\n")
    }

    private static func item(_ entry: OfficialGroups.Entry) -> String {
        let name = "<bdi>\(escape(entry.group.name))</bdi>"
        let link = entry.address.map { "<a href=\"\(escape($0))\" rel=\"noopener noreferrer\">\(name)</a>" } ?? name
        let details = entry.details.map(escape) + entry.contacts.map(contact)
        return "<li>\(link) <span>\(details.map { "<bdi>\($0)</bdi>" }.joined(separator: " · "))</span></li>"
    }

    private static func contact(_ one: OfficialGroups.Contact) -> String {
        let address = "<bdi>\(escape(one.address))</bdi>"
        return escape(one.words) + " " + (one.link.map { "<a href=\"\(escape($0))\">\(address)</a>" } ?? address)
    }

    private static let style =
        ":root{color-scheme:light dark}"
        + "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:0 auto;padding:1rem;color:#222;background:#fff;"
        + "overflow-wrap:anywhere}h1{line-height:1.2}ul{padding-left:1.2rem}"
        + "li{margin:.6rem 0}span{color:#555;display:block}footer{color:#555}"
        + "@media (prefers-color-scheme:dark){body{color:#ddd;background:#181818}span,footer{color:#aaa}a{color:#8ab4f8}}"

    /// Text that can neither end an attribute nor begin a tag.
    static func escape(_ text: String) -> String {
        var out = ""
        for character in SafeText.line(text).unicodeScalars {
            switch character {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "'": out += "&#39;"
            default: out.unicodeScalars.append(character)
            }
        }
        return out
    }
}
