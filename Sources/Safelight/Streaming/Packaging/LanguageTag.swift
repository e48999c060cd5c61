/// A language as playlists name it: the shortest form of BCP 47 (RFC 5646 §2.2.1).
struct LanguageTag: Hashable, Sendable {
  /// The tag, such as `en` or `pt-BR`.
  let text: String

  /// Reads what a film says: three letters of ISO 639-2, two of ISO 639-1, or a tag of BCP 47; nil when it
  /// says nothing, or nothing that could be a language.
  init?(_ said: String) {
    let parts = said.lowercased().split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), said.utf8.count <= 35,
      parts.allSatisfy({
        (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(Self.isLetterOrDigit)
      })
    else { return nil }
    // Undetermined, several, none, and those that a broadcaster makes up.
    guard !["und", "mul", "zxx", "mis", "qaa"].contains(first) else { return nil }
    let language = Self.languages.first { $0.codes.contains(first) }?.tag ?? String(first)
    let rest = parts.dropFirst().map { part in
      switch part.utf8.count {
      case 2: part.uppercased()
      case 4: part.prefix(1).uppercased() + part.dropFirst()
      default: String(part)
      }
    }
    text = ([language] + rest).joined(separator: "-")
  }

  /// The language's name in English; the tag where that is not known here.
  var name: String {
    let language = text.split(separator: "-").first ?? ""
    return Self.languages.first { $0.tag == language }?.name ?? text
  }

  /// The three letters of ISO 639-2; `und` where they are not known here.
  var threeLetters: String {
    let language = text.split(separator: "-").first ?? ""
    if let known = Self.languages.first(where: { $0.tag == language })?.codes.first {
      return String(known)
    }
    return language.utf8.count == 3 ? String(language) : "und"
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || Numbers.isDigit(byte)
  }

  private struct Language {
    let codes: [Substring]
    let tag: String
    let name: String
  }

  private static let languages: [Language] = table.split(separator: " ").compactMap { row in
    let fields = row.split(separator: ":")
    guard fields.count == 3 else { return nil }
    return Language(
      codes: fields[0].split(separator: ","), tag: String(fields[1]), name: String(fields[2]))
  }

  /// Codes of ISO 639-2, the shortest tag, the name.
  private static let table = """
    aar:aa:Afar afr:af:Afrikaans aka:ak:Akan amh:am:Amharic ara:ar:Arabic asm:as:Assamese \
    aze:az:Azerbaijani bel:be:Belarusian ben:bn:Bengali bod,tib:bo:Tibetan bos:bs:Bosnian \
    bre:br:Breton bul:bg:Bulgarian cat:ca:Catalan ces,cze:cs:Czech cor:kw:Cornish cos:co:Corsican \
    cym,wel:cy:Welsh dan:da:Danish deu,ger:de:German ell,gre:el:Greek eng:en:English \
    epo:eo:Esperanto est:et:Estonian eus,baq:eu:Basque fao:fo:Faroese fas,per:fa:Persian \
    fin:fi:Finnish fra,fre:fr:French fry:fy:Frisian gla:gd:Gaelic gle:ga:Irish glg:gl:Galician \
    guj:gu:Gujarati hat:ht:Haitian hau:ha:Hausa heb:he:Hebrew hin:hi:Hindi hrv:hr:Croatian \
    hun:hu:Hungarian hye,arm:hy:Armenian ibo:ig:Igbo ind:id:Indonesian isl,ice:is:Icelandic \
    ita:it:Italian jav:jv:Javanese jpn:ja:Japanese kan:kn:Kannada kat,geo:ka:Georgian \
    kaz:kk:Kazakh khm:km:Khmer kin:rw:Kinyarwanda kir:ky:Kyrgyz kor:ko:Korean kur:ku:Kurdish \
    lao:lo:Lao lat:la:Latin lav:lv:Latvian lit:lt:Lithuanian ltz:lb:Luxembourgish mal:ml:Malayalam \
    mar:mr:Marathi mkd,mac:mk:Macedonian mlg:mg:Malagasy mlt:mt:Maltese mon:mn:Mongolian \
    mri,mao:mi:Maori msa,may:ms:Malay mya,bur:my:Burmese nep:ne:Nepali nld,dut:nl:Dutch \
    nno:nn:Nynorsk nob:nb:Bokmål nor:no:Norwegian oci:oc:Occitan ori:or:Odia pan:pa:Punjabi \
    pol:pl:Polish por:pt:Portuguese pus:ps:Pashto que:qu:Quechua roh:rm:Romansh \
    ron,rum:ro:Romanian rus:ru:Russian san:sa:Sanskrit sin:si:Sinhala slk,slo:sk:Slovak \
    slv:sl:Slovenian sna:sn:Shona som:so:Somali spa:es:Spanish sqi,alb:sq:Albanian \
    srd:sc:Sardinian srp:sr:Serbian swa:sw:Swahili swe:sv:Swedish tam:ta:Tamil tat:tt:Tatar \
    tel:te:Telugu tgk:tg:Tajik tgl:tl:Tagalog tha:th:Thai tir:ti:Tigrinya tuk:tk:Turkmen \
    tur:tr:Turkish uig:ug:Uyghur ukr:uk:Ukrainian urd:ur:Urdu uzb:uz:Uzbek vie:vi:Vietnamese \
    wol:wo:Wolof xho:xh:Xhosa yid:yi:Yiddish yor:yo:Yoruba zho,chi:zh:Chinese zul:zu:Zulu
    """
}
