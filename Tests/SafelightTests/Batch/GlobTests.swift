import Safelight
import SystemPackage
import TestSupport
import Testing

@Suite struct GlobTests {
  @Test(arguments: [
    ("*.jpg", "a.jpg"), ("*.jpg", "deep/down/a.jpg"), ("**/*.jpg", "a.jpg"),
    ("**/*.jpg", "x/y/a.jpg"), ("x/*/a.jpg", "x/y/a.jpg"), ("x/**", "x/y/z"), ("/a.jpg", "a.jpg"),
    ("IMG_[0-9][0-9].*", "IMG_42.CR2"), ("[!.]*", "a"), ("[]x]", "]"), ("[a-]", "-"),
    ("\\*.jpg", "*.jpg"), ("?.jpg", "a.jpg"), ("x/a**b", "x/a/y/b"), ("cache/", "deep/cache"),
    ("[", "["), ("*", ""), ("x/**/y/**/z", "x/y/z"),
  ])
  func matches(pattern: String, path: String) {
    #expect(Glob(pattern).matches(FilePath(path)))
  }

  @Test(arguments: [
    ("*.jpg", "a.jpeg"), ("*.jpg", "a.JPG"), ("x/*.jpg", "x/y/a.jpg"), ("/a.jpg", "x/a.jpg"),
    ("[!a]", "a"), ("?", ""), ("?", "ab"), ("x/**/z", "xz"), ("**/a.jpg", "ba.jpg"),
    ("x?y", "x/y"), ("x[!a]y", "x/y"), ("\\*.jpg", "a.jpg"),
  ])
  func rejects(pattern: String, path: String) {
    #expect(!Glob(pattern).matches(FilePath(path)))
  }

  @Test func staysQuickOnHostilePatterns() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    let path = FilePath(String(repeating: "a", count: 4000))
    let time = ProcessorTime.measure { #expect(!Glob(pattern).matches(path)) }
    #expect(time < 20)
  }
}
