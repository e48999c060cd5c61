/// Takes the inputs out of a long command line before it is parsed.
///
/// The parser's time grows with the square of the number of positional words: half a minute for the
/// thirty thousand that a shell's `*` can make.
struct InputWords {
  /// The words that are no inputs, and one that stands for all inputs.
  let words: [String]
  /// The inputs; nil when the words were left as they are.
  let inputs: [String]?

  /// Options whose value is the next word.
  static let valueOptions: Set<String> = [
    "--add-subtitle", "--allow", "--angle", "--at", "--audio-bitrate", "--background", "--backup",
    "--blend", "--blur", "--chroma", "--codec", "--color", "--colors", "--columns", "--container",
    "--copy",
    "--crop",
    "--crop-box", "--crf",
    "--dark-color", "--dark-image", "--depth", "--dpr", "--duration", "--effort", "--encrypt",
    "--end",
    "--excerpts", "--exclude", "--failed-to", "--files-from", "--fit", "--focus", "--font",
    "--font-file", "--format", "--fps", "--frame", "--from", "--gap", "--hdr",
    "--height", "--image",
    "--include", "--interval", "--jobs", "--jobs-from", "--keep", "--kernel", "--key-file",
    "--key-uri", "--ladder", "--long-edge", "--margin", "--max-bytes", "--max-frames",
    "--max-pixels", "--memory", "--metadata", "--min-size", "--on", "--on-collision", "--on-damage",
    "--opacity", "--output", "--pad", "--palette", "--position", "--preset", "--print", "--profile",
    "--progress", "--quality", "--rate", "--rotate", "--round", "--rows", "--sandbox", "--scale",
    "--segment",
    "--set", "--shadow", "--sharpen", "--short-edge", "--size", "--square", "--srcset", "--stall",
    "--start",
    "--state", "--stroke", "--subtitles", "--tags", "--text", "--timeout", "--trim", "--update",
    "--width",
    "--widths",
    "-j", "-o", "-t",
  ]

  /// Fewer words than this are parsed as they are.
  static let few = 100

  init(_ all: [String]) {
    guard all.count >= Self.few, let command = all.first else {
      words = all
      inputs = nil
      return
    }
    var others = [command]
    var inputs: [String] = []
    var rest = all.dropFirst()
    while let word = rest.popFirst() {
      if word == "--" {
        inputs += rest
        break
      } else if word == "-" || !word.hasPrefix("-") {
        inputs.append(word)
      } else {
        others.append(word)
        if Self.valueOptions.contains(word), let value = rest.popFirst() { others.append(value) }
      }
    }
    words = others + inputs.prefix(1).map { _ in "inputs" }
    self.inputs = inputs
  }
}
