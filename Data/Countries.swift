/// The countries of ISO 3166, as `countries.txt` holds them.
public enum CountryTable {
    /// A line each: code, English name, continent, parted by tabs; in the order of names.
    public static var text: [UInt8] { PackageResources.countries_txt }
}
