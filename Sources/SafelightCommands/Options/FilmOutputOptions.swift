import ArgumentParser

/// Where goes what is made of a film, which never takes the film's place.
struct FilmOutputOptions: OutputGroup {
  @OptionGroup var naming: OutputNameOptions
  @OptionGroup var writing: WritingOptions

  static let offersInPlace = false
  var inPlace: Bool { false }
  var backup: String? { nil }
}
