extension CriteriaContext {
    /// "10 Dec is a Thursday; monthly says: first Friday 18:00": the next event or the launch is on none of the days of
    /// the week that the monthly words name. Nil where it is, or where no day of the week is named.
    func dayHint(monthly text: String?) -> String? {
        guard let text, group.status != .closed else { return nil }
        let named = MonthlyWords(text).weekdays
        guard !named.isEmpty else { return nil }
        var dates = nextEvent.map { [(day: $0, around: daysOfNextEvent($0))] } ?? []
        if let launch = group.launchDay, launch >= today { dates.append((launch, [launch])) }
        let other = dates.sorted { $0.day < $1.day }.first { date in
            !date.around.contains { named.contains($0.weekday) }
        }
        return other.map { "\($0.day.short(relativeTo: today)) is a \($0.day.weekdayName); monthly says: \(text)" }
    }

    /// The days it may be there: an evening in America is the small hours of the next day in UTC.
    private func daysOfNextEvent(_ day: Day) -> [Day] {
        guard let start = nextStart, start.day == day, start.seconds - day.start.seconds < 8 * 3_600 else {
            return [day]
        }
        return [day.adding(-1), day]
    }
}
