import Community
import Store

extension Session {
    /// The template of a name; throws with the names there are.
    func template(named name: String) throws -> Template {
        let (templates, problems) = Live.templates(home)
        problems.forEach { Say.error($0) }
        guard let template = templates.named(name) else {
            let names = templates.all.map(\.name).joined(separator: ", ")
            throw Failure.usage("\(name): there is no such template. There are: \(names)")
        }
        return template
    }
}
