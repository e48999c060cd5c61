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
      return ExitCodes.success
    } catch {
      return error.report()
    }
  }
}

extension RecipeFile {
  /// The recipe with the files it names as they are found from everywhere: it may be kept anywhere.
  fileprivate var withAbsolutePaths: Self {
    var file = self
    for index in file.outputs.indices {
      if case .file(let name) = file.outputs[index].encoding.profile {
        file.outputs[index].encoding.profile = .file(PathFacts.absolute(name))
      }
    }
    return file
  }
}
