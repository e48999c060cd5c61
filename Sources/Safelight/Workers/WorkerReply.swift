/// What a worker says: how far it is, any number of times, and then what came of its order.
enum WorkerReply: Codable, Sendable {
  case progress(Progress)
  case rendered([Rendered], warnings: [String])
  case probed(ProbeResult)
  case measured(FilmMeasure)
  case listed(PackedListing)
  case streamed(StreamReply)
  case examined([PartFacts])
  case examinedSelf(WorkerFacts)
  case failed(MediaError)
}
