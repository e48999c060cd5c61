import Safelight

extension ExifShowCommand {
  func plan() throws(MediaError) -> any Work {
    try input.check()
    return ListingWork(
      inputs: InputRequest(input, MetadataWork.sought), options: listing.options,
      engine: Engine(limits: limits.limits, workers: limits.pool(for: Self.self)),
      jobs: limits.width, report: report)
  }
}

/// Listing metadata: what `safelight exif show` does once its options are checked.
struct ListingWork: ReadingWork {
  let inputs: InputRequest
  let options: ListingOptions
  var engine: Engine
  let jobs: Int
  let report: ReportOptions

  func media(of item: InputItem) async throws(MediaError) -> ReportLine.Media {
    .listed(try await engine.metadata(of: item.source, options: options))
  }
}
