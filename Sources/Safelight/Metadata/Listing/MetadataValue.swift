/// A value of a tag as the file has it, in a form that other programs can work with.
public enum MetadataValue: Sendable, Hashable, Codable {
  /// Text, decoded.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// A fraction or a floating-point number; nil for one over zero.
  case number(Double?)
  /// Several values of one kind.
  case list([MetadataValue])
  /// Bytes that mean nothing by themselves, or too many numbers to list: how many bytes there are,
  /// and the first of them.
  case binary(length: Int, head: [UInt8])
}
