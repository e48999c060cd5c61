/// What the values of tags mean, in exiftool's words.
struct ExifWording {
  /// Every tag of the file that others may need to be understood.
  let values: [ExifTag: ExifValue]

  /// The words for a value; nil where its numbers or its text say it all.
  func words(_ value: ExifValue, of id: Int, _ family: ExifNames.Family) -> String? {
    switch family {
    case .place: place(value, id)
    case .interoperability: interoperability(value, id)
    case .picture:
      Self.choices[id].flatMap { choice($0, value, between: id == 0x9101 ? ", " : "; ") } ?? text(
        value, id) ?? amount(value, id)
        ?? date(value, id)
    }
  }

  /// What the numbers of a tag stand for.
  private static let choices: [Int: TagWords] = [
    0x00FE: .subfile, 0x0103: .compression, 0x0106: .photometric, 0x010A: .fillOrder,
    0x0112: .orientation, 0x011C: .planar, 0x0128: .resolutionUnit, 0x013D: .predictor,
    0x0152: .extraSamples, 0x0153: .sampleFormat, 0x0213: .positioning,
    0x8822: .exposureProgram, 0x8830: .sensitivityType, 0x9101: .components,
    0x9207: .meteringMode, 0x9208: .lightSource, 0x9209: .flash, 0xA001: .colorSpace,
    0xA210: .focalPlaneUnit, 0xA217: .sensingMethod, 0xA300: .fileSource, 0xA301: .sceneType,
    0xA401: .customRendered, 0xA402: .exposureMode, 0xA403: .whiteBalance,
    0xA406: .sceneCaptureType, 0xA407: .gainControl, 0xA408: .strength, 0xA409: .strength,
    0xA40A: .sharpness, 0xA40C: .distanceRange, 0xA460: .compositeImage,
    0xC65A: .lightSource, 0xC65B: .lightSource,
  ]

  private func choice(_ words: TagWords, _ value: ExifValue, between: String) -> String? {
    guard value.count <= ExifValue.mostListed, !value.isText, !value.isFractional else {
      return nil
    }
    let found = (0..<value.count).map { index -> (word: String?, numeral: String) in
      let number = value.quantity(at: index).flatMap { Int(exactly: $0) }
      return (number.flatMap { words.word(for: $0) }, value.numeral(at: index))
    }
    guard found.contains(where: { $0.word != nil }) else {
      return found.isEmpty ? nil : "Unknown (\(found.map(\.numeral).joined(separator: " ")))"
    }
    return found.map { $0.word ?? $0.numeral }.joined(separator: between)
  }

  /// Texts that are not stored as text.
  private func text(_ value: ExifValue, _ id: Int) -> String? {
    switch id {
    case 0x9000, 0xA000: value.plainText
    case 0x9286: value.comment
    case 0x9C9B...0x9C9F where value.type.width == 1:
      ExifText.trimmed(ExifText.utf16(value.bytes[...], .little)) ?? ""
    case ExifTag.copyright.id: value.texts.joined(separator: "; ")
    case 0x0212 where value.count == 2: Self.subsampling(value)
    case 0xA302: Self.filterPattern(value)
    case 0xC612, 0xC613: (0..<value.count).map { value.numeral(at: $0) }.joined(separator: ".")
    default: nil
    }
  }

  private static func subsampling(_ value: ExifValue) -> String? {
    let names = [
      "1 1": "4:4:4", "2 1": "4:2:2", "2 2": "4:2:0", "4 1": "4:1:1", "4 2": "4:1:0",
      "1 2": "4:4:0", "1 4": "4:4:1", "2 4": "4:2:1",
    ]
    return names[value.numerals].map { "YCbCr\($0) (\(value.numerals))" }
  }

  /// The colours of a sensor's filter, row by row.
  private static func filterPattern(_ value: ExifValue) -> String? {
    let colors = ["Red", "Green", "Blue", "Cyan", "Magenta", "Yellow", "White"]
    // Some cameras write the two sizes in the other byte order.
    for order in [value.order, value.order == .big ? .little : .big] {
      guard let across = value.bytes.span.unsigned(at: 0, width: 2, order),
        let down = value.bytes.span.unsigned(at: 2, width: 2, order),
        (1...16).contains(across), (1...16).contains(down), value.bytes.count >= 4 + across * down
      else { continue }
      return (0..<across).map { row in
        let cells = value.bytes[(4 + row * down)..<(4 + (row + 1) * down)]
        return "["
          + cells.map { Int($0) < colors.count ? colors[Int($0)] : "Unknown" }.joined(
            separator: ",") + "]"
      }.joined()
    }
    return nil
  }

  private func date(_ value: ExifValue, _ id: Int) -> String? {
    let parts: (fraction: ExifTag, offset: ExifTag)
    switch id {
    case ExifTag.dateTime.id: parts = (.subSecTime, .offsetTime)
    case ExifTag.dateTimeOriginal.id: parts = (.subSecTimeOriginal, .offsetTimeOriginal)
    case ExifTag.dateTimeDigitized.id: parts = (.subSecTimeDigitized, .offsetTimeDigitized)
    default: return nil
    }
    guard var date = value.text.flatMap({ ExifDate($0) }) else { return nil }
    if let text = values[parts.offset]?.text { date.offset = ExifDate.offset(text) }
    if let digits = values[parts.fraction]?.text, !digits.isEmpty,
      digits.utf8.allSatisfy(Numbers.isDigit)
    {
      date.fraction = String(digits.prefix(9))
    }
    return date.description
  }
}
