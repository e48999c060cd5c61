import ArgumentParser
import Safelight

/// A command that changes the size and the shape of pictures.
protocol ShapingCommand: PictureCommand {
  var geometry: GeometryOptions { get }
  var resampling: ResamplingOptions { get }
}

extension ShapingCommand {
  /// The recipe when there is one output of the size the geometry options ask for.
  func plainRecipe() throws(MediaError) -> Recipe {
    geometry.recipe(
      resize: try geometry.resize(resampling), sharpen: resampling.sharpen,
      background: encoding.background)
  }
}
