import Community
import Store
import Terminal

/// The Regions view: the tree with what of it is unfolded, and the page of one region.
struct RegionsState {
    private(set) var board = RegionBoard()
    /// Every row, also those folded away and empty ones: what a filter looks through.
    private var all: [RegionLine] = []
    private var texts: [[UInt8]] = []
    /// The order of `all`.
    private(set) var ordered: RegionSort?
    private(set) var epoch = 0
    var list = ThingList<RegionLine>()
    var sort = RegionSort.attention
    private(set) var unfolded: Set<String> = []
    /// Whether countries without anybody and anything are shown too.
    var isWhole = false
    /// The region whose page is open.
    var open: Region?
    /// The view from which the page was opened, where it was another.
    var cameFrom: ViewName?
    /// The filter of Members with which a region's members are shown, until another view is; Esc leads back from there.
    var members: String?
    /// The first line of the page on screen.
    var scroll = 0
    /// Details by region, the newest kept.
    private(set) var pages: [String: Cached<RegionDetail>] = [:]

    /// The region that is looked at.
    var shown: Region? { open ?? list.selected?.row.region }

    /// Takes the board as the store has it.
    mutating func take(_ read: RegionsRead, epoch: Int) {
        board = read.board
        self.epoch = epoch
        if read.sort == sort, read.board.isWhole { (all, texts, ordered) = (read.all, read.texts, read.sort) }
        show()
    }

    /// How many countries have anybody or anything, ask for help, and have gaps.
    var tally: (countries: Int, helped: Int, gaps: Int) { board.tally }

    mutating func take(_ detail: RegionDetail, epoch: Int) {
        if pages.count > 40 { pages = pages.filter { $0.key == shown?.id } }
        pages[detail.row.id] = Cached(value: detail, epoch: epoch)
    }

    /// Puts the lines into the list that the filter or the folding shows.
    mutating func show() {
        if list.filter.isActive, ordered != nil {
            list.replace(all, texts: texts, isComplete: true, epoch: epoch)
        } else {
            let lines = board.lines(sort, unfolded: unfolded, isWhole: isWhole)
            list.replace(lines, texts: [], isComplete: true, epoch: epoch)
        }
    }

    /// Shows a row's parts below it, or no longer; nil where there are none.
    mutating func fold(_ id: String, open: Bool) {
        if open { unfolded.insert(id) } else { unfolded.remove(id) }
        show()
    }

    /// Unfolds what a region lies in, so that the tree shows it.
    mutating func reveal(_ id: String) {
        var next = board[id]?.parent
        while let up = next {
            unfolded.insert(up)
            next = board[up]?.parent
        }
        if board[id]?.isEmpty == true { isWhole = true }
    }
}

/// The board as it is read off the screen's thread, a whole one with what a filter looks through.
struct RegionsRead: Sendable {
    var board: RegionBoard
    var sort: RegionSort
    var all: [RegionLine]
    var texts: [[UInt8]]

    init(_ board: RegionBoard, _ sort: RegionSort) {
        self.board = board
        self.sort = sort
        all = board.isWhole ? board.all(sort) : []
        texts = all.map(\.row.searchText)
    }
}

extension State {
    /// The row in view, in the list or as a page.
    var regionInView: RegionRow? {
        regions.open.map { regions.board[$0.id] ?? RegionRow($0) } ?? regions.list.selected?.row
    }

    /// The detail of the region in view, as far as it is read.
    var regionDetail: RegionDetail? { regions.shown.flatMap { regions.pages[$0.id]?.value } }

    /// What Regions needs of the store now.
    func regionNeeds() -> [(Need, Effect)] {
        guard place == .regions || place == .region else { return [] }
        let epoch = loading.epoch
        var needs: [(Need, Effect)] = []
        if regions.epoch < epoch || !regions.board.isWhole || regions.ordered != regions.sort {
            let isWhole = regions.epoch > 0
            needs.append((.regions, .loadRegions(regions.sort, isWhole: isWhole, epoch: epoch)))
        }
        if let region = regions.shown, (regions.pages[region.id]?.epoch ?? 0) < epoch {
            needs.append((.region, .loadRegion(region, epoch: epoch)))
        }
        return needs
    }

    /// Changes the filter; it looks through all rows, and where it ends the tree shows what was found.
    mutating func changeRegionFilter(_ body: (inout FilterLine) -> Void) {
        let found = regions.list.filter.isActive ? regions.list.selected?.id : nil
        body(&regions.list.filter)
        let filter = regions.list.filter
        guard filter.text != filter.applied else { return }
        if let found, !filter.isActive { regions.reveal(found) }
        regions.show()
    }

    /// Moves within the list or the page.
    mutating func moveInRegions(_ command: CommandName) {
        let height = layout.list.height
        if place == .region {
            let count = RegionLines(self, width: layout.list.width - 2)?.page.count ?? 0
            regions.scroll = command.target(from: regions.scroll, count: max(1, count - height + 1), height: height)
        } else if isDetailFocused {
            let count = RegionLines(self, width: layout.detail.width - 2)?.page.count ?? 0
            let room = layout.detail.height
            detailScroll = command.target(from: detailScroll, count: max(1, count - room + 1), height: room)
        } else {
            regions.list.move(command, height: height)
            detailScroll = 0
        }
    }

    /// `S` in Regions, or `:sort NAME`.
    mutating func sortRegions(_ name: String) -> [Effect] {
        guard let sort = regions.sort.order(named: name) else { return say(RegionSort.sortingHint) }
        regions.sort = sort
        if let id = regions.list.selected?.id { regions.reveal(id) }
        regions.show()
        return say("sorted by \(regions.sort.title)")
    }
}
