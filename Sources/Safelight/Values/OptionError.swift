/// What is wrong with the value of an option, as the end of a sentence.
package struct OptionError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }

  package init(_ error: MediaError) { description = error.message }
}
