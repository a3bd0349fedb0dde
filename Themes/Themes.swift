/// The themes that come with the program, as TOML.
public enum BuiltInThemes {
    /// Their names; the first is the default.
    public static let names = ["dark", "light", "mono", "clear"]

    /// A theme's file; nil where there is none of that name.
    public static func text(_ name: String) -> String? {
        switch name {
        case "dark": String(decoding: PackageResources.dark_toml, as: UTF8.self)
        case "light": String(decoding: PackageResources.light_toml, as: UTF8.self)
        case "mono": String(decoding: PackageResources.mono_toml, as: UTF8.self)
        case "clear": String(decoding: PackageResources.clear_toml, as: UTF8.self)
        default: nil
        }
    }
}
