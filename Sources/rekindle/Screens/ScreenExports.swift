import Community
import Foundation
import Interface
import Logging
import Store

/// The files that the screens write: the same pages as `rekindle export`.
enum ScreenExports {
    static func write(_ request: ExportRequest, _ pulls: Pulls) throws -> ExportAnswer {
        let path = Home.absolute(request.path)
        if let obstacle = OutFile.obstacle(to: request.path, pulls.home) { return .failed(obstacle) }
        guard request.replaces || !OutFile.isTaken(path) else { return .exists(path: path) }
        let page = try page(request, pulls)
        try PrivateFiles.write(page.text, to: OutFile.target(path))
        pulls.log.info("exported \(page.what)")
        return .written(path: path, count: page.count, remarks: page.remarks)
    }

    private static func page(
        _ request: ExportRequest, _ pulls: Pulls
    ) throws -> (text: String, what: String, count: String, remarks: [String]) {
        let today = pulls.store.context.now().day
        switch request.kind {
        case .groups:
            let format: PageFormat = OutFile.form(request.form) ?? .markdown
            let page = try GroupsPage(
                pulls.store, CriteriaFolder.read(pulls.home).sets, today: today, mail: pulls.me.mailAddress,
                format: format)
            return (page.text, GroupsPage.what, page.count, page.remarks)
        case .contacts:
            let format: ContactsFormat = OutFile.form(request.form) ?? .markdown
            let community = try pulls.store.heading().community
            let page = try ContactsPage(pulls.store, community, today: today, format: format)
            return (page.text, ContactsPage.what, page.count, page.remarks)
        }
    }
}
