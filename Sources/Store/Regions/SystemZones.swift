public import Community
import Foundation

extension ZoneCountries {
    /// Where systems keep the tz database's tables.
    public static let folder = "/usr/share/zoneinfo"

    /// The table of this system, read when a zone is first asked for; empty where the system has none.
    public static let system = ZoneCountries { System.table.country(of: $0)?.code }

    /// Whether the system has a table at all.
    public static var isOnSystem: Bool { System.hasTable }

    /// The tables of a folder.
    public init(folder: String) {
        func text(_ name: String) -> String {
            (try? Data(contentsOf: URL(filePath: folder).appending(path: name)))
                .map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        self.init(tables: [text("zone.tab"), text("zone1970.tab")], links: text("tzdata.zi"))
    }

    private enum System {
        static let table = ZoneCountries(folder: ZoneCountries.folder)
        static let hasTable = ["zone.tab", "zone1970.tab"].contains {
            FileManager.default.isReadableFile(atPath: "\(ZoneCountries.folder)/\($0)")
        }
    }
}
