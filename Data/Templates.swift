/// The built-in message templates, as the files in Templates/ hold them.
public enum TemplateFiles {
    /// File name and text of each, in the order of the queues they are for.
    public static let all: [(file: String, text: String)] = [
        ("welcome.txt", PackageResources.welcome_txt), ("activate.txt", PackageResources.activate_txt),
        ("reactivate.txt", PackageResources.reactivate_txt), ("dormant.txt", PackageResources.dormant_txt),
        ("talking.txt", PackageResources.talking_txt), ("thank.txt", PackageResources.thank_txt),
    ].map { ($0, String(decoding: $1, as: UTF8.self)) }
}
