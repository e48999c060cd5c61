internal import CVips
internal import Synchronization

/// The fonts that text is drawn with: the machine's and, before them, those of one file.
///
/// Unchecked because Pango wants one thread at a time, which ``TextEngine`` sees to.
@safe
package final class Fonts: @unchecked Sendable {
  let fonts: OpaquePointer

  /// The families that are installed on the machine, in no order; some have several names.
  package let installedFamilies: [String]
  /// The families in the file, the first font's first.
  package let familiesOfFile: [String]

  /// Takes fonts over, while it is the thread's turn.
  private init(adopting fonts: OpaquePointer) {
    unsafe self.fonts = fonts
    installedFamilies = unsafe Self.families(fonts, ofFile: false)
    familiesOfFile = unsafe Self.families(fonts, ofFile: true)
  }

  deinit {
    TextEngine.reading { unsafe cvips_fonts_release(fonts) }
  }

  /// Finds the machine's fonts, and reads those of a file.
  ///
  /// - Parameter file: A path that must lead to the same file as long as the process lives: Cairo
  ///   knows fonts by their paths, and never forgets one.
  package static func open(file: String? = nil) throws(VipsError) -> Fonts {
    try TextEngine.working { () throws(VipsError) in
      let opened =
        if let file { unsafe file.withCString { unsafe cvips_fonts_open($0) } } else {
          unsafe cvips_fonts_open(nil)
        }
      guard let opened = unsafe opened else {
        throw VipsError(file == nil ? "fontconfig cannot be set up" : "it is not a font")
      }
      return unsafe Fonts(adopting: opened)
    }
  }

  private static func families(_ fonts: OpaquePointer, ofFile: Bool) -> [String] {
    let names = FamilyNames()
    unsafe cvips_fonts_families(fonts, ofFile, FamilyNames.callback, names.context)
    return names.all
  }
}

/// What a Pango font description such as `Sans Bold 24` says.
package struct FontDescription: Sendable {
  /// The families asked for, the first one first; none where the description leaves it open.
  package let families: [String]
  /// The size, in the unit that its reader takes it in; nil where it tells none.
  package let size: Double?

  package init(_ text: String) throws(VipsError) {
    let names = FamilyNames()
    size = try TextEngine.working { () throws(VipsError) in
      let size = unsafe cvips_font_parse(text, FamilyNames.callback, names.context)
      return size > 0 ? size : nil
    }
    families = names.all.flatMap { $0.split(separator: ",") }.map { family in
      String(family.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
  }
}

/// Collects the names that C tells one by one.
private final class FamilyNames {
  private(set) var all: [String] = []

  var context: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  static let callback: cvips_family_callback = { name, context in
    guard let context = unsafe context else { return }
    let names = unsafe Unmanaged<FamilyNames>.fromOpaque(context).takeUnretainedValue()
    unsafe names.all.append(String(cString: name))
  }
}
