import Glibc
import SafelightCommands

@main
enum Entry {
  /// Arguments are taken as the bytes they are: `CommandLine.arguments` repairs what is not UTF-8.
  static func main() {
    Tool.main(
      (1..<max(1, Int(CommandLine.argc))).compactMap { index in
        unsafe CommandLine.unsafeArgv[index].map { text in
          unsafe Array(UnsafeRawBufferPointer(start: text, count: strlen(text)))
        }
      })
  }
}
