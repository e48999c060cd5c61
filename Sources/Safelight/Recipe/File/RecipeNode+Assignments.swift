extension RecipeNode {
  /// A list of `TAG=VALUE`, or a mapping from tags to values.
  ///
  /// - Parameter check: what else each has to meet.
  func assignments(
    _ check: (TagAssignment) throws(MediaError) -> Void = { (_) throws(MediaError) in }
  ) throws(MediaError) -> [TagAssignment] {
    var assignments: [TagAssignment] = []
    if isList {
      for element in try list(of: "assignments", atMost: 256) {
        let assignment = try element.value { text in
          let assignment = try TagAssignment(parsing: text)
          try check(assignment)
          return assignment
        }
        assignments.append(assignment)
      }
      return assignments
    }
    for (tag, value) in try pairs() {
      do throws(MediaError) {
        let assignment = try TagAssignment(parsing: (tag.text ?? "") + "=" + value)
        try check(assignment)
        assignments.append(assignment)
      } catch {
        throw tag.error("set: \(error.message)")
      }
    }
    return assignments
  }
}
