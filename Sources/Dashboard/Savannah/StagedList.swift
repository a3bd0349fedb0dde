public import Community
public import Foundation

extension FetchedList {
    /// A list of Savannah's that lies on disk as a bare JSON array. The file is opened here and read later, even
    /// after its name is gone. Throws `FileFault` where it cannot be opened.
    public static func savannah(_ kind: RowKind, at url: URL) throws -> FetchedList {
        savannah(kind, in: try ListFile(url))
    }

    /// A list of Savannah's in an open file.
    public static func savannah(_ kind: RowKind, in file: ListFile) -> FetchedList {
        let reader = ObjectReader(file)
        let decoder = SavannahDecoder(kind)
        return FetchedList(
            kind: kind, bytes: file.bytes,
            forEachObject: { body in
                try reader.forEachObject { object, place in try body(object, Digest.xxh64(object), place) }
            },
            reread: { place, body in try reader.reread(place, body) },
            decode: { object in try decoder.row(object) })
    }
}
