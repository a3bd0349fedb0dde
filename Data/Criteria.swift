/// The built-in sets of criteria, as the files in Criteria/ hold them.
public enum CriteriaFiles {
    /// File name and text of each.
    public static let all: [(file: String, text: String)] = [
        ("meetup.toml", PackageResources.meetup_toml), ("online-meetup.toml", PackageResources.online_meetup_toml),
        ("camp.toml", PackageResources.camp_toml), ("conference.toml", PackageResources.conference_toml),
        ("conference-virtual.toml", PackageResources.conference_virtual_toml),
    ].map { ($0, String(decoding: $1, as: UTF8.self)) }
}
