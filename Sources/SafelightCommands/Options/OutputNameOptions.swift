import ArgumentParser

/// Where outputs go.
struct OutputNameOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "A file; a folder (DIR/ or existing); a template such as 'out/{dir}/{stem}-{width}.{ext}'; "
        + "- for standard output.",
      discussion: """
        Template fields: {dir} {name} {stem} {ext} {width} {height} {index} {output} {camera} \
        {date:%Y/%m} {hash}. Without -o, input - goes to standard output.
        """,
      valueName: "output"),
    completion: .file())
  var output: String?

  func validate() throws {
    guard output != "" else { throw ValidationError("the output has no name") }
  }
}
