/// The built-in message templates, as the files in Templates/ hold them.
public enum TemplateFiles {
    /// File name and text of each, English first and in the order of the queues they are for.
    public static var all: [(file: String, text: String)] {
        files.map { ($0, String(decoding: $1, as: UTF8.self)) }
    }

    private static var files: [(String, [UInt8])] {
        [
            ("welcome.en.txt", PackageResources.welcome_en_txt), ("activate.en.txt", PackageResources.activate_en_txt),
            ("reactivate.en.txt", PackageResources.reactivate_en_txt),
            ("dormant.en.txt", PackageResources.dormant_en_txt), ("talking.en.txt", PackageResources.talking_en_txt),
            ("step-up.en.txt", PackageResources.step_up_en_txt), ("thank.en.txt", PackageResources.thank_en_txt),
            ("follow-up.en.txt", PackageResources.follow_up_en_txt), ("ask.en.txt", PackageResources.ask_en_txt),
            ("welcome.de.txt", PackageResources.welcome_de_txt), ("welcome.fr.txt", PackageResources.welcome_fr_txt),
            ("welcome.es.txt", PackageResources.welcome_es_txt),
            ("reactivate.de.txt", PackageResources.reactivate_de_txt),
            ("reactivate.fr.txt", PackageResources.reactivate_fr_txt),
            ("reactivate.es.txt", PackageResources.reactivate_es_txt),
            ("follow-up.de.txt", PackageResources.follow_up_de_txt),
            ("follow-up.fr.txt", PackageResources.follow_up_fr_txt),
            ("follow-up.es.txt", PackageResources.follow_up_es_txt), ("ask.de.txt", PackageResources.ask_de_txt),
            ("ask.fr.txt", PackageResources.ask_fr_txt), ("ask.es.txt", PackageResources.ask_es_txt),
        ]
    }
}
