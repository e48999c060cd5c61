import Glibc
import Safelight
import SystemPackage

/// Printing a recipe instead of running it.
struct ExplainWork: Work {
  let file: RecipeFile
  /// The inputs to tell of how their outputs would be made; nil tells of none.
  let inputs: InputRequest?
  let engine: Engine

  func run() async -> Int32 {
    do throws(OutputFailure) {
      try Console.shared.emit(Array(file.withAbsolutePaths.yaml.utf8))
    } catch {
      return error.report()
    }
    return await explainInputs()
  }

  /// Tells how the outputs of each input would be made, as comments.
  private func explainInputs() async -> Int32 {
    let reporter = Reporter(.nothing, isQuiet: true)
    guard let inputs else { return ExitCodes.success }
    do throws(MediaError) {
      var batch = Batch(engine: engine, variants: try file.variants(), destination: .folder("."))
      batch.probe = file.probe
      batch.films = try file.films?.outputs(limits: file.limits.over(.video))
      let items = try inputs.items()
      for item in items {
        var line = ReportLine(input: item.label, status: .ok, elapsed: .zero)
        do throws(MediaError) {
          try show(Printable.name(item.label), try await batch.explain(item))
        } catch {
          line.status = .failed
          line.error = error
        }
        guard reporter.report(line), !Task.isCancelled else { break }
      }
      return reporter.exitCode(isSingle: inputs.isSingle(items))
    } catch {
      Console.shared.say(Diagnostic.error(error))
      return ExitCodes.code(for: error.code)
    }
  }

  private func show(_ name: String, _ lines: [String]) throws(MediaError) {
    let text =
      "# \(name): \(lines.first ?? "")\n" + lines.dropFirst().map { "#   \($0)\n" }.joined()
    do throws(OutputFailure) {
      try Console.shared.emit(Array(text.utf8))
    } catch {
      throw MediaError(.ioError, "cannot write to standard output")
    }
  }
}

extension RecipeFile {
  /// The recipe with the files it names as they are found from everywhere: it may be kept anywhere.
  fileprivate var withAbsolutePaths: Self {
    var file = self
    file.outputs = file.outputs.map(\.withAbsolutePaths)
    if let films = file.films { file.films?.outputs = films.outputs.map(\.withAbsolutePaths) }
    if let packaging = file.films?.presentation?.packaging {
      file.films?.presentation?.packaging = packaging.renamingFiles(PathFacts.absolute)
    }
    return file
  }
}

extension RecipeOutput {
  fileprivate var withAbsolutePaths: Self {
    var output = self
    output.recipe = recipe.renamingFiles(PathFacts.absolute)
    if case .file(let name) = encoding.profile {
      output.encoding.profile = .file(PathFacts.absolute(name))
    }
    return output
  }
}
