public import ArgumentParser
public import Safelight

// The library's choices that are given by their own names.

extension Fit: ExpressibleByArgument {}
extension Kernel: ExpressibleByArgument {}
extension Encoding.Chroma: ExpressibleByArgument {}
extension Encoding.Depth: ExpressibleByArgument {}
extension MetadataPolicy: ExpressibleByArgument {}
extension DamagePolicy: ExpressibleByArgument {}
extension Batch.Collision: ExpressibleByArgument {}
extension SandboxMode: ExpressibleByArgument {}
extension Watermark.BlendMode: ExpressibleByArgument {}
extension HLSPackaging.Container: ExpressibleByArgument {}
extension HLSPackaging.HighDynamicRange: ExpressibleByArgument {}
extension HLSPackaging.Preset: ExpressibleByArgument {}
extension HLSPackaging.Copying: ExpressibleByArgument {}
extension HLSPackaging.Subtitles: ExpressibleByArgument {}
