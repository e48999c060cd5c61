/// Which end of a number comes first.
package enum Endianness: Sendable, Hashable {
  case little
  case big
}
