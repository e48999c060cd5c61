import SafelightCommands

@main
enum Entry {
  static func main() {}
}
