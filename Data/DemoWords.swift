/// The word lists that the invented community is made of.
public enum DemoWords {
    /// Names by language, one line each.
    public static var people: String { String(decoding: PackageResources.demo_people_txt, as: UTF8.self) }

    /// Sentences, titles and fillings, one line each.
    public static var texts: String { String(decoding: PackageResources.demo_texts_txt, as: UTF8.self) }
}
