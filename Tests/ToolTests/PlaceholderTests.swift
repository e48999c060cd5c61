import TestSupport
import Testing

@Suite struct PlaceholderTests {
  @Test func knowsItsRoot() { #expect(Repository.root.hasPrefix("/")) }
}
