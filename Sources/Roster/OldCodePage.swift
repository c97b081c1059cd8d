/// The encodings of one byte a letter that office programs still write. Bytes below 0x80 are ASCII in all
/// of them. Tables: Unicode's mappings `CP1252.TXT`, `CP850.TXT` and `ROMAN.TXT`; the five bytes that
/// Windows-1252 leaves open are the control characters of Latin-1.
enum OldCodePage {
  /// The encoding that makes most of the bytes letters that Danish names are written with.
  static func best(for text: [UInt8]) -> TextEncoding {
    var counts = [Int](repeating: 0, count: 128)
    for byte in text where byte >= 0x80 { counts[Int(byte) - 128] += 1 }
    var best = (encoding: TextEncoding.windows1252, weight: -1)
    for encoding in [TextEncoding.windows1252, .dos850, .macRoman] {
      let table = table(of: encoding)
      let weight = zip(counts, table).reduce(0) { $0 + $1.0 * OldCodePage.weight(of: $1.1) }
      if weight > best.weight { best = (encoding, weight) }
    }
    return best.encoding
  }

  /// The text in UTF-8.
  static func decode(_ text: [UInt8], as encoding: TextEncoding) -> [UInt8] {
    let table = table(of: encoding).map { UTF8.encode($0) ?? UTF8.encodedReplacementCharacter }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + text.count / 8)
    for byte in text {
      if byte < 0x80 { bytes.append(byte) } else { bytes += table[Int(byte) - 128] }
    }
    return bytes
  }

  /// How much a letter speaks for an encoding that has it: Danish ones most.
  private static func weight(of letter: Unicode.Scalar) -> Int {
    danish.contains(letter) ? 3 : neighbouring.contains(letter) ? 1 : 0
  }

  private static let danish = Set("æøåÆØÅ".unicodeScalars)
  private static let neighbouring = Set("éÉüÜöÖäÄáÁðþíÍóÓúÚýèëïçñ".unicodeScalars)

  private static func table(of encoding: TextEncoding) -> [Unicode.Scalar] {
    switch encoding {
    case .dos850: dos850
    case .macRoman: macRoman
    default: windows1252
    }
  }

  private static let windows1252 = Array(
    ("€\u{81}‚ƒ„…†‡\u{2C6}‰Š‹Œ\u{8D}Ž\u{8F}"
      + "\u{90}‘’“”•–—\u{2DC}™š›œ\u{9D}žŸ"
      + "\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯"
      + "°±²³´µ¶·¸¹º»¼½¾¿"
      + "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏ"
      + "ÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
      + "àáâãäåæçèéêëìíîï"
      + "ðñòóôõö÷øùúûüýþÿ").unicodeScalars)

  private static let dos850 = Array(
    ("ÇüéâäàåçêëèïîìÄÅ"
      + "ÉæÆôöòûùÿÖÜø£Ø×ƒ"
      + "áíóúñÑªº¿®¬½¼¡«»"
      + "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
      + "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤"
      + "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
      + "ÓßÔÒõÕµþÞÚÛÙýÝ¯´"
      + "\u{AD}±‗¾¶§÷¸°¨·¹³²■\u{A0}").unicodeScalars)

  private static let macRoman = Array(
    ("ÄÅÇÉÑÖÜáàâäãåçéè"
      + "êëíìîïñóòôöõúùûü"
      + "†°¢£§•¶ß®©™´¨≠ÆØ"
      + "∞±≤≥¥µ∂∑∏π∫ªºΩæø"
      + "¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
      + "–—“”‘’÷◊ÿŸ⁄€‹›\u{FB01}\u{FB02}"
      + "‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ"
      + "\u{F8FF}ÒÚÛÙı\u{2C6}\u{2DC}¯\u{2D8}\u{2D9}\u{2DA}¸\u{2DD}\u{2DB}\u{2C7}").unicodeScalars)
}
