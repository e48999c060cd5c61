import Safelight

/// What is wrong with the value of an option, as the end of a sentence.
struct OptionError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }

  init(_ error: MediaError) { description = error.message }
}
