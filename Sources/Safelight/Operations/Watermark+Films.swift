extension Watermark {
  /// Why it cannot be laid over the frames of a film that is encoded; nil where it can.
  var objectionOfFilms: String? {
    if blend != .over {
      return "a watermark on video is blended 'over', not '\(blend.rawValue)'"
    }
    if darkMark != nil {
      return
        "what lies under a watermark on video changes from frame to frame: 'on: auto' is for pictures"
    }
    return objection
  }
}
