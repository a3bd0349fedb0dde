/// The index by person that summaries and timelines read.
enum ActorIndex {
    static let sql = """
        CREATE INDEX activity_by_actor ON activity(actor_id, at, contribution, gone_since) WHERE actor_id IS NOT NULL
        """
}
