/// Says a message of each common kind to nobody, so that the first real one goes fast.
///
/// When it first meets a type, Swift's runtime searches all conformances that the program has, thousands
/// of them; that is most of what coding the first message takes. A worker rehearses while the front parses
/// its command line, the front on another thread while it does.
enum Rehearsal {
  /// Codes the orders and replies that make no picture; pictures take longer than this could save.
  static func run() {
    do {
      for task in [WorkerOrder.Task.list(ListingOptions()), .probe(ProbeOptions())] {
        let order = WorkerOrder(
          task, label: "", size: 0, limits: .standard, tellsProgress: false)
        _ = try JSONCoding.decode(WorkerOrder.self, from: JSONCoding.encode(order))
      }
      let reply = WorkerReply.listed(PackedListing(MetadataListing(format: "")))
      _ = try JSONCoding.decode(WorkerReply.self, from: JSONCoding.encode(reply))
    } catch {
      // The first real message will fail likewise, and there someone hears of it.
    }
  }
}
