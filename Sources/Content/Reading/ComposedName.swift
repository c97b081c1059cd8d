/// File names in NFC: some systems write å as a and a ring, and authors' links do not.
///
/// Covers the letters of the Latin script with one accent, which is what file names on Danish
/// machines hold; anything else is kept as it is.
package enum ComposedName {
  /// The name with letters and their accents put together; the same bytes when there are none.
  static func compose(_ name: [UInt8]) -> [UInt8] {
    guard mayBeDecomposed(name) else { return name }
    var composed = String.UnicodeScalarView()
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      if let last = composed.last, let letter = compositions[Pair(base: last, mark: scalar)] {
        composed.removeLast()
        composed.append(letter)
      } else {
        composed.append(scalar)
      }
    }
    return Array(String(composed).utf8)
  }

  /// The text with letters and their accents put together.
  package static func compose(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return mayBeDecomposed(bytes) ? String(decoding: compose(bytes), as: UTF8.self) : name
  }

  /// True when there is a byte that begins a combining mark (U+0300–U+037F).
  static func mayBeDecomposed(_ name: [UInt8]) -> Bool {
    name.contains { $0 == 0xCC || $0 == 0xCD }
  }

  private struct Pair: Hashable {
    var base: Unicode.Scalar
    var mark: Unicode.Scalar
  }

  private static let compositions: [Pair: Unicode.Scalar] = {
    var table: [Pair: Unicode.Scalar] = [:]
    for (mark, bases, results) in accents {
      for (base, result) in zip(bases.unicodeScalars, results.unicodeScalars) {
        table[Pair(base: base, mark: mark)] = result
      }
    }
    return table
  }()

  /// A combining mark, the letters it stands on, and what they become.
  private static let accents: [(Unicode.Scalar, String, String)] = [
    ("\u{300}", "AEIOUaeiouNnWwYy", "ÀÈÌÒÙàèìòùǸǹẀẁỲỳ"),
    ("\u{301}", "AEIOUYaeiouyCcLlNnRrSsZzÆæØø", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǼǽǾǿ"),
    ("\u{302}", "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
    ("\u{303}", "ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
    ("\u{304}", "AEIOUaeiou", "ĀĒĪŌŪāēīōū"),
    ("\u{306}", "AaGgUu", "ĂăĞğŬŭ"),
    ("\u{307}", "CcEeGgIZz", "ĊċĖėĠġİŻż"),
    ("\u{308}", "AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"),
    ("\u{30A}", "AaUu", "ÅåŮů"),
    ("\u{30B}", "OoUu", "ŐőŰű"),
    ("\u{30C}", "CcDdEeNnRrSsTtZzAaGg", "ČčĎďĚěŇňŘřŠšŤťŽžǍǎǦǧ"),
    ("\u{327}", "CcSsTtGgKkLlNnRr", "ÇçŞşŢţĢģĶķĻļŅņŖŗ"),
    ("\u{328}", "AaEeIiUu", "ĄąĘęĮįŲų"),
  ]
}
