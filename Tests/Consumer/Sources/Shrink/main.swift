import Safelight

// The photo is decoded in a confined process, which is this program once more.
Worker.runIfRequested()

let card = Recipe {
  Resize(.inside(width: 160, height: 160))
  Grayscale()
}
let report = try await Engine(limits: .untrusted, workers: WorkerPool())
  .run(card, from: .file("in.jpg"), to: .file("out.webp", .webp(quality: 70)))
for output in report.outputs { print(output.format, output.width, output.height) }
