import ArgumentParser
import Safelight

/// Which picture is taken from a film.
struct PosterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A time (12s, 1:02:03.5), a share of the film (10%), or best: neither black nor blurred nor a "
        + "title card.",
      valueName: "moment"),
    completion: .list(["best", "10%"]), transform: FilmValues.moment)
  var at = FilmMoment.best
}
