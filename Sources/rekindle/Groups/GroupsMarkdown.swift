import Community
import Terminal

/// The page of official groups as Markdown.
enum GroupsMarkdown {
    static func text(_ groups: OfficialGroups) -> String {
        var lines = ["# Local groups of \(escape(groups.community))", ""]
        if groups.entries.isEmpty { lines += ["There is no official group yet.", ""] }
        for section in groups.sections {
            lines += ["## \(escape(section.title))", ""]
            for country in section.items {
                if !country.title.isEmpty { lines += ["### \(escape(country.title))", ""] }
                lines += country.items.map { entry in
                    let name = escape(entry.group.name)
                    let link = entry.address.map { "[\(name)](<\(SafeText.line($0))>)" } ?? name
                    let details = entry.details + entry.contacts.map { "\($0.words) \($0.address)" }
                    return "- " + ([link] + details.map(escape)).joined(separator: " · ")
                }
                lines.append("")
            }
        }
        return (lines + ["As of \(groups.today.iso8601)", ""]).joined(separator: "\n")
    }

    /// Text in which nothing is a mark.
    static func escape(_ text: String) -> String {
        var out = ""
        for scalar in SafeText.line(text).unicodeScalars {
            if "\\`*_{}[]()#+!|<>~&".unicodeScalars.contains(scalar) { out += "\\" }
            out.unicodeScalars.append(scalar)
        }
        return out
    }
}
