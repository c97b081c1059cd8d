import CommonMark

/// A provision of an act: how it is written wherever it is shown, where it stands among others, and its
/// place in `love.html`.
package enum Provision {
  /// What all ways of writing a provision have in common; empty for the act as a whole.
  package static func key(_ provision: String) -> String { Slug.make(provision) }

  /// The id in `love.html` of the provision with this key.
  package static func anchor(_ key: String, of act: Act) -> String {
    key.isEmpty ? act.id : "\(act.id)_\(key)"
  }

  /// `20-stk-1-pkt-2` as it is read, `§ 20, stk. 1, 2. pkt.`; what is no paragraph (`artikel-7`) is shown
  /// as words. Blanks within a part are such as no line is broken at.
  package static func name(_ provision: String) -> String {
    let parts = provision.split(separator: "-")
    guard let first = parts.first else { return "" }
    var name = first.first?.isNumber == true ? "§\u{A0}\(first)" : String(first)
    var isPoint = false
    for part in parts.dropFirst() {
      switch part {
      case "stk", "nr": name += ", \(part)."
      case "litra": name += ", litra"
      case "pkt": name += ","
      default: name += isPoint ? " \(part).\u{A0}pkt." : "\u{A0}\(part)"
      }
      isPoint = part == "pkt"
    }
    if isPoint { name += " pkt." }
    return name
  }

  /// The provision's parts as numbers, letters after the numbers they belong to.
  private static func numbers(_ provision: String) -> [Int] {
    provision.split(separator: "-").map { part in
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits) { return number &* 64 }
      return part.utf8.first.map { Int($0 & 0x1F) } ?? 0
    }
  }

  /// Provisions of one act by their keys in the order of their numbers, the act as a whole first.
  package static func sorted<Value>(_ provisions: [String: Value]) -> [(key: String, value: Value)]
  {
    provisions.map { (key: $0.key, value: $0.value, numbers: numbers($0.key)) }
      .sorted { left, right in
        if left.numbers != right.numbers {
          return left.numbers.lexicographicallyPrecedes(right.numbers)
        }
        return left.key < right.key
      }
      .map { (key: $0.key, value: $0.value) }
  }
}
