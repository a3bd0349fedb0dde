import Community
import Terminal

/// Where things are on the screen, by its size alone and the place shown.
struct Layout: Equatable {
    /// Whether there is room for anything but "needs 40×10".
    var isTooSmall = false
    /// Whether the list and the detail stand side by side.
    var isWide = false
    /// Whether there is room for the view bar and for rules.
    var isTall = false
    var bar: Int?
    var tabs: Int?
    /// The first of two rows for the weeks ahead.
    var strip: Int?
    var topRule: Int?
    var header: Int?
    /// The steps of groups and regions above the members of Follow up.
    var steps = Rect.none
    var stepsHeader: Int?
    /// The rows of the list, the timeline or the table, without their header.
    var list = Rect.none
    var detail = Rect.none
    /// What stands beside the timeline of a profile.
    var about = Rect.none
    var bottomRule: Int?
    var status = 0
    var keys = 0

    init(
        extent: Extent, place: Place, isZoomed: Bool = false, isDetailFocused: Bool = false, focusesAbout: Bool = false,
        hasTabs: Bool = false, steps: Int = 0, mentors: Int = 0
    ) {
        let (width, height) = (extent.width, extent.height)
        isTooSmall = width < 40 || height < 10
        guard !isTooSmall else { return }
        isWide = width >= 84
        isTall = height >= 18
        keys = height - 1
        status = height - 2
        var top = 1
        func row() -> Int { defer { top += 1 }; return top }
        if isTall { bar = row() }
        if [.queue, .steps, .review].contains(place) || hasTabs { tabs = row() }
        if place == .events, isTall {
            strip = row()
            _ = row()
        }
        if isTall { topRule = row() }
        if isTall { bottomRule = height - 3 }
        let body = Rect(x: 0, y: top, width: width, height: (bottomRule ?? status) - top)
        if place == .profile {
            profile(body, focusesAbout: focusesAbout, isZoomed: isZoomed)
        } else if place == .group || place == .region {
            list = body
        } else {
            lists(
                body, place, isZoomed: isZoomed, isDetailFocused: isDetailFocused, steps: steps, mentors: mentors)
        }
    }

    private mutating func lists(
        _ body: Rect, _ place: Place, isZoomed: Bool, isDetailFocused: Bool, steps count: Int, mentors: Int
    ) {
        var list = body
        if isZoomed {
            if isDetailFocused { return detail = body }
        } else if isWide, place != .sync, place != .results, place != .regions || body.width >= 160 {
            // The board of regions has many columns.
            list.width = place == .regions ? body.width - 50 : min(80, max(44, body.width * 53 / 100))
            detail = Rect(x: list.width + 1, y: body.y, width: body.width - list.width - 1, height: body.height)
        } else if body.height >= 11 {
            let most = place == .sync || place == .results ? 10 : place == .regions ? 12 : 8
            let share = min(most, body.height * 2 / 5)
            let height = mentors > 0 ? Self.below(mentors, in: body.height) : share
            list.height = body.height - height - 1
            detail = Rect(x: 0, y: list.bottom + 1, width: body.width, height: height)
        } else if isDetailFocused {
            // One pane has room: Tab goes from one to the other.
            return detail = body
        }
        if count > 0 { list = above(list, count) }
        if list.height > 3, place != .review {
            header = list.y
            list = list.below(1)
        }
        self.list = list
    }

    /// How high the pane below the mentors is: half of the body, and what so many rows and their header leave unused.
    private static func below(_ mentors: Int, in height: Int) -> Int {
        max(height / 2, height - 1 - max(4, mentors + 1))
    }

    /// What the steps of groups and regions leave of a list: two thirds at least.
    private mutating func above(_ list: Rect, _ count: Int) -> Rect {
        var rest = list
        if list.height > 8 {
            stepsHeader = rest.y
            rest = rest.below(1)
        }
        let height = min(count, max(1, list.height / 3))
        steps = Rect(x: rest.x, y: rest.y, width: rest.width, height: height)
        return rest.below(list.height > 8 ? height + 1 : height)
    }

    /// The head takes six rows; below it the timeline and what stands beside it.
    private mutating func profile(_ body: Rect, focusesAbout: Bool, isZoomed: Bool) {
        let head = isZoomed ? 0 : isTall ? 6 : min(3, body.height - 3)
        detail = Rect(x: 0, y: body.y, width: body.width, height: head)
        var rest = body.below(head)
        header = rest.y
        rest = rest.below(1)
        if isWide, !isZoomed {
            list = Rect(x: 0, y: rest.y, width: rest.width * 55 / 100, height: rest.height)
            about = Rect(x: list.width + 1, y: rest.y, width: rest.width - list.width - 1, height: rest.height)
        } else if focusesAbout {
            about = rest
        } else {
            list = rest
            about.width = rest.width
        }
    }
}

extension State {
    /// Where things are now.
    var layout: Layout {
        Layout(
            extent: extent, place: place, isZoomed: open?.isZoomed ?? isZoomed, isDetailFocused: isDetailFocused,
            focusesAbout: open?.focus == .about, hasTabs: place == .members && !segments.value.isEmpty,
            steps: view == .queues && queue == .followUp && open == nil ? steps.rows.count : 0,
            mentors: place == .mentors ? mentoring.list.count : 0)
    }
}
